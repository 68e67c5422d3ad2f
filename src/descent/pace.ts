import { hessian } from '../regression/loss.ts';
import { predictedConvergence, usualTolerance } from './convergence.ts';
import { pointSamplingOf, type Sampling } from './method.ts';
import { methodBounds } from './methodBounds.ts';
import { methods } from './methods/methods.ts';
import { type EpochMap, epochMap } from './pointCycle.ts';
import { pointBehaviour, pointStability } from './pointStability.ts';
import { hasSettled } from './settling.ts';
import { roundedDown } from './stability.ts';
import { maximumIterations, type TrajectoryInput } from './trajectory.ts';

// What is this small beside the whole is rounding.
const rounding = 1e-14;

/** By how much less than 1 an epoch multiplies the distance in the slowest direction in which it moves. */
function slowestShare({ mm, mb, bm, bb }: EpochMap): number {
  const half = (mm + bb) / 2;
  const determinant = mm * bb - mb * bm;
  const discriminant = half * half - determinant;
  // A pair of complex eigenvalues κ of B: |1 − κ|² = 1 − 2 Re κ + |κ|².
  if (discriminant < 0) return 1 - Math.sqrt(Math.max(0, 1 - 2 * half + determinant));
  const large = half + Math.sqrt(discriminant);
  const small = determinant / large;
  // In a valley there is only one direction in which anything moves.
  return Math.abs(small) <= rounding * large ? large : Math.min(small, 2 - large);
}

/** After how many epochs in the given order a run settles, see `settledAt`; followed as far as runs go. */
function epochsToSettle(map: EpochMap, { start }: TrajectoryInput, most: number): number {
  const { reference, mm, mb, bm, bb } = map;
  let [m, b] = [start.m - reference.m, start.b - reference.b];
  let movedBefore = 0;
  for (let epoch = 1; epoch <= most; epoch += 1) {
    const alongM = map.m - (mm * m + mb * b);
    const alongB = map.b - (bm * m + bb * b);
    m += alongM;
    b += alongB;
    const moved = Math.hypot(alongM, alongB);
    const here = Float64Array.of(m + reference.m, b + reference.b);
    if (hasSettled(moved, movedBefore, here)) return epoch;
    movedBefore = moved;
  }
  const share = slowestShare(map);
  if (!(share > rounding)) return Number.POSITIVE_INFINITY;
  return Math.max(most + 1, Math.ceil(Math.log(usualTolerance) / Math.log1p(-share)));
}

// How far below the surely stable rate the best one is sought, in halves.
const halvings = 12;

/**
 * The rate at which descent point by point settles first, or nearly so, rounded to two digits: sought among
 * those at which it surely settles. Points in a given order can undo each other's steps when these are
 * large, so it need not be the largest. Undefined without points.
 */
export function bestPointRate(
  { sums, convention }: Omit<TrajectoryInput, 'learningRate'>,
  method: Sampling,
): number | undefined {
  const stable = pointStability(method, convention);
  if (stable === undefined) return undefined;
  const shareAt = (learningRate: number): number =>
    method.order === 'given'
      ? slowestShare(epochMap(sums, method.observations, convention, learningRate))
      : 1 - stable.epochFactor(learningRate);
  // Up to this rate no step overshoots its own point, so that the cycle stays narrow.
  let best = roundedDown(stable.smoothRate, 2);
  for (let halving = 1; halving <= halvings; halving += 1) {
    const rate = roundedDown(stable.smoothRate / 2 ** halving, 2);
    // One that is not clearly better is not worth its smaller steps.
    if (shareAt(rate) > 1.1 * shareAt(best)) best = rate;
  }
  return best;
}

function pointPace(input: TrajectoryInput, method: Sampling): number {
  const { sums, convention, learningRate } = input;
  const { observations, order } = method;
  const stable = pointStability(method, convention);
  if (stable === undefined) return 0;
  if (pointBehaviour(stable, learningRate) === 'diverges') return Number.POSITIVE_INFINITY;
  const count = observations.length;
  const most = Math.floor(maximumIterations / count);
  if (order === 'given') {
    const map = epochMap(sums, observations, convention, learningRate);
    return count * epochsToSettle(map, input, most);
  }
  // Orders that are shuffled are alike on the average alone.
  const factor = stable.epochFactor(learningRate);
  if (!(factor < 1)) return Number.POSITIVE_INFINITY;
  return count * Math.max(1, Math.ceil(Math.log(usualTolerance) / Math.log(factor)));
}

/** About how many iterations a method takes by its recurrence; Infinity where that is not known. */
function recurrencePace({ method, sums, convention, learningRate }: TrajectoryInput): number {
  const factor = methodBounds(method, hessian(sums, convention))?.factorAt(learningRate) ?? 1;
  if (!(factor < 1)) return Number.POSITIVE_INFINITY;
  return factor === 0 ? 1 : Math.ceil(Math.log(usualTolerance) / Math.log(factor));
}

/**
 * In how many iterations a run arrives: of descent over all points where it converges, of descent point by
 * point where it settles into its cycle, and in shuffled orders where it has come near the minimum. Known without
 * running it: about, that is but for rounding. Infinity when it never arrives, or not before anybody's
 * patience ends.
 */
export function paceOf(input: TrajectoryInput): number {
  const single = pointSamplingOf(input.method);
  if (single !== undefined) return pointPace(input, single);
  return methods[input.method.kind].isPlain ? predictedConvergence(input) : recurrencePace(input);
}
