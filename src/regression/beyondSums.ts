import { isInRange } from '../numerics/saturate.ts';
import type { CentredSums } from './centredSums.ts';
import { hessian } from './loss.ts';
import type { Observation } from './observation.ts';

/**
 * Whether the sums, and the curvature made of them, are what they say. Beyond the range of doubles (values
 * from some 1e154 on) they stand at its end, and no loss and no step would be true.
 */
export function areInRange(sums: CentredSums): boolean {
  const { sumXX, sumXY, sumYY, residualSumOfSquares } = sums;
  const { mm, mb } = hessian(sums, 'sum');
  return [sumXX, sumXY, sumYY, residualSumOfSquares, mm, mb].every(isInRange);
}

/** Whether the sums take x as all equal, because its spread is too small for squares, though it is not. */
export function areTooClose(observations: readonly Observation[], sums: CentredSums): boolean {
  return sums.sumXX === 0 && observations.some(({ x }) => x !== observations[0]?.x);
}
