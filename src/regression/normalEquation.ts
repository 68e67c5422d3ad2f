import type { CentredSums } from './centredSums.ts';
import type { Observation } from './observation.ts';
import type { ParameterVector } from '../model/objective.ts';

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

/**
 * The normal equation of these points; undefined when there are none, or when a number of it is beyond
 * the range of doubles. Determinant and solution come from the centred sums: written as the
 * difference above, they would lose their digits for x far from 0.
 */
export function normalEquation(
  observations: readonly Observation[],
  sums: CentredSums,
): NormalEquation | undefined {
  if (observations.length === 0) return undefined;
  let sumSquaresX = 0;
  let sumX = 0;
  let sumProducts = 0;
  let sumY = 0;
  for (const { x, y } of observations) {
    sumSquaresX += x * x;
    sumX += x;
    sumProducts += x * y;
    sumY += y;
  }
  const { count, sumXX, line } = sums;
  const determinant = count * sumXX;
  const inRange = [sumSquaresX, sumX, sumProducts, sumY, determinant].every(Number.isFinite);
  if (!inRange) return undefined;
  return {
    sumSquaresX,
    sumX,
    count,
    sumProducts,
    sumY,
    determinant,
    solution: line?.at,
  };
}
