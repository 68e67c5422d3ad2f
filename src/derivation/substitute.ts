import { valueOfNumbers } from '../calculus/evaluate.ts';
import {
  ellipsis,
  type Expression,
  type IndexedSumExpression,
  sum,
} from '../calculus/expression.ts';
import type { IterateValues } from './iterateValues.ts';
import { replacedWhere } from '../calculus/tree.ts';

/** Up to this many points a sum is written out in full. */
export const pointsWrittenOut = 6;

/** What becomes of a Σ when numbers are put in. */
export type SumSubstitution = (sum: IndexedSumExpression, values: IterateValues) => Expression;

/** Puts the numbers of an iterate in the place of symbols, with the point for the free index i. */
export function substitute(
  expression: Expression,
  values: IterateValues,
  point: number,
  substituteSum: SumSubstitution = writtenOut,
): Expression {
  return replacedWhere(expression, (part) => {
    if (part.kind === 'symbol') return values.symbol(part, point);
    if (part.kind === 'derivative') return values.derivative(part, point) ?? part;
    return part.kind === 'indexed-sum' ? substituteSum(part, values) : undefined;
  });
}

/** What a side without a Σ comes to with the numbers of an iterate. */
export function workedOut(side: Expression, values: IterateValues): number {
  return valueOfNumbers(substitute(side, values, values.point));
}

/**
 * The places in a sum whose terms are written: all of a few, otherwise the first two, that of the chosen
 * point and the last.
 */
function placesShown({ summed, point, moment }: IterateValues): readonly number[] {
  if (summed <= pointsWrittenOut) return Array.from({ length: summed }, (_none, index) => index);
  const { rows } = moment.iterate;
  const own = rows === undefined ? point : Math.max(0, rows.indexOf(point));
  return [...new Set([0, 1, own, summed - 1])].toSorted((one, other) => one - other);
}

/** The Σ as a sum of terms: all of them, or some with dots where others are left out. */
export function writtenOut({ body }: IndexedSumExpression, values: IterateValues): Expression {
  const { rows } = values.moment.iterate;
  const places = placesShown(values);
  const terms = places.flatMap((place, position) => {
    const term = substitute(body, values, rows?.[place] ?? place);
    const follows = position === 0 || place === (places[position - 1] ?? 0) + 1;
    return follows ? [term] : [ellipsis, term];
  });
  const [only] = terms;
  return terms.length === 1 && only !== undefined ? only : sum(...terms);
}
