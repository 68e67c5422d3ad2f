import type { Term } from '../../../calculus/term.ts';
import { saturate } from '../../../numerics/saturate.ts';
import type { Observation } from '../../../regression/observation.ts';
import type { Parameters } from '../../../regression/parameters.ts';
import { predict } from '../../../regression/predict.ts';

/** The columns that follow the iterate, and the term of the formulas that each of them holds. */
export const liveColumns = [
  { name: 'prediction', term: 'prediction' },
  { name: 'error', term: 'error' },
  { name: 'square', term: 'square' },
  { name: 'product', term: 'square-by-m' },
] as const satisfies readonly { readonly name: string; readonly term: Term }[];

export type LiveColumn = (typeof liveColumns)[number]['name'];

/** What stands in the live columns of a point; held at the largest number where doubles end. */
export function liveValues(
  { x, y }: Observation,
  line: Parameters,
): Readonly<Record<LiveColumn, number>> {
  const prediction = saturate(predict(line, x));
  const error = saturate(prediction - y);
  return { prediction, error, square: saturate(error * error), product: saturate(error * x) };
}
