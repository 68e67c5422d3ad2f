import type { Settings } from './settings.ts';

/**
 * What a method does where the loss is quadratic. Along an eigenvector of the curvature, of eigenvalue λ,
 * an iteration is then a linear recurrence that hangs on the product ηλ alone.
 */
export interface QuadraticTheory {
  /** λ as the step meets it: that of the loss, or 1 where the step divides by it. */
  readonly meets: 'curvature' | 'one';
  /** What the distance is multiplied by in an iteration, at length: the largest |root| of the recurrence. */
  readonly factor: (product: number, settings: Settings) => number;
  /** How many plain steps of the same rate one step amounts to at length, where the slope stays. */
  readonly gain: (settings: Settings) => number;
  /** ηλ up to which nothing swings to the other side. */
  readonly smooth: (settings: Settings) => number;
  /** ηλ from which on it does not shrink any more. */
  readonly largest: (settings: Settings) => number;
}

/** The larger |root| of z² − trace z + determinant, where each iteration follows from the two before it. */
export function largestRoot(trace: number, determinant: number): number {
  const half = trace / 2;
  const discriminant = half * half - determinant;
  // A pair of complex roots, whose product is the determinant.
  if (discriminant < 0) return Math.sqrt(determinant);
  return Math.abs(half) + Math.sqrt(discriminant);
}

/** θ ← θ − η∇L: the distance is multiplied by 1 − ηλ. */
export const plainTheory: QuadraticTheory = {
  meets: 'curvature',
  factor: (product) => Math.abs(1 - product),
  gain: () => 1,
  smooth: () => 1,
  largest: () => 2,
};
