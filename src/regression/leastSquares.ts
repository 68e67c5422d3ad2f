import { saturate } from '../numerics/saturate.ts';
import type { CentredSums } from './centredSums.ts';
import { lossFactor, type LossConvention } from '../model/lossConvention.ts';
import type { ParameterVector } from '../model/objective.ts';

/** Where the loss is least. */
export type LeastSquares =
  /** One line. */
  | {
      readonly kind: 'line';
      readonly at: ParameterVector;
      readonly loss: number;
      /** Undefined when all y are equal: there is no variation to explain. */
      readonly rSquared: number | undefined;
    }
  /**
   * All x are equal (or there is one point): every line through (x, y), that is every (m, b) with
   * m x + b = y, has the least loss. `at` is that one of them that is nearest to `from`, which is
   * where descent arrives when it starts there.
   */
  | {
      readonly kind: 'valley';
      readonly x: number;
      readonly y: number;
      readonly at: ParameterVector;
      readonly loss: number;
    }
  /** No points: every line has loss 0. */
  | { readonly kind: 'none' };

function nearestInValley(
  { meanX, meanY }: CentredSums,
  [m = 0, b = 0]: ParameterVector,
): ParameterVector {
  // The valley is straight; its normal is (x, 1). Divided by its length twice, because x² may overflow.
  const length = Math.hypot(meanX, 1);
  const distance = saturate(meanY - m * meanX - b) / length;
  return Float64Array.of(
    saturate(m + distance * (meanX / length)),
    saturate(b + distance / length),
  );
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
  from: ParameterVector = new Float64Array(2),
): LeastSquares {
  if (sums.count === 0) return { kind: 'none' };
  const least = leastLoss(sums, convention);
  if (sums.line === undefined) {
    const at = nearestInValley(sums, from);
    return { kind: 'valley', x: sums.meanX, y: sums.meanY, at, loss: least };
  }
  return { kind: 'line', ...sums.line, loss: least };
}
