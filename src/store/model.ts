import type { Parsed } from '../calculus/parseResult.ts';
import { write } from '../calculus/write.ts';
import { type BuiltInModel, builtInModels } from '../model/builtIn.ts';
import { dataOf } from '../model/data.ts';
import { parseFormula } from '../model/formula.ts';
import { type Model, type ModelFault, modelOf } from '../model/model.ts';
import { objective, type Objective, type ParameterVector } from '../model/objective.ts';
import { penalties } from '../model/penalty.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { rememberEach } from '../numerics/rememberEach.ts';
import type { Observation } from '../regression/observation.ts';
import type { Experiment } from './experiment.ts';

/** The model that is built in under a name; undefined for a formula. */
export function builtInNamed(name: string): BuiltInModel | undefined {
  return builtInModels.find(({ id }) => id === name);
}

/** What became of the text of a model: the model with its name, a text that is no formula, or one that is no model. */
export type ReadModel =
  | { readonly ok: true; readonly name: string; readonly model: Model; readonly parsed: Parsed }
  | { readonly ok: false; readonly parsed: Parsed; readonly fault?: ModelFault };

const readFormula = memoizeLast((text: string): ReadModel => {
  const parsed = parseFormula(text);
  if (!parsed.ok) return { ok: false, parsed };
  const model = modelOf(parsed.expression);
  if (typeof model === 'string') return { ok: false, parsed, fault: model };
  return { ok: true, name: text, model, parsed };
});

const builtInForms = memoizeLast((list: readonly BuiltInModel[]) =>
  list.map(({ id, formula }) => {
    const parsed = parseFormula(formula);
    return { id, form: parsed.ok ? write(parsed.expression) : undefined };
  }),
);

/** The formula behind the name of a model, or the one that is its name. */
function readNamed(name: string): ReadModel {
  return readFormula(builtInNamed(name)?.formula ?? name);
}

/**
 * The model of a name or of a formula as it was typed. A formula that is that of a built-in model is that
 * model: `m*x+b` is the line.
 */
export function readModel(text: string): ReadModel {
  const read = readNamed(text);
  if (!read.ok) return read;
  // The forms of all of them are worked out only for a formula that somebody typed.
  if (builtInNamed(text) !== undefined) return { ...read, name: text };
  const form = write(read.model.prediction);
  const known = builtInForms(builtInModels).find((each) => each.form === form);
  return { ...read, name: known?.id ?? text.trim() };
}

const modelNamed = memoizeLast((text: string): Model => {
  const read = readNamed(text);
  if (!read.ok) throw new RangeError(`no model: ${text}`);
  return read.model;
});

/** What is fitted, with its derivatives and its linear form. */
export function modelOfExperiment({ model }: Pick<Experiment, 'model'>): Model {
  return modelNamed(model);
}

/** Where a run of a model begins when nobody has said: a built-in one has its own, others begin at 1. */
export function usualStart(name: string): readonly number[] {
  const known = builtInNamed(name)?.start;
  // Not at 0, where a product of parameters moves none of them.
  return known ?? modelNamed(name).parameters.map(() => 1);
}

const startVector = memoizeLast((name: string, values: readonly number[]): ParameterVector =>
  Float64Array.from(modelNamed(name).parameters, (_none, slot) => values[slot] ?? 0),
);

/** The start of every parameter of the model, in its order. */
export function startOf({ model, start }: Pick<Experiment, 'model' | 'start'>): ParameterVector {
  return startVector(model, start);
}

function isNoOutcome({ y }: Observation): boolean {
  return y !== 0 && y !== 1;
}

/** Whether there are points, and all their y are 0 or 1: then a guess can be a chance, and have a log loss. */
export function hasOutcomes({ observations }: Experiment['data']): boolean {
  return observations.length > 0 && !observations.some(isNoOutcome);
}

/** What keeps the log loss from meaning anything: the first point whose y is neither 0 nor 1; mostly undefined. */
export function outcomeFault({
  each,
  data,
}: Pick<Experiment, 'each' | 'data'>): { readonly point: number; readonly y: number } | undefined {
  if (each !== 'log') return undefined;
  const index = data.observations.findIndex(isNoOutcome);
  const found = data.observations[index];
  return found && { point: index + 1, y: found.y };
}

/** Whether points are shown with a second input: where they have one, or the model asks for it. */
export function hasSecondInput(experiment: Pick<Experiment, 'model' | 'data'>): boolean {
  const { observations } = experiment.data;
  const { inputs } = modelOfExperiment(experiment);
  return (
    inputs.some(({ name }) => name === 'x_2') || observations.some(({ x2 }) => x2 !== undefined)
  );
}

/** The same numbers for the same points, so that what hangs on them is kept. */
export const columnsOf = rememberEach((observations: readonly Observation[]) =>
  dataOf(observations),
);

const objectiveFor = memoizeLast(
  (
    model: Experiment['model'],
    observations: readonly Observation[],
    each: Experiment['each'],
    loss: Experiment['loss'],
  ) => objective(modelNamed(model), columnsOf(observations), penalties[each], loss),
);

/**
 * The loss as a function of the parameters, over the points of the data, or over others: the same object as long as it
 * is the same loss.
 */
export function objectiveOf(
  { model, data, each, loss }: Pick<Experiment, 'model' | 'data' | 'each' | 'loss'>,
  observations = data.observations,
): Objective {
  return objectiveFor(model, observations, each, loss);
}

/** The same over any points, made anew but for what takes long: what is remembered stays that of the picture. */
export function objectiveOn(
  { model, each, loss }: Pick<Experiment, 'model' | 'each' | 'loss'>,
  observations: readonly Observation[],
): Objective {
  return objective(modelNamed(model), columnsOf(observations), penalties[each], loss);
}
