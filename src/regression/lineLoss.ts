import type { Quadratic } from '../model/quadratic.ts';
import { type Data, dataOf } from '../model/data.ts';
import { closedObjective, type Objective } from '../model/objective.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import { areInRange } from './beyondSums.ts';
import type { CentredSums } from './centredSums.ts';
import type { Observation } from './observation.ts';
import { sumsOf } from './sumsOf.ts';

/**
 * The closed form of the line by its centred sums, which keep more digits than any other way: with e = m x + b − y,
 * r = m x̄ + b − ȳ and the least-squares slope m*, Σe² = Σe*² + Sxx (m − m*)² + N r². A sum
 * beyond the range of doubles stands for a loss that has no number.
 */
function lineQuadratic(sums: CentredSums, { inputs, y }: Data): Quadratic {
  const { count, meanX, meanY, sumXX, residualSumOfSquares, line } = sums;
  // Where all x are equal every line through their mean is as good. Divided twice, because x² may overflow.
  const length = Math.hypot(1, meanX);
  const away = meanY / length;
  const best = line?.at ?? Float64Array.of(away * (meanX / length), away / length);
  const valley = line === undefined ? [Float64Array.of(1 / length, -meanX / length)] : [];
  const free = count === 0 ? [Float64Array.of(1, 0), Float64Array.of(0, 1)] : valley;
  return {
    rows: Float64Array.of(1, 0, meanX, 1),
    weights: Float64Array.of(sumXX, count),
    origin: new Float64Array(2),
    offset: Float64Array.of(line?.at[0] ?? 0, meanY),
    best,
    residual: areInRange(sums) ? residualSumOfSquares : Number.POSITIVE_INFINITY,
    rank: 2 - free.length,
    free,
    columns: [inputs[0] ?? y, new Float64Array(count).fill(1)],
    target: y,
  };
}

/**
 * The loss of the line over some points, an objective like any other.
 * @param data the same points as columns, where these are known already.
 */
export function lineLoss(
  points: readonly Observation[],
  convention: LossConvention,
  data = dataOf(points),
): Objective {
  return closedObjective(lineQuadratic(sumsOf(points), data), convention);
}
