import type { ParameterVector } from '../model/objective.ts';
import type { Quadratic } from '../model/quadratic.ts';

/**
 * The normal equation of a line, JᵀJ θ = Jᵀy with θ = (m, b): J has a row (x, 1) for each point,
 *
 *   JᵀJ = [[Σx², Σx], [Σx, N]],   Jᵀy = (Σxy, Σy),   (JᵀJ)⁻¹ = [[N, −Σx], [−Σx, Σx²]] / determinant.
 */
export interface NormalEquation {
  readonly sumSquaresX: number;
  readonly sumX: number;
  readonly count: number;
  readonly sumProducts: number;
  readonly sumY: number;
  /** det JᵀJ = N Σx² − (Σx)² = N Σ(x − x̄)²; 0 exactly when JᵀJ has no inverse: all x are equal. */
  readonly determinant: number;
  /** θ = (JᵀJ)⁻¹ Jᵀy; undefined when there is no inverse. */
  readonly solution: ParameterVector | undefined;
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, row) => sum + value * (other[row] ?? 0), 0);
}

/**
 * The normal equation of the closed form of a line; undefined when there are no points, or when a number of it is beyond
 * the range of doubles. Determinant and solution are those of the closed form, whose factor is a triangle: written as the
 * difference above, they would lose their digits for x far from 0.
 */
export function normalEquation({
  columns: [x, ones],
  target,
  weights,
  rows,
  best,
  free,
}: Quadratic): NormalEquation | undefined {
  if (x === undefined || ones === undefined || target.length === 0) return undefined;
  const determinant = weights.reduce(
    (product, weight, row) => product * weight * (rows[row * (weights.length + 1)] ?? 0) ** 2,
    1,
  );
  const sums = {
    sumSquaresX: dot(x, x),
    sumX: dot(x, ones),
    count: target.length,
    sumProducts: dot(x, target),
    sumY: dot(ones, target),
    determinant,
  };
  if (!Object.values(sums).every(Number.isFinite)) return undefined;
  return { ...sums, solution: free.length === 0 ? best : undefined };
}
