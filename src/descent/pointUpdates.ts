import { saturate } from '../numerics/saturate.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import { type LossConvention, lossFactor } from '../regression/loss.ts';
import { predict } from '../regression/predict.ts';
import type { Sampling } from './method.ts';
import { rowsBy } from './sampling.ts';
import type { Columns, Updates } from './updates.ts';

/**
 * What a point's own e·x and e are multiplied by to make its gradient: 2 of the power rule for e², 1 for
 * ½e² in the half mean. There is no 1/N: one point is not a mean.
 */
export function pointFactor(convention: LossConvention): number {
  return convention === 'half' ? 1 : 2;
}

/**
 * θ ← θ − η ∇eᵢ², one point i in each iteration (∇½eᵢ² in the half mean). Of the sums it only needs the
 * range: an iterate whose Σe² is not finite is none.
 */
export function pointUpdates(
  sums: CentredSums,
  convention: LossConvention,
  learningRate: number,
  sampling: Pick<Sampling, 'order' | 'observations' | 'seed'>,
): Updates {
  const { meanX, meanY, sumXX, residualSumOfSquares } = sums;
  const count = sampling.observations.length;
  const best = sums.line?.m ?? 0;
  const factor = pointFactor(convention);
  const ofTotal = lossFactor(convention, count);
  const xs = Float64Array.from(sampling.observations, ({ x }) => x);
  const ys = Float64Array.from(sampling.observations, ({ y }) => y);
  const rowsOf = rowsBy({ ...sampling, size: 1 });
  const pointOf = (iteration: number): number => rowsOf(iteration)[0] ?? 0;

  function compute({ parameters, losses }: Columns, from: number, to: number): number {
    const [slopes = losses, intercepts = losses] = parameters;
    let m = slopes[from] ?? 0;
    let b = intercepts[from] ?? 0;
    let point = pointOf(from);
    let x = xs[point] ?? 0;
    let along = factor * (m * x + b - (ys[point] ?? 0));
    let unmoved = 0;
    for (let k = from; k < to; k += 1) {
      // Any 2N iterations in a row hold a whole epoch, so no point moves the line any more.
      if (unmoved >= 2 * count) {
        slopes.fill(m, k + 1, to + 1);
        intercepts.fill(b, k + 1, to + 1);
        losses.fill(losses[k] ?? 0, k + 1, to + 1);
        return to;
      }
      const previousM = m;
      const previousB = b;
      m -= learningRate * (along * x);
      b -= learningRate * along;
      unmoved = m === previousM && b === previousB ? unmoved + 1 : 0;
      const r = m * meanX + b - meanY;
      const fromBest = m - best;
      const total = residualSumOfSquares + sumXX * fromBest * fromBest + count * r * r;
      point = pointOf(k + 1);
      x = xs[point] ?? 0;
      along = factor * (m * x + b - (ys[point] ?? 0));
      // Written so that NaN fails, too.
      const inRange =
        total < Number.MAX_VALUE &&
        Math.abs(along) < Number.MAX_VALUE &&
        Math.abs(along * x) < Number.MAX_VALUE &&
        Math.abs(m) < Number.MAX_VALUE &&
        Math.abs(b) < Number.MAX_VALUE;
      if (!inRange) return k;
      slopes[k + 1] = m;
      intercepts[k + 1] = b;
      losses[k + 1] = ofTotal * total;
    }
    return to;
  }

  return {
    compute,
    gradientAt: (iteration, at) => {
      if (count === 0) return new Float64Array(2);
      const point = pointOf(iteration);
      const x = xs[point] ?? 0;
      const guess = predict({ m: at[0] ?? 0, b: at[1] ?? 0 }, x);
      const along = saturate(factor * (guess - (ys[point] ?? 0)));
      return Float64Array.of(saturate(along * x), along);
    },
    rowsAt: (iteration) => (count === 0 ? undefined : [pointOf(iteration)]),
    epochLength: Math.max(1, count),
  };
}
