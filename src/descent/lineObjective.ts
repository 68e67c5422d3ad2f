import { memoizeLast } from '../numerics/memoizeLast.ts';
import { eigen } from '../numerics/symmetricMatrix.ts';
import type { Objective } from '../model/objective.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import {
  hessian,
  type LossConvention,
  lossFactor,
  sumOfSquaredErrors,
} from '../regression/loss.ts';
import { newtonStep } from '../regression/newtonStep.ts';
import type { Observation } from '../regression/observation.ts';
import type { Slopes } from './methodUpdates.ts';

const none = new Float64Array(0);

/** The loss of the line as a method needs it. */
export interface LineObjective extends Omit<Objective, 'quadratic'> {
  readonly solve: Slopes['solve'];
}

/**
 * The loss of the line over the parameters (m, b), from the sums over its points.
 * @param observations the points themselves, where some of them are asked for.
 */
export function lineObjective(
  sums: CentredSums,
  convention: LossConvention,
  observations: readonly Observation[] = [],
): LineObjective {
  const { count, meanX, meanY, sumXX, residualSumOfSquares } = sums;
  const best = sums.line?.m ?? 0;
  const factor = lossFactor(convention, count);
  const twice = 2 * factor;
  const curved = hessian(sums, convention);
  const { values, vectors } = eigen(curved);
  const way = new Float64Array(2);

  // Only what asks for some of the points goes through them.
  const columns = memoizeLast(() => [
    Float64Array.from(observations, ({ x }) => x),
    Float64Array.from(observations, ({ y }) => y),
  ]);

  function ofRows(at: Float64Array, into: Float64Array, rows: Uint32Array): number {
    const [m = 0, b = 0] = at;
    const [xs = none, ys = none] = columns();
    let [alongM, alongB, total] = [0, 0, 0];
    for (const row of rows) {
      const x = xs[row] ?? 0;
      const error = m * x + b - (ys[row] ?? 0);
      alongM += error * x;
      alongB += error;
      total += error * error;
    }
    const share = lossFactor(convention, rows.length);
    into[0] = 2 * share * alongM;
    into[1] = 2 * share * alongB;
    return share * total;
  }

  return {
    size: 2,
    value: ([m = 0, b = 0]) => factor * sumOfSquaredErrors(sums, { m, b }),
    gradient: (at, into, rows) => {
      if (rows !== undefined) return ofRows(at, into, rows);
      const m = at[0] ?? 0;
      const r = m * meanX + (at[1] ?? 0) - meanY;
      const fromBest = m - best;
      into[0] = twice * (sumXX * fromBest + count * meanX * r);
      into[1] = twice * count * r;
      const total = residualSumOfSquares + sumXX * fromBest * fromBest + count * r * r;
      return total < Number.MAX_VALUE ? factor * total : Number.POSITIVE_INFINITY;
    },
    curvature: () => Float64Array.of(curved.mm, curved.mb, curved.mb, curved.bb),
    solve: (_at, slopes) => {
      const [m = 0, b = 0] = slopes;
      const step = newtonStep(curved, { m, b });
      const steepest = vectors[1];
      // In a valley along its steepest direction alone.
      const along = values[1] > 0 ? (steepest.m * m + steepest.b * b) / values[1] : 0;
      way[0] = step?.m ?? along * steepest.m;
      way[1] = step?.b ?? along * steepest.b;
      return way;
    },
  };
}
