import { valueOfNumbers } from '../calculus/evaluate.ts';
import {
  ellipsis,
  type Expression,
  type IndexedSumExpression,
  sum,
} from '../calculus/expression.ts';
import type { IterateValues } from './iterateValues.ts';
import { replacedWhere } from '../calculus/tree.ts';

/** Up to this many points a sum is written out in full; beyond, its first two terms and its last. */
export const pointsWrittenOut = 4;

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
    if (part.kind === 'derivative') return values.derivative(part) ?? part;
    return part.kind === 'indexed-sum' ? substituteSum(part, values) : undefined;
  });
}

/** What a side without a Σ comes to with the numbers of an iterate. */
export function workedOut(side: Expression, values: IterateValues): number {
  return valueOfNumbers(substitute(side, values, values.point));
}

/** The Σ as a sum of terms: all of them, or the first two and the last. */
export function writtenOut({ body }: IndexedSumExpression, values: IterateValues): Expression {
  const { count } = values;
  const term = (point: number): Expression => substitute(body, values, point);
  if (count === 1) return term(0);
  if (count <= pointsWrittenOut) {
    return sum(...Array.from({ length: count }, (_none, point) => term(point)));
  }
  return sum(term(0), term(1), ellipsis, term(count - 1));
}
