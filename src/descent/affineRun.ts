import type { CentredSums } from '../regression/centredSums.ts';
import { loss, type LossConvention, lossFactor, sumOfSquaredErrors } from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import { predict } from '../regression/predict.ts';
import { GrowingPath } from './growingPath.ts';
import type { Path } from './path.ts';
import type { Updates } from './updates.ts';
import { maximumIterations } from './trajectory.ts';

/**
 * One iteration that is affine in the parameters, the learning rate multiplied in. Written from where
 * the line stands to the points: d = m − m* (m itself when there is no least-squares line) and
 * r = m x̄ + b − ȳ, because in these the right method is triangular, and loses no digits near the minimum:
 *
 *   m ← m − (mm·d + mr·r + m0),   b ← b − (bm·d + br·r + b0)
 */
export interface AffineUpdate {
  readonly mm: number;
  readonly mr: number;
  readonly m0: number;
  readonly bm: number;
  readonly br: number;
  readonly b0: number;
}

/** What an affine run begins with. */
export interface AffineRunInput {
  readonly sums: CentredSums;
  /** In which the losses along the run are given. */
  readonly convention: LossConvention;
  readonly start: Parameters;
  readonly step: AffineUpdate;
}

/** Where a line stands to the points, see {@link AffineUpdate}. */
export interface Standing {
  readonly d: number;
  readonly r: number;
}

/** d and r of the parameters. */
export function standingOf(sums: CentredSums, line: Parameters): Standing {
  return { d: line.m - (sums.line?.m ?? 0), r: predict(line, sums.meanX) - sums.meanY };
}

/** Whether no number of the step has left the range of doubles. */
export function isFiniteUpdate({ mm, mr, m0, bm, br, b0 }: AffineUpdate): boolean {
  return [mm, mr, m0, bm, br, b0].every(Number.isFinite);
}

/** What such an iteration subtracts from m and b; at a learning rate of 1, what it takes for the gradient. */
export function subtracted(sums: CentredSums, step: AffineUpdate, from: Parameters): Parameters {
  const { d, r } = standingOf(sums, from);
  return {
    m: step.mm * d + step.mr * r + step.m0,
    b: step.bm * d + step.br * r + step.b0,
  };
}

function computeWith(
  { count, meanX, meanY, sumXX, residualSumOfSquares, line }: CentredSums,
  { mm, mr, m0, bm, br, b0 }: AffineUpdate,
  convention: LossConvention,
): Updates['compute'] {
  const best = line?.m ?? 0;
  const factor = lossFactor(convention, count);
  // As in closedSteps.ts: no calls and no objects inside the loop.
  return ({ parameters, losses }, from, to) => {
    const [slopes = losses, intercepts = losses] = parameters;
    let m = slopes[from] ?? 0;
    let b = intercepts[from] ?? 0;
    for (let k = from; k < to; k += 1) {
      const d = m - best;
      const r = m * meanX + b - meanY;
      m -= mm * d + mr * r + m0;
      b -= bm * d + br * r + b0;
      const fromBest = m - best;
      const rest = m * meanX + b - meanY;
      const total = residualSumOfSquares + sumXX * fromBest * fromBest + count * rest * rest;
      // Written so that NaN fails, too.
      const inRange =
        total < Number.MAX_VALUE &&
        Math.abs(m) < Number.MAX_VALUE &&
        Math.abs(b) < Number.MAX_VALUE;
      if (!inRange) return k;
      slopes[k + 1] = m;
      intercepts[k + 1] = b;
      losses[k + 1] = factor * total;
    }
    return to;
  };
}

class AffineRun extends GrowingPath implements Path {
  constructor(input: AffineRunInput) {
    const { sums, convention, start, step } = input;
    const begin = { at: Float64Array.of(start.m, start.b), loss: loss(sums, convention, start) };
    super(begin, computeWith(sums, step, convention), maximumIterations);
    const possible = Number.isFinite(sumOfSquaredErrors(sums, start)) && isFiniteUpdate(step);
    if (!possible) this.divergedAt = 1;
  }
}

/** The run of such an iteration from its start; it grows on demand, like a trajectory. */
export function createAffineRun(input: AffineRunInput): Path {
  return new AffineRun(input);
}
