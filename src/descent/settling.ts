import type { ParameterVector } from '../model/objective.ts';
import { type PointOrder, pointSamplingOf } from './method.ts';
import { methods } from './methods/methods.ts';
import { columnsOf, type Path } from './path.ts';
import { pointStability } from './pointStability.ts';
import { foundBy, lookedTo, type Search } from './search.ts';
import { maximumIterations, type Trajectory } from './trajectory.ts';

function distance(one: ParameterVector, other: ParameterVector): number {
  return Math.hypot(...one.map((value, slot) => value - (other[slot] ?? 0)));
}

/** Where a run that uses one point in each iteration has settled. */
export interface Settled {
  /** The end of an epoch, as an iteration: a multiple of N. */
  readonly iteration: number;
  /** Whether the line stands still there; otherwise it goes round in a cycle, once in an epoch. */
  readonly still: boolean;
}

// What the rounding of a few operations can move.
const rounding = 4 * Number.EPSILON;

/**
 * Whether the parameters are those of the epoch before, but for rounding: from here on the run repeats
 * itself. Never so in the first epoch. The trajectory must reach the iteration.
 */
export function repeatsItself(trajectory: Trajectory, iteration: number): boolean {
  const { epochLength } = trajectory;
  if (iteration < epochLength) return false;
  const now = trajectory.thetaAt(iteration);
  const before = trajectory.thetaAt(iteration - epochLength);
  return distance(now, before) <= rounding * Math.hypot(...now);
}

// What is carried can move the line again that has stood still for a while.
const memoryFades = 1000;

/** Whether nothing moves the line any more from this iteration on. Extends the trajectory. */
export function standsStill(trajectory: Trajectory, iteration: number): boolean {
  const { epochLength, input } = trajectory;
  const carries = methods[input.method.kind].memory.length > 0;
  // Of shuffled orders twice as many iterations are sure to hold every point.
  const last = iteration + (epochLength === 1 ? 1 : 2 * epochLength) + (carries ? memoryFades : 0);
  // What moves at once need not be looked at any further.
  if (
    trajectory.extendTo(iteration + 1) <= iteration ||
    !staysTo(trajectory, iteration, iteration + 1)
  )
    return false;
  return trajectory.extendTo(last) === last && staysTo(trajectory, iteration, last);
}

function staysTo(path: Path, iteration: number, last: number): boolean {
  return columnsOf(path).every((column) => {
    for (let later = iteration + 1; later <= last; later += 1)
      if (column[later] !== column[iteration]) return false;
    return true;
  });
}

/** How far from its end the line was during the epoch that ends here, at most. */
function widest(trajectory: Trajectory, end: number): number {
  const here = trajectory.thetaAt(end);
  let most = 0;
  for (let iteration = end - trajectory.epochLength; iteration < end; iteration += 1) {
    most = Math.max(most, distance(here, trajectory.thetaAt(iteration)));
  }
  return most;
}

/**
 * Whether the ends of epochs stay where they are, to a relative tolerance. What is left to go is estimated
 * from two epochs in a row as the rest of a geometric series, so that slow is not taken for settled.
 * `moved` is how far the last epoch went, `movedBefore` the one before it.
 */
function hasSettled(
  moved: number,
  movedBefore: number,
  now: ParameterVector,
  tolerance = 1e-10,
): boolean {
  const left = moved < movedBefore ? (moved * moved) / (movedBefore - moved) : Infinity;
  return left <= tolerance * Math.hypot(...now) || moved <= rounding * Math.hypot(...now);
}

/**
 * Whether the epoch after the one that seems to be the last agrees. Where a fast direction has just died out beside one
 * that is very slow, as with years as x, two epochs alone look like the end of a series that has hardly begun.
 */
function staysSettled(
  trajectory: Trajectory,
  end: number,
  moved: number,
  tolerance: number,
): boolean {
  const next = end + trajectory.epochLength;
  if (next > maximumIterations || trajectory.extendTo(next) < next) return true;
  const there = trajectory.thetaAt(next);
  return hasSettled(distance(there, trajectory.thetaAt(end)), moved, there, 10 * tolerance);
}

/**
 * Looks for where descent with one point in each iteration has settled, see {@link settledAt}.
 * @yields after each epoch that it has looked at.
 */
export function* settlingSearch(
  trajectory: Trajectory,
  order: PointOrder,
  tolerance = 1e-10,
): Search<Settled> {
  const { epochLength } = trajectory;
  let movedBefore = 0;
  for (let end = epochLength; end <= maximumIterations; end += epochLength) {
    if (trajectory.extendTo(end) < end) return undefined;
    const now = trajectory.thetaAt(end);
    const moved = distance(now, trajectory.thetaAt(end - epochLength));
    const settled = hasSettled(moved, movedBefore, now, tolerance);
    movedBefore = moved;
    if (settled && staysSettled(trajectory, end, moved, tolerance)) {
      const still = widest(trajectory, end) <= 100 * tolerance * Math.hypot(...now);
      if (still || order === 'given') return { iteration: end, still };
    }
    yield lookedTo(end);
  }
  return undefined;
}

/**
 * Where descent with one point in each iteration has settled: the end of the first epoch after which the
 * parameters at the ends of epochs stay where they are (see {@link hasSettled}). In a given order the run
 * then goes round in a cycle, once in an epoch; the loss on it is not the least, unless all points lie on
 * one line.
 *
 * Shuffled orders settle only where the line stands still: no epoch is like the one before. Undefined
 * when it has not settled within `maximumIterations`, or diverges. Extends the trajectory.
 */
export function settledAt(
  trajectory: Trajectory,
  order: PointOrder,
  tolerance?: number,
): Settled | undefined {
  return foundBy(settlingSearch(trajectory, order, tolerance));
}

// So many epochs at least without a new lowest loss, and the rest is wandering.
const leastPatience = 10;

/**
 * How many epochs without a new lowest loss tell that a run in shuffled orders wanders: as many as make a
 * quarter of the distance from the minimum. With fewer, a run that comes nearer by less in an epoch than
 * it wanders would be taken for one that has come as near as it gets. Infinity where it comes no nearer.
 */
export function patienceOf({ input }: Trajectory): number {
  const { method, objective, learningRate } = input;
  const single = pointSamplingOf(method);
  if (single === undefined) return leastPatience;
  const factor = pointStability(objective.quadratic, single)?.epochFactor(learningRate) ?? 0;
  if (!(factor < 1)) return Number.POSITIVE_INFINITY;
  return Math.max(leastPatience, Math.ceil(Math.log(1 / 4) / Math.log(factor)));
}

/**
 * Looks for where descent in shuffled orders has come as near as it gets, see {@link wandersFrom}.
 * @yields after each epoch; the one with the lowest loss so far can be shown.
 */
export function* wanderingSearch(trajectory: Trajectory): Search<number> {
  const { epochLength } = trajectory;
  const patience = patienceOf(trajectory);
  let lowest = 0;
  for (let end = epochLength; end <= maximumIterations; end += epochLength) {
    if (trajectory.extendTo(end) < end) return undefined;
    if (trajectory.lossAt(end) < trajectory.lossAt(lowest)) lowest = end;
    else if (end - lowest >= patience * epochLength) return lowest === 0 ? undefined : lowest;
    yield { upTo: end, shown: lowest };
  }
  return undefined;
}

/**
 * Where descent in shuffled orders has come as near as it gets: the end of the epoch with the lowest loss,
 * when a good many more epochs found none that is lower. After it the run wanders near the minimum for as
 * long as the learning rate stays. Undefined when the run ends before, goes nowhere but up, or still
 * comes nearer after `maximumIterations`.
 */
export function wandersFrom(trajectory: Trajectory): number | undefined {
  return foundBy(wanderingSearch(trajectory));
}
