import { derivative, type Expression, partialDerivative, product } from '../calculus/expression.ts';
import type { IterateValues } from './iterateValues.ts';
import { resultOf } from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { parameterNudge } from './nudges.ts';
import { numberAt } from './outerTemplates.ts';

// What a nudge of a parameter does to the error and to the cost of a point.

/** Whether a slope is so short that it stands in formulas itself: a number, x, or a power of x. */
export function isShort(slope: Expression): boolean {
  if (slope.kind === 'power')
    return slope.base.kind === 'symbol' && slope.exponent.kind === 'number';
  return slope.kind === 'number' || (slope.kind === 'symbol' && slope.index !== undefined);
}

/** By how much a cost moves when the error does; without the loss of digits of a difference, where one knows how. */
export function moveOfCost(symbols: ModelSymbols, values: IterateValues, move: number): number {
  const middle = numberAt(symbols.middle, values).value;
  switch (symbols.penalty) {
    case 'squared':
      return move * (2 * middle + move);
    case 'absolute':
      return Math.abs(middle + move) - Math.abs(middle);
    case 'log': {
      const y = numberAt(symbols.y, values).value;
      return -(y * Math.log1p(move / middle) + (1 - y) * Math.log1p(-move / (1 - middle)));
    }
  }
}

/** By how much the middle moves when a parameter does. */
export function moveOfMiddle(
  symbols: ModelSymbols,
  values: IterateValues,
  slot: number,
  nudge: number,
): number {
  const slope = symbols.slopes[slot] ?? symbols.guess;
  if (isShort(slope)) return nudge * resultOf(slope, values).value;
  const { iterate } = values.moment;
  const at = Float64Array.from(iterate.at);
  at[slot] = (at[slot] ?? 0) + nudge;
  const { guess } = symbols;
  return (
    values.ofPoint.at(guess, values.point, { ...iterate, at }) -
    values.ofPoint.at(guess, values.point)
  );
}

/** The nudge of a parameter that the lines speak of. */
export function nudgeAlong(
  { slopes }: ModelSymbols,
  values: IterateValues,
  slot: number,
): number | undefined {
  const slope = slopes[slot];
  return slope && parameterNudge(values.spread, resultOf(slope, values).value);
}

/** How fast the cost moves along a parameter, as the product of the two slopes. */
export function ratesAlong({ square, middle, parameters }: ModelSymbols, slot: number): Expression {
  const along = partialDerivative(middle, parameters[slot] ?? middle);
  return product(derivative(square, middle), along);
}
