import { evaluate } from '../../../calculus/evaluate.ts';
import {
  difference,
  type Expression,
  negation,
  type NumberExpression,
  shownNumber,
  sum,
  symbol,
  type SymbolExpression,
} from '../../../calculus/expression.ts';
import { ofThePoint } from '../../../derivation/graph/lossGraph.ts';
import { costs } from '../../../derivation/lineSentence.ts';
import { type ModelSymbols, modelSymbols } from '../../../derivation/modelSymbols.ts';
import { machineDerivatives, type TwoMachines } from '../../../derivation/twoMachines.ts';
import { penalties, type PenaltyId } from '../../../model/penalty.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import type { Model } from '../../../model/model.ts';
import type { LossConvention } from '../../../model/lossConvention.ts';
import type { Observation } from '../../../regression/observation.ts';
import { plainName } from '../../shared/parameterLook.ts';
import type { ShownMoment } from './shownMoment.ts';

/** What one point costs as two machines in a row, for each parameter; of one point, so without its index. */
export interface PointFormulas {
  readonly parameters: readonly SymbolExpression[];
  readonly inputs: readonly SymbolExpression[];
  readonly y: SymbolExpression;
  /** A parameter goes into the first machine, which gives the error, or with the log loss the guess. */
  readonly machines: readonly TwoMachines[];
  /** What stands for the cost in formulas. */
  readonly cost: Expression;
  /** Names in words: of each parameter, of what is between the machines, of what comes out. */
  readonly names: readonly string[];
  readonly middle: 'e' | 'ŷ';
  readonly output: (typeof costs)[PenaltyId];
}

const symbolsFor = memoizeLast(
  (model: Model, penalty: PenaltyId, convention: LossConvention, scaled: boolean): ModelSymbols =>
    modelSymbols({ model, penalty, convention, scaled }),
);

/** The model and its loss in the symbols of the lines, for the moment. */
export function symbolsOfMoment({
  model,
  each,
  convention,
  feature,
}: Pick<ShownMoment, 'model' | 'each' | 'convention' | 'feature'>): ModelSymbols {
  return symbolsFor(model, each, convention, feature === 'z');
}

/** The names of the parameters as words have them: w₁. */
export function namesOf({ model }: Pick<ShownMoment, 'model'>): readonly string[] {
  return model.parameters.map(({ name }) => plainName(name));
}

/** The error written out, as one sum where it can be. */
function minus(guess: Expression, y: Expression): Expression {
  return guess.kind === 'sum' ? sum(...guess.terms, negation(y)) : difference(guess, y);
}

const formulasFor = memoizeLast(
  (model: Model, penalty: PenaltyId, scaled: boolean): PointFormulas => {
    const symbols = modelSymbols({ model, penalty, convention: 'mean', scaled });
    const bare = (one: SymbolExpression): SymbolExpression => symbol(one.name, one.term);
    const [middle, y] = [bare(symbols.middle), bare(symbols.y)];
    const guess = ofThePoint(symbols.guess);
    const isLog = penalty === 'log';
    const inner = isLog ? guess : minus(guess, y);
    const outer = isLog ? penalties.log.of(middle, y) : ofThePoint(symbols.square);
    return {
      parameters: symbols.parameters,
      inputs: symbols.inputs.map(bare),
      y,
      machines: symbols.parameters.map((input) => ({ input, middle, inner, outer })),
      cost: ofThePoint(symbols.square),
      names: symbols.parameters.map(({ name }) => plainName(name)),
      middle: isLog ? 'ŷ' : 'e',
      output: costs[penalty],
    };
  },
);

/** The formulas of one point for the model and the loss of the moment. */
export function formulasOf({ model, each, feature }: ShownMoment): PointFormulas {
  return formulasFor(model, each, feature === 'z');
}

function numbersOf(
  { at, feature }: Pick<ShownMoment, 'at' | 'feature'>,
  { parameters, inputs, y }: PointFormulas,
  observation: Observation,
): readonly (readonly [SymbolExpression, number])[] {
  return [
    ...parameters.map((parameter, slot) => [parameter, at[slot] ?? 0] as const),
    ...inputs.map((input) => {
      const isSecond = feature !== 'z' && input.name === 'x_2';
      return [input, isSecond ? (observation.x2 ?? 0) : observation.x] as const;
    }),
    [y, observation.y] as const,
  ];
}

/** The numbers of all letters at a point, by name. */
export function valuesAt(
  moment: Pick<ShownMoment, 'at' | 'feature'>,
  formulas: PointFormulas,
  observation: Observation,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    numbersOf(moment, formulas, observation).map(([{ name }, value]) => [name, value]),
  );
}

/** The same as they stand in formulas, but of a parameter that moves. */
export function heldNumbers(
  moment: ShownMoment,
  formulas: PointFormulas,
  observation: Observation,
  slot: number,
): Readonly<Record<string, NumberExpression>> {
  const { chosen } = moment;
  const moving = formulas.parameters[slot]?.name;
  return Object.fromEntries(
    numbersOf(moment, formulas, observation).flatMap(([{ name, term }, value]) => {
      if (name === moving) return [];
      const ofPoint = term === 'x' || term === 'y';
      return [[name, shownNumber(value, term, ofPoint ? chosen : undefined)] as const];
    }),
  );
}

/** What a point costs at a value of one parameter, the others held, and how fast that grows there. */
export interface CostOver {
  readonly height: (value: number) => number;
  readonly slope: number;
  /** How fast the middle moves with the parameter. */
  readonly inner: number;
}

/** The cost of a point along one parameter. */
export function costOver(
  moment: ShownMoment,
  formulas: PointFormulas,
  observation: Observation,
  slot: number,
): CostOver {
  const [machines] = formulas.machines.slice(slot, slot + 1);
  if (machines === undefined) throw new RangeError('no such parameter');
  const known = valuesAt(moment, formulas, observation);
  const { input, middle, inner, outer } = machines;
  const at = (expression: Expression, scalars: Readonly<Record<string, number>>): number =>
    evaluate(expression, { scalars, series: {} });
  const between = at(inner, known);
  const rates = machineDerivatives(machines);
  const ofInner = at(rates.inner, known);
  return {
    height: (value) => {
      const moved = { ...known, [input.name]: value };
      return at(outer, { ...moved, [middle.name]: at(inner, moved) });
    },
    slope: at(rates.outer, { ...known, [middle.name]: between }) * ofInner,
    inner: ofInner,
  };
}

/** The guess, and what the point costs, at the parameters of the moment. */
export function costAt(
  moment: Pick<ShownMoment, 'at' | 'feature'>,
  formulas: PointFormulas,
  observation: Observation,
): { readonly middle: number; readonly cost: number } {
  const [machines] = formulas.machines;
  if (machines === undefined) return { middle: Number.NaN, cost: Number.NaN };
  const known = valuesAt(moment, formulas, observation);
  const middle = evaluate(machines.inner, { scalars: known, series: {} });
  const scalars = { ...known, [machines.middle.name]: middle };
  return { middle, cost: evaluate(machines.outer, { scalars, series: {} }) };
}
