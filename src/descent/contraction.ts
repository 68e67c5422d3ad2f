import type { ClosedForm } from '../model/objective.ts';

/**
 * What an affine iteration does to its distance from where it rests. With θ ← θ − K(θ − θ°), along
 * each eigenvector of K, of eigenvalue κ, that distance is multiplied by 1 − κ.
 */
export interface Contraction {
  /** In how many directions it moves: 1 when it rests on a whole line, 0 when it never moves. */
  readonly rank: 0 | 1 | 2;
  /** Sum of the eigenvalues of K; of rank 1 it is the one that is not 0. */
  readonly trace: number;
  /**
   * Largest |1 − κ| over the directions in which it moves: what the distance is multiplied by in the
   * worst of them. 0 when it never moves.
   */
  readonly factor: number;
  /** Whether it comes to rest, from wherever it starts. */
  readonly settles: boolean;
  /** Whether it walks on for ever at one pace, so that nothing grows and nothing rests. */
  readonly drifts: boolean;
}

// What is this small beside the parts that it is the difference of, is 0 up to rounding.
const rounding = 1e-12;

function ofRank2(trace: number, determinant: number): Pick<Contraction, 'factor' | 'settles'> {
  const half = trace / 2;
  const discriminant = half * half - determinant;
  if (discriminant < 0) {
    // A pair κ, κ̄ with |κ|² = determinant and 2 Re κ = trace.
    const factor = Math.sqrt(Math.max(0, 1 - trace + determinant));
    return { factor, settles: determinant < trace };
  }
  const large = half + (half < 0 ? -1 : 1) * Math.sqrt(discriminant);
  const small = determinant / large;
  // Compared without the 1, so that a very small κ counts.
  const settles = [large, small].every((kappa) => kappa > 0 && kappa < 2);
  return { factor: Math.max(Math.abs(1 - large), Math.abs(1 - small)), settles };
}

/**
 * How an iteration of two parameters contracts that subtracts `step` times the image of a closed form, and what is the
 * same each time. Of two alone, whose eigenvalues have a formula that keeps the digits of the small one.
 */
export function contractionOf({ rows }: ClosedForm, step: Float64Array): Contraction {
  const [aa = 0, ab = 0, ba = 0, bb = 0] = step;
  const [forA = 0, forB = 0, thenA = 0, thenB = 0] = rows;
  // Of the image the map is K = U times the step.
  const parts = [forA * aa, forB * ba, thenA * ab, thenB * bb];
  const trace = parts.reduce((sum, part) => sum + part, 0);
  const determinant = (forA * thenB - forB * thenA) * (aa * bb - ab * ba);
  const full = Math.abs(aa * bb - ab * ba) > rounding * (Math.abs(aa * bb) + Math.abs(ab * ba));
  if (full) return { rank: 2, trace, drifts: false, ...ofRank2(trace, determinant) };
  const size = parts.reduce((sum, part) => sum + Math.abs(part), 0);
  if (size === 0 && ab === 0 && ba === 0)
    return { rank: 0, trace: 0, factor: 0, settles: true, drifts: false };
  if (Math.abs(trace) <= rounding * size)
    return { rank: 1, trace: 0, factor: 1, settles: false, drifts: true };
  const settles = trace > 0 && trace < 2;
  return { rank: 1, trace, factor: Math.abs(1 - trace), settles, drifts: false };
}
