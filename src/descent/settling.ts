import type { Parameters } from '../regression/parameters.ts';
import { maximumIterations, type Trajectory } from './trajectory.ts';

function distance(one: Parameters, other: Parameters): number {
  return Math.hypot(one.m - other.m, one.b - other.b);
}

/** Where a run that uses one point in each iteration has settled. */
export interface Settled {
  /** The end of an epoch, as an iteration: a multiple of N. */
  readonly iteration: number;
  /** Whether the line stands still there; otherwise it goes round in a cycle, once in an epoch. */
  readonly still: boolean;
}

// So close that another epoch changes no digit that is ever shown.
const closeEnough = 1e-12;

/**
 * Whether the parameters are those of the epoch before, to a relative 1e-12: from here on the run
 * repeats itself. Never so before the second epoch. The trajectory must reach the iteration.
 */
export function repeatsItself(trajectory: Trajectory, iteration: number): boolean {
  const { epochLength } = trajectory;
  if (iteration < epochLength) return false;
  const now = trajectory.parametersAt(iteration);
  const before = trajectory.parametersAt(iteration - epochLength);
  return distance(now, before) <= closeEnough * Math.hypot(now.m, now.b);
}

/** Whether no point moves the line any more from this iteration on. Extends the trajectory. */
export function standsStill(trajectory: Trajectory, iteration: number): boolean {
  // Of shuffled orders twice as many iterations are sure to hold every point.
  const last = iteration + (trajectory.epochLength === 1 ? 1 : 2 * trajectory.epochLength);
  if (trajectory.extendTo(last) < last) return false;
  const { slopes, intercepts } = trajectory;
  for (let later = iteration + 1; later <= last; later += 1) {
    if (slopes[later] !== slopes[iteration]) return false;
    if (intercepts[later] !== intercepts[iteration]) return false;
  }
  return true;
}

/**
 * Where descent with one point in each iteration has settled: the end of the first epoch that moved the
 * parameters by at most `tolerance` times as far as the epoch that moved them farthest, or by no more
 * than rounding does. In a given order that is a cycle near the minimum, gone through once in an epoch;
 * on it the loss is not least, unless all points lie on one line.
 *
 * Undefined when it has not settled within `maximumIterations`, as when it diverges, and as a rule for
 * orders that are shuffled: no epoch is like the one before. Extends the trajectory.
 */
export function settledAt(trajectory: Trajectory, tolerance = 1e-10): Settled | undefined {
  const { epochLength } = trajectory;
  let farthest = 0;
  for (let end = epochLength; end <= maximumIterations; end += epochLength) {
    if (trajectory.extendTo(end) < end) return undefined;
    const now = trajectory.parametersAt(end);
    const moved = distance(now, trajectory.parametersAt(end - epochLength));
    farthest = Math.max(farthest, moved);
    if (moved <= tolerance * farthest || repeatsItself(trajectory, end)) {
      return { iteration: end, still: isStill(trajectory, end, farthest) };
    }
  }
  return undefined;
}

function isStill(trajectory: Trajectory, end: number, farthest: number): boolean {
  const here = trajectory.parametersAt(end);
  let widest = 0;
  for (let iteration = end - trajectory.epochLength; iteration < end; iteration += 1) {
    widest = Math.max(widest, distance(here, trajectory.parametersAt(iteration)));
  }
  return widest <= 1e-8 * Math.max(farthest, Math.hypot(here.m, here.b));
}

// So many epochs without a new lowest loss, and the rest is wandering.
const patience = 10;

/**
 * Where descent in shuffled orders has come as near as it gets: the end of the epoch with the lowest loss,
 * when ten more epochs found none that is lower. After it the run wanders near the minimum for as long as
 * the learning rate stays. Undefined when the run ends before, or goes nowhere but up.
 */
export function wandersFrom(trajectory: Trajectory): number | undefined {
  const { epochLength } = trajectory;
  let lowest = 0;
  for (let end = epochLength; end <= maximumIterations; end += epochLength) {
    if (trajectory.extendTo(end) < end) return undefined;
    if (trajectory.lossAt(end) < trajectory.lossAt(lowest)) lowest = end;
    else if (end - lowest >= patience * epochLength) return lowest === 0 ? undefined : lowest;
  }
  return undefined;
}
