import { parseFormula as parse } from '../../../src/model/formula.ts';
import type { ModelBeatInput } from '../../../src/derivation/modelBeats.ts';
import type { MethodId } from '../../../src/descent/methods/method.ts';
import { methods } from '../../../src/descent/methods/methods.ts';
import { settingsOf } from '../../../src/descent/method.ts';
import { builtInModels } from '../../../src/model/builtIn.ts';
import type { Data } from '../../../src/model/data.ts';
import { type Model, modelOf } from '../../../src/model/model.ts';
import { objective } from '../../../src/model/objective.ts';
import type { LossConvention } from '../../../src/model/lossConvention.ts';
import { penalties, type PenaltyId } from '../../../src/model/penalty.ts';
import { symmetricSolution } from '../../../src/numerics/symmetricSolution.ts';

/** The model of a formula. */
export function modelOfFormula(formula: string): Model {
  const parsed = parse(formula);
  const model = parsed.ok ? modelOf(parsed.expression) : 'no-parameter';
  if (typeof model === 'string') throw new RangeError(`${formula} is no model`);
  return model;
}

/** The models that come with the app, with their names. */
export const models: readonly (readonly [string, Model])[] = builtInModels.map(
  ({ id, formula }) => [id, modelOfFormula(formula)],
);

/** Five points for any model; outcomes of 0 and 1 for the log loss. */
export function dataFor(model: Model, penalty: PenaltyId): Data {
  const columns = [
    [1, 2, 3, 4.5, 5],
    [2, -1, 0.5, 1, 3],
  ];
  return {
    count: 5,
    inputs: model.inputs.map((_input, place) => Float64Array.from(columns[place] ?? [])),
    y: Float64Array.from(penalty === 'log' ? [0, 0, 1, 0, 1] : [1.2, 0.4, 2.5, 3.1, 2.75]),
  };
}

/** What the beats of a model are made from, at an iterate that is consistent in itself. */
export function modelInput(
  model: Model,
  penalty: PenaltyId = 'squared',
  convention: LossConvention = 'mean',
  method: MethodId = 'batch',
  parameter = 0,
): ModelBeatInput {
  const data = dataFor(model, penalty);
  const loss = objective(model, data, penalties[penalty], convention);
  const at = Float64Array.from(model.parameters, (_parameter, slot) => 0.35 + 0.15 * slot);
  const { uses, memory, step } = methods[method];
  const rows = uses === 'some' ? [1, 3] : uses === 'one' ? [2] : undefined;
  const used = rows && Uint32Array.from(rows);
  const slopes = new Float64Array(at.length);
  loss.gradient(at, slopes, used);
  const state = Float64Array.from([
    ...at,
    ...memory.flatMap(() => Array.from(at, (_value, slot) => 0.5 + slot / 4)),
  ]);
  const next = state.slice();
  const learningRate = 0.05;
  const curvature = loss.curvature(at);
  const solved = symmetricSolution(curvature, slopes);
  step(next, {
    gradient: slopes,
    rate: learningRate,
    iteration: 3,
    settings: settingsOf({ kind: method }),
    solved: () => solved,
  });
  return {
    model,
    penalty,
    convention,
    method,
    parameter,
    data,
    chosen: 2,
    iterate: {
      iteration: 3,
      at,
      slopes,
      loss: loss.value(at),
      learningRate,
      ...(uses === 'one' ? { point: 2 } : {}),
      ...(rows === undefined ? {} : { rows }),
      state,
    },
    next: next.slice(0, at.length),
    curvature,
  };
}
