import { centred } from '../numerics/centred.ts';
import { compensatedDot, exactProduct } from '../numerics/compensated.ts';
import { timesPowerOfTwo } from '../numerics/powersOfTwo.ts';
import { saturate } from '../numerics/saturate.ts';
import type { ParameterVector } from '../model/objective.ts';
import type { Observation } from './observation.ts';

/** The least-squares line, and the share of the variation of y that it explains. */
export interface FittedLine {
  /** Slope and intercept. */
  readonly at: ParameterVector;
  /** R² = 1 − Σe²/Σ(y − ȳ)², from 0 to 1; undefined when all y are equal. */
  readonly rSquared: number | undefined;
}

/**
 * All that loss, gradient and least squares need to know of the points. Built in one go, in time
 * proportional to their number; after that an iteration costs the same for 20 points and for a
 * million. "Centred": measured from the means, because Σx² and Σxy lose their digits when x is far
 * from zero. Units: those of x and y, and their products.
 *
 * Every number is finite. Sums of squares beyond the range of doubles (values from some 1e154 on)
 * saturate at Number.MAX_VALUE. Where the spread of x is so small (below some 1e-154), or the points
 * so steep, that no double holds the slope or intercept of their line, x counts as all equal:
 * sumXX = sumXY = 0.
 */
export interface CentredSums {
  /** Number of points N. */
  readonly count: number;
  /** Means x̄ and ȳ; 0 when there are no points. */
  readonly meanX: number;
  readonly meanY: number;
  /** Σ(x − x̄)²; 0 exactly when all x are equal. */
  readonly sumXX: number;
  /** Σ(x − x̄)(y − ȳ) */
  readonly sumXY: number;
  /** Σ(y − ȳ)²; 0 exactly when all y are equal. */
  readonly sumYY: number;
  /**
   * Σe² of the least-squares line, summed over the errors themselves. Exactly 0 when the points lie on
   * a line as far as the digits of x and y can tell.
   */
  readonly residualSumOfSquares: number;
  /** Computed along with the sums, with more digits than they keep; undefined when sumXX is 0. */
  readonly line: FittedLine | undefined;
}

const noPoints: CentredSums = {
  count: 0,
  meanX: 0,
  meanY: 0,
  sumXX: 0,
  sumXY: 0,
  sumYY: 0,
  residualSumOfSquares: 0,
  line: undefined,
};

// The smallest number that has all its digits.
const smallestNormal = 2 ** -1022;

/**
 * The centred sums of points with finite coordinates, and their least-squares line. Two passes with
 * compensated summation: NIST's Norris data come out right to 13 digits and more, also with 1e8
 * added to x.
 */
export function centredSums(observations: readonly Observation[]): CentredSums {
  const count = observations.length;
  if (count === 0) return noPoints;
  const xs = centred(count, (index) => observations[index]?.x ?? 0);
  const ys = centred(count, (index) => observations[index]?.y ?? 0);
  const [dx, dy] = [xs.deviations, ys.deviations];

  // Everything with "scaled" in its name is divided by the powers of two of `centred`.
  const scaledXX = compensatedDot(dx, dx);
  const scaledXY = compensatedDot(dx, dy);
  const scaledYY = compensatedDot(dy, dy);
  const sumXX = saturate(timesPowerOfTwo(scaledXX, 2 * xs.exponent));
  const sumYY = saturate(timesPowerOfTwo(scaledYY, 2 * ys.exponent));
  const means = {
    count,
    meanX: timesPowerOfTwo(xs.mean.high, xs.exponent),
    meanY: timesPowerOfTwo(ys.mean.high, ys.exponent),
  };

  // The slope, and what its rounding and that of the sums leave over.
  const slope = scaledXX > 0 ? scaledXY / scaledXX : 0;
  const errors = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    errors[index] = (dy[index] ?? 0) - slope * (dx[index] ?? 0);
  }
  const correction = scaledXX > 0 ? compensatedDot(dx, errors) / scaledXX : 0;
  const scaledSlope = slope + correction;
  const product = exactProduct(slope, xs.mean.high);
  const scaledIntercept =
    ys.mean.high -
    product.high +
    (ys.mean.low - product.low - slope * xs.mean.low - correction * xs.mean.high);
  const m = timesPowerOfTwo(scaledSlope, ys.exponent - xs.exponent);
  const b = timesPowerOfTwo(scaledIntercept, ys.exponent);

  if (sumXX < smallestNormal || !Number.isFinite(m) || !Number.isFinite(b)) {
    return { ...means, sumXX: 0, sumXY: 0, sumYY, residualSumOfSquares: sumYY, line: undefined };
  }

  const scaledErrors = compensatedDot(errors, errors);
  // What errors of half a digit in the last place of x and y can sum up to is no error of the line.
  const blur = 2 * Number.EPSILON * (ys.magnitude + Math.abs(scaledSlope) * xs.magnitude);
  const onTheLine = scaledErrors <= count * blur * blur;
  const residuals = onTheLine ? 0 : Math.min(scaledErrors, scaledYY);
  return {
    ...means,
    sumXX,
    sumXY: saturate(timesPowerOfTwo(scaledXY, xs.exponent + ys.exponent)),
    sumYY,
    residualSumOfSquares: saturate(timesPowerOfTwo(residuals, 2 * ys.exponent)),
    line: {
      at: Float64Array.of(m, b),
      rSquared: scaledYY > 0 ? 1 - residuals / scaledYY : undefined,
    },
  };
}
