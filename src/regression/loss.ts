import { isInRange, saturate } from '../numerics/saturate.ts';
import type { SymmetricMatrix } from '../numerics/symmetricMatrix.ts';
import type { CentredSums } from './centredSums.ts';
import type { Parameters } from './parameters.ts';
import { predict } from './predict.ts';

// With e = m x + b − y, r = m x̄ + b − ȳ and the least-squares slope m*,
//   Σe² = Σe*² + Sxx (m − m*)² + N r²,
// so that loss and gradient need no loop over the points, and near the minimum lose no digits.

/** What is minimised: Σe², (1/N) Σe² or (1/2N) Σe². */
export type LossConvention = 'sum' | 'mean' | 'half';

export const lossConventions: readonly LossConvention[] = ['sum', 'mean', 'half'];

/** What Σe² is multiplied by: 1, 1/N or 1/(2N). With no points 1/N counts as 0: the loss is 0. */
export function lossFactor(convention: LossConvention, count: number): number {
  if (convention === 'sum') return 1;
  if (count === 0) return 0;
  return convention === 'mean' ? 1 / count : 1 / (2 * count);
}

/** Σe² of the line, Infinity beyond the range of doubles, never NaN. Used where overflow must be seen. */
export function sumOfSquaredErrors(sums: CentredSums, line: Parameters): number {
  const fromBest = line.m - (sums.line?.m ?? 0);
  const r = predict(line, sums.meanX) - sums.meanY;
  const excess = sums.sumXX * fromBest * fromBest + sums.count * r * r;
  const total = sums.residualSumOfSquares + excess;
  return total < Number.MAX_VALUE ? total : Number.POSITIVE_INFINITY;
}

/**
 * The loss of the line with these parameters; 0 when there are no points. Where Σe² is beyond the
 * range of doubles it is Number.MAX_VALUE, whatever the factor, so that one can tell.
 */
export function loss(
  sums: CentredSums,
  convention: LossConvention,
  parameters: Parameters,
): number {
  const total = sumOfSquaredErrors(sums, parameters);
  return isInRange(total) ? lossFactor(convention, sums.count) * total : Number.MAX_VALUE;
}

/**
 * The gradient ∇L = (∂L/∂m, ∂L/∂b) of the loss; (0, 0) when there are no points. Parts beyond the range
 * of doubles saturate at ±Number.MAX_VALUE.
 */
export function gradient(
  sums: CentredSums,
  convention: LossConvention,
  parameters: Parameters,
): Parameters {
  const { count, meanX, meanY, sumXX, line } = sums;
  // The same operations in the same order as in model/quadratic.ts, to the last digit.
  const twice = 2 * lossFactor(convention, count);
  const r = predict(parameters, meanX) - meanY;
  const fromBest = parameters.m - (line?.m ?? 0);
  const alongM = twice * (sumXX * fromBest + meanX * (count * r));
  const alongB = twice * (count * r);
  return {
    // NaN is ∞ − ∞: two parts that overflow against each other. The steeper one gives the sign.
    m: Number.isNaN(alongM) ? Math.sign(fromBest) * Number.MAX_VALUE : saturate(alongM),
    b: saturate(alongB),
  };
}

/** The matrix of second derivatives of the loss, the same everywhere; 0 when there are no points. */
export function hessian(sums: CentredSums, convention: LossConvention): SymmetricMatrix {
  const { count, meanX, sumXX } = sums;
  const twice = 2 * lossFactor(convention, count);
  return {
    mm: saturate(twice * (sumXX + count * meanX * meanX)),
    mb: saturate(twice * count * meanX),
    bb: twice * count,
    schur: saturate(twice * sumXX),
  };
}
