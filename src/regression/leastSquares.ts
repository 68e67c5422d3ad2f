import { saturate } from '../numerics/saturate.ts';
import type { CentredSums } from './centredSums.ts';
import { lossFactor, type LossConvention } from '../model/lossConvention.ts';
import type { Parameters } from './parameters.ts';

/** Where the loss is least. */
export type LeastSquares =
  /** One line. */
  | {
      readonly kind: 'line';
      readonly m: number;
      readonly b: number;
      readonly loss: number;
      /** Undefined when all y are equal: there is no variation to explain. */
      readonly rSquared: number | undefined;
    }
  /**
   * All x are equal (or there is one point): every line through (x, y), that is every (m, b) with
   * m x + b = y, has the least loss. m and b are those of them that are nearest to `from`, which is
   * where descent arrives when it starts there.
   */
  | {
      readonly kind: 'valley';
      readonly x: number;
      readonly y: number;
      readonly m: number;
      readonly b: number;
      readonly loss: number;
    }
  /** No points: every line has loss 0. */
  | { readonly kind: 'none' };

function nearestInValley({ meanX, meanY }: CentredSums, from: Parameters): Parameters {
  // The valley is straight; its normal is (x, 1). Divided by its length twice, because x² may overflow.
  const length = Math.hypot(meanX, 1);
  const distance = saturate(meanY - from.m * meanX - from.b) / length;
  return {
    m: saturate(from.m + distance * (meanX / length)),
    b: saturate(from.b + distance / length),
  };
}

/** The loss of the least-squares line: the least there is. 0 when there are no points. */
export function leastLoss(sums: CentredSums, convention: LossConvention): number {
  return lossFactor(convention, sums.count) * sums.residualSumOfSquares;
}

/**
 * The exact answer that descent approaches: the minimum of the loss in closed form.
 *
 * @param from - Where to look for the nearest minimiser when there are many: the start of descent.
 */
export function leastSquares(
  sums: CentredSums,
  convention: LossConvention,
  from: Parameters = { m: 0, b: 0 },
): LeastSquares {
  if (sums.count === 0) return { kind: 'none' };
  const least = leastLoss(sums, convention);
  if (sums.line === undefined) {
    const { m, b } = nearestInValley(sums, from);
    return { kind: 'valley', x: sums.meanX, y: sums.meanY, m, b, loss: least };
  }
  const { m, b, rSquared } = sums.line;
  return { kind: 'line', m, b, loss: least, rSquared };
}
