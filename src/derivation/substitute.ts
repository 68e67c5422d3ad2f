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

/** The points whose terms are written: all of a few, otherwise the first two, the chosen one and the last. */
function pointsShown({ count, point }: IterateValues): readonly number[] {
  if (count <= pointsWrittenOut) return Array.from({ length: count }, (_none, index) => index);
  return [...new Set([0, 1, point, count - 1])].toSorted((one, other) => one - other);
}

/** The Σ as a sum of terms: all of them, or some with dots where others are left out. */
export function writtenOut({ body }: IndexedSumExpression, values: IterateValues): Expression {
  const points = pointsShown(values);
  const terms = points.flatMap((point, position) => {
    const term = substitute(body, values, point);
    const follows = position === 0 || point === (points[position - 1] ?? 0) + 1;
    return follows ? [term] : [ellipsis, term];
  });
  const [only] = terms;
  return terms.length === 1 && only !== undefined ? only : sum(...terms);
}
