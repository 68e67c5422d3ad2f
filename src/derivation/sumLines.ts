import type { Equation } from '../calculus/equation.ts';
import {
  type Expression,
  indexedSum,
  number,
  type NumberExpression,
  partialDerivative,
  product,
  shownNumber,
} from '../calculus/expression.ts';
import { shownEquation } from '../calculus/shownEquation.ts';
import { termAbout } from './term.ts';
import { replaced } from '../calculus/tree.ts';
import { lossFactor } from '../model/lossConvention.ts';
import { factorInSymbols, simpleProduct } from './conventionFactor.ts';
import type { ModelSymbols } from './modelSymbols.ts';

/** What the totals and their lines are made from. All numbers in working units. */
export interface SumsInput {
  readonly symbols: ModelSymbols;
  readonly count: number;
  readonly loss: number;
  /** The slope of the loss along each parameter. */
  readonly slopes: ArrayLike<number>;
  /** The parameters whose slopes are asked for. */
  readonly slots: readonly number[];
}

/** A sum over the points that is the loss, or a slope of it, but for a factor. */
export interface SumOverPoints {
  /** What is added up, in symbols. */
  readonly body: Expression;
  readonly total: number;
  /** `L = (1/N) Σ eᵢ² = (1/5) · 3 = 0.6`; undefined where a number of it is not finite. */
  readonly equation: Equation | undefined;
}

/** What is added up for a slope, and a number that stays before the sum. */
export interface SlopeBody {
  readonly body: Expression;
  readonly times: number;
}

/** A slope as it is added up: of the line Σ eᵢxᵢ with a 2 before it, of others with the derivatives of the costs. */
export function slopeBody(
  { isLine, error, inputs, parameters, square }: ModelSymbols,
  slot: number,
): SlopeBody {
  const [x = error] = inputs;
  if (isLine) return { body: slot === 0 ? product(error, x) : error, times: 2 };
  const parameter = parameters[slot] ?? error;
  return { body: partialDerivative(square, parameter, termAbout('square-by', slot)), times: 1 };
}

/**
 * The sums over the points of the loss, and then of the slopes asked for. The totals are taken from loss and slopes,
 * so that they are the terms of the formulas to the last digit, and no points are visited; all are 0 without points.
 */
export function sumsOverPoints(input: SumsInput): readonly SumOverPoints[] {
  const { symbols, count, loss, slopes, slots } = input;
  const { convention } = symbols;
  const factor = lossFactor(convention, count);

  function over(
    { body, times }: SlopeBody,
    left: Expression,
    result: NumberExpression,
  ): SumOverPoints {
    const total = factor === 0 ? 0 : result.value / (times * factor);
    const sum = indexedSum(body, symbols.count);
    const inSymbols = simpleProduct(number(times), factorInSymbols(convention), sum);
    const withCount = (side: Expression): Expression =>
      replaced(side, symbols.count, shownNumber(count));
    const numbers = replaced(withCount(inSymbols), withCount(sum), shownNumber(total));
    // Without a factor the total is the result.
    const sides = numbers.kind === 'number' ? [inSymbols, result] : [inSymbols, numbers, result];
    return { body, total, equation: shownEquation(left, sides) };
  }

  return [
    over({ body: symbols.square, times: 1 }, symbols.loss, shownNumber(loss, 'loss')),
    ...slots.map((slot) => {
      const term = termAbout('gradient', slot);
      const left = partialDerivative(symbols.loss, symbols.parameters[slot] ?? symbols.loss, term);
      return over(slopeBody(symbols, slot), left, shownNumber(slopes[slot] ?? Number.NaN, term));
    }),
  ];
}
