import { saturate } from '../numerics/saturate.ts';
import type { ClosedForm, ParameterVector } from './objective.ts';
import { nearestBest } from './quadratic.ts';

/** Where a loss in closed form is least. */
export type LeastSquares =
  /**
   * At one place; or all along a valley, as of a line where all x are equal: then `at` is that place of it that is
   * nearest to where descent starts, which is where it arrives.
   */
  | { readonly kind: 'place' | 'valley'; readonly at: ParameterVector; readonly loss: number }
  /** No points: the loss is 0 everywhere. */
  | { readonly kind: 'none' };

/** The exact answer that descent approaches from a start. */
export function leastSquares(form: ClosedForm, from: ParameterVector): LeastSquares {
  const { free, factor, residual, target } = form;
  if (target.length === 0) return { kind: 'none' };
  const at = nearestBest(form, from).map(saturate);
  return { kind: free.length === 0 ? 'place' : 'valley', at, loss: saturate(factor * residual) };
}
