import { lossFactor, type LossConvention } from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import type { Feature } from './beat.ts';
import { factorInSymbols, simpleProduct } from './conventionFactor.ts';
import type { Equation } from '../calculus/equation.ts';
import {
  type Expression,
  indexedSum,
  number,
  partialDerivative,
  product,
  shownNumber,
  symbol,
} from '../calculus/expression.ts';
import { lineModel } from './lineModel.ts';
import { shownEquation } from '../calculus/shownEquation.ts';
import { replaced } from '../calculus/tree.ts';

/** The totals of the columns of a table of the points. */
export interface Totals {
  /** Σ eᵢ² */
  readonly square: number;
  /** Σ eᵢxᵢ */
  readonly product: number;
  /** Σ eᵢ */
  readonly error: number;
}

/** What the totals and their lines are made from. All numbers in working units. */
export interface SumsInput {
  readonly convention: LossConvention;
  readonly feature: Feature;
  readonly count: number;
  readonly loss: number;
  readonly gradient: Parameters;
}

/**
 * The totals, taken from loss and gradient so that they are the terms of the formulas to the last
 * digit, and no points are visited. All 0 when there are no points.
 */
export function totalsOf({ convention, count, loss, gradient }: SumsInput): Totals {
  const factor = lossFactor(convention, count);
  if (factor === 0) return { square: 0, product: 0, error: 0 };
  return {
    square: loss / factor,
    product: gradient.m / (2 * factor),
    error: gradient.b / (2 * factor),
  };
}

/**
 * `L = (1/N) Σ eᵢ² = (1/5) · 3 = 0.6` and the two parts of the gradient in the same way: from the
 * totals to what descent uses. A line is missing when one of its numbers is not finite.
 */
export function sumLines(input: SumsInput): readonly Equation[] {
  const { convention, feature, count, loss, gradient } = input;
  const totals = totalsOf(input);
  const model = lineModel(feature, convention);
  const n = symbol('N');
  const doubled = product(number(2), factorInSymbols(convention));

  function line(
    left: Expression,
    factor: Expression,
    body: Expression,
    total: number,
    result: Expression,
  ): readonly Equation[] {
    const sum = indexedSum(body, n);
    const symbols = simpleProduct(factor, sum);
    const withCount = replaced(symbols, n, shownNumber(count));
    const numbers = replaced(withCount, replaced(sum, n, shownNumber(count)), shownNumber(total));
    // Without a factor the total is the result.
    const sides = numbers.kind === 'number' ? [symbols, result] : [symbols, numbers, result];
    const equation = shownEquation(left, sides);
    return equation === undefined ? [] : [equation];
  }

  const x = symbol(feature, 'x', 'i');
  return [
    line(
      model.loss,
      factorInSymbols(convention),
      model.square,
      totals.square,
      shownNumber(loss, 'loss'),
    ),
    line(
      partialDerivative(model.loss, model.m, 'gradient-m'),
      doubled,
      product(model.error, x),
      totals.product,
      shownNumber(gradient.m, 'gradient-m'),
    ),
    line(
      partialDerivative(model.loss, model.b, 'gradient-b'),
      doubled,
      model.error,
      totals.error,
      shownNumber(gradient.b, 'gradient-b'),
    ),
  ].flat();
}
