import { saturate } from './saturate.ts';

/** The matrix [[mm, mb], [mb, bb]]. */
export interface SymmetricMatrix {
  readonly mm: number;
  readonly mb: number;
  readonly bb: number;
  /**
   * mm − mb²/bb, where it is known better than the entries tell: the difference loses all its digits
   * when mb²/bb is nearly mm, which is so for x far from zero. Only for bb > 0.
   */
  readonly schur?: number;
}

/** A direction in the (m, b) plane, of length 1. */
export interface Direction {
  readonly m: number;
  readonly b: number;
}

/** Eigenvalues, the smaller first, and a direction for each, at right angles. */
export interface Eigen {
  readonly values: readonly [number, number];
  readonly vectors: readonly [Direction, Direction];
}

function largeDirection({ mm, mb, bb }: SymmetricMatrix, large: number): Direction {
  if (mb === 0) return mm >= bb ? { m: 1, b: 0 } : { m: 0, b: 1 };
  // Of the two forms the one without cancellation.
  const [m, b] = mm >= bb ? [large - bb, mb] : [mb, large - mm];
  const length = Math.hypot(m, b);
  return Number.isFinite(length) && length > 0 ? { m: m / length, b: b / length } : { m: 1, b: 0 };
}

/**
 * Eigenvalues and directions of a positive semidefinite matrix, such as a Hessian of a loss. The
 * small eigenvalue is determinant / large one, so it keeps its digits whatever the condition number,
 * as far as the entries (or `schur`) hold them; it is never below 0. Too large values saturate.
 */
export function eigen(matrix: SymmetricMatrix): Eigen {
  const { mm, mb, bb } = matrix;
  const large = saturate(mm / 2 + bb / 2 + Math.hypot(mm / 2 - bb / 2, mb));
  let small = 0;
  if (matrix.schur !== undefined) small = large > 0 ? (matrix.schur / large) * bb : 0;
  else if (large > 0) small = (mm / large) * bb - (mb / large) * mb;
  const direction = largeDirection(matrix, large);
  return {
    values: [Math.min(Math.max(small, 0), large), large],
    vectors: [{ m: -direction.b + 0, b: direction.m }, direction],
  };
}
