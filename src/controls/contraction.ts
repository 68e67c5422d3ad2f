import type { Stability } from '../descent/stability.ts';

/**
 * The factor by which the distance to the minimum changes with every iteration, along the
 * direction in which it does worst: max |1 − ηλ| over the curvatures λ. Along the floor of a
 * valley (λ = 0) nothing is to be gained, so it does not count.
 */
export function contraction(stability: Stability, rate: number): number {
  const steep = Math.abs(1 - rate * stability.lambdaMax);
  const flat = stability.lambdaMin > 0 ? Math.abs(1 - rate * stability.lambdaMin) : 0;
  return Math.max(steep, flat);
}
