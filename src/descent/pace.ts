import { predictedConvergence, usualTolerance } from './convergence.ts';
import { pointSamplingOf } from './method.ts';
import { methodBounds } from './methodBounds.ts';
import { methods } from './methods/methods.ts';
import { type PointStability, pointStability } from './pointStability.ts';
import { roundedDown, stability } from './stability.ts';
import type { TrajectoryInput } from './trajectory.ts';

// What is this small beside 1 is rounding.
const rounding = 1e-14;

/** By how much less than 1 an epoch multiplies the distance; 0 where that is rounding. */
function shareOf({ epochFactor }: PointStability, rate: number): number {
  const share = 1 - epochFactor(rate);
  return Math.abs(share) > rounding ? share : 0;
}

// How far below the surely stable rate the best one is sought, in halves.
const halvings = 12;

/**
 * The rate at which descent point by point settles first, or nearly so, rounded to two digits: sought among
 * those at which it surely settles. Points in a given order can undo each other's steps when these are
 * large, so it need not be the largest.
 */
export function bestPointRate(stable: PointStability): number {
  const { smoothRate } = stable;
  // Up to this rate no step overshoots its own point, so that the cycle stays narrow.
  let best = roundedDown(smoothRate, 2);
  for (let halving = 1; halving <= halvings; halving += 1) {
    const rate = roundedDown(smoothRate / 2 ** halving, 2);
    // One that is not clearly better is not worth its smaller steps.
    if (shareOf(stable, rate) > 1.1 * shareOf(stable, best)) best = rate;
  }
  return best;
}

/** In how many iterations what is multiplied by a factor in each is practically gone. */
function iterationsAt(factor: number): number {
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
  const { method, learningRate, objective } = input;
  const { quadratic } = objective;
  const single = pointSamplingOf(method);
  if (single !== undefined) {
    const stable = pointStability(quadratic, single);
    return stable === undefined
      ? 0
      : single.observations.length * iterationsAt(1 - shareOf(stable, learningRate));
  }
  if (methods[method.kind].isPlain) return predictedConvergence(input);
  return iterationsAt(methodBounds(method, stability(quadratic))?.factorAt(learningRate) ?? 1);
}
