import { isInRange } from '../numerics/saturate.ts';
import type { CentredSums } from './centredSums.ts';
import type { Observation } from './observation.ts';

/**
 * Whether the sums, and the curvature made of them, are what they say. Beyond the range of doubles (values
 * from some 1e154 on) they stand at its end, and no loss and no step would be true.
 */
export function areInRange(sums: CentredSums): boolean {
  const { count, meanX, sumXX, sumXY, sumYY, residualSumOfSquares } = sums;
  const curvatures = [2 * (sumXX + count * meanX * meanX), 2 * count * meanX];
  return [sumXX, sumXY, sumYY, residualSumOfSquares, ...curvatures].every(isInRange);
}

/** Whether the sums take x as all equal, because its spread is too small for squares, though it is not. */
export function areTooClose(observations: readonly Observation[], sums: CentredSums): boolean {
  return sums.sumXX === 0 && observations.some(({ x }) => x !== observations[0]?.x);
}
