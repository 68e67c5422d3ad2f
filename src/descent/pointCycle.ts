import type { CentredSums } from '../regression/centredSums.ts';
import type { LossConvention } from '../regression/loss.ts';
import type { Observation } from '../regression/observation.ts';
import type { Parameters } from '../regression/parameters.ts';
import { errorAt, predict } from '../regression/predict.ts';
import { pointFactor } from './pointUpdates.ts';

/**
 * What one epoch of descent point by point, in the given order, does to δ = θ − reference: it subtracts
 * B δ and adds d, with B = [[mm, mb], [bm, bb]] and d = (m, b).
 */
export interface EpochMap {
  /** The least-squares line; m = b = 0 where there is none (no points, or all x equal). */
  readonly reference: Parameters;
  readonly mm: number;
  readonly mb: number;
  readonly bm: number;
  readonly bb: number;
  readonly m: number;
  readonly b: number;
}

/** One epoch of descent point by point, in the given order, as an affine map. */
export function epochMap(
  sums: CentredSums,
  observations: readonly Observation[],
  convention: LossConvention,
  learningRate: number,
): EpochMap {
  const reference = sums.line ?? { m: 0, b: 0 };
  const step = learningRate * pointFactor(convention);
  // A step is δ ← δ − ηc (x, 1)(x, 1)ᵀδ − ηc e*(x, 1), e* the error of the reference.
  let [mm, mb, bm, bb] = [0, 0, 0, 0];
  let [m, b] = [0, 0];
  for (const observation of observations) {
    const { x } = observation;
    const left = step * (x * (1 - mm) - bm);
    const right = step * (1 - bb - x * mb);
    const pull = step * (predict({ m, b }, x) + errorAt(reference, observation));
    mm += left * x;
    bm += left;
    mb += right * x;
    bb += right;
    m -= pull * x;
    b -= pull;
  }
  return { reference, mm, mb, bm, bb, m, b };
}

/**
 * Where descent point by point, in the given order, is at the end of every epoch once it has settled:
 * the parameters that one epoch leads back to. In closed form, so that it is known without running.
 * Whether a run gets there is another question (see pointStability.ts).
 *
 * Undefined when there is no least-squares line to measure from (no points, or all x equal), and where
 * the epoch has no such place.
 */
export function pointCycle(
  sums: CentredSums,
  observations: readonly Observation[],
  convention: LossConvention,
  learningRate: number,
): Parameters | undefined {
  const { line } = sums;
  if (line === undefined) return undefined;
  const { mm, mb, bm, bb, m, b } = epochMap(sums, observations, convention, learningRate);
  // At its fixed point Bδ = d.
  const determinant = mm * bb - mb * bm;
  const cycle = {
    m: line.m + (m * bb - b * mb) / determinant,
    b: line.b + (b * mm - m * bm) / determinant,
  };
  return Number.isFinite(cycle.m) && Number.isFinite(cycle.b) ? cycle : undefined;
}
