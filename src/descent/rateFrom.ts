import { isFlat } from '../model/flat.ts';
import type { Objective, ParameterVector } from '../model/objective.ts';
import { symmetricEigenvalues } from '../numerics/symmetricSolution.ts';
import { methods } from './methods/methods.ts';
import { roundedDown } from './stability.ts';
import { createTrajectory, type TrajectoryInput } from './trajectory.ts';

// So long a run is tried, and so much work at most is spent on it, in points looked at.
const longestTrial = 200;
const mostWork = 400_000;
const mostHalvings = 40;

/** Whether plain descent goes down for a while, and never up. */
function goesDown(
  { size, gradient }: Objective,
  start: ParameterVector,
  rate: number,
  length: number,
): boolean {
  const at = start.slice();
  const slopes = new Float64Array(size);
  let before = gradient(at, slopes);
  for (let k = 0; k < length; k += 1) {
    for (const [slot, slope] of slopes.entries()) at[slot] = (at[slot] ?? 0) - rate * slope;
    const value = gradient(at, slopes);
    // Rounding may move it at the minimum. Written so that NaN fails, too.
    if (!(value <= before + 1e-12 * Math.abs(before))) return false;
    before = value;
  }
  return true;
}

// A run that still rises by more than this share of its fall, in its second half, does not settle.
const mostRise = 0.02;
const mostCalmings = 12;
// Points looked at in all trials together: the press that asks for a rate waits for them.
const mostCalmWork = 150_000;
const fewestEpochs = 4;

/** A loss that has a gradient over some of the points alone: where steps ask for no other, none is worked out. */
function overSome(on: Objective): Objective {
  return {
    ...on,
    gradient: (at, into, rows) => {
      if (rows !== undefined) return on.gradient(at, into, rows);
      into.fill(0);
      return 0;
    },
  };
}

/** Whether a run ends below its start, is never above it, and later on hardly rises above what it had reached. */
function settles(input: TrajectoryInput, epochs: number): boolean {
  const { objective, method } = input;
  // Each step at a point would go through all of them besides, for a loss that is asked for once an epoch.
  const isBySome = objective.quadratic === undefined && methods[method.kind].uses !== 'all';
  const trajectory = createTrajectory(
    isBySome ? { ...input, objective: overSome(objective) } : input,
  );
  const { epochLength } = trajectory;
  const last = Math.floor(trajectory.extendTo(epochs * epochLength) / epochLength);
  if (trajectory.divergedAt !== undefined) return false;
  const losses = Array.from({ length: last + 1 }, (_, k) =>
    isBySome
      ? objective.value(trajectory.thetaAt(k * epochLength))
      : trajectory.lossAt(k * epochLength),
  );
  const [start = 0] = losses;
  let least = start;
  let rise = 0;
  for (const [k, loss] of losses.entries()) {
    least = Math.min(least, loss);
    // One leap up, and it comes down somewhere else, on a plateau say. Rounding may move what stands still.
    // Written so that NaN fails, too.
    if (!(loss <= start * (1 + Number.EPSILON))) return false;
    if (2 * k > last) rise = Math.max(rise, loss - least);
  }
  return least < start && rise <= mostRise * (start - least);
}

/**
 * The rate itself, or the first of its halves at which a method's own run settles; what settles plain descent can be
 * too much for one that looks ahead, or at one point at a time.
 */
export function calmRate(input: TrajectoryInput, count = 1): number {
  // An epoch looks at each point twice: for its steps, and for the loss.
  const perEpoch = 2 * mostCalmings * Math.max(1, count);
  const epochs = Math.min(longestTrial, Math.floor(mostCalmWork / perEpoch));
  // Too short a run says nothing.
  if (epochs < fewestEpochs) return input.learningRate;
  let learningRate = input.learningRate;
  for (let halving = 0; halving < mostCalmings; halving += 1) {
    if (settles({ ...input, learningRate }, epochs)) return learningRate;
    learningRate = roundedDown(learningRate / 2);
  }
  return input.learningRate;
}

/**
 * A round learning rate to begin with where no bound is known everywhere: the inverse of the steepest
 * curvature at the start, halved until plain descent from there goes down for a while. Undefined where the loss
 * has no number or is flat, or no rate does.
 */
export function rateFrom(
  objective: Objective,
  start: ParameterVector,
  count = 1,
): number | undefined {
  const { size, quadratic } = objective;
  // On a plateau the inverse of the curvature is a rate of a hundred digits and more.
  if (isFlat(objective, start)) return undefined;
  const curvature = objective.curvature(start);
  if (!curvature.every(Number.isFinite)) return undefined;
  const [steepest = 0] = symmetricEigenvalues(curvature, size).map(Math.abs);
  if (!(steepest > 0)) return undefined;
  let rate = 1 / steepest;
  if (!(rate < Number.MAX_VALUE)) return undefined;
  const length = Math.min(longestTrial, Math.ceil(mostWork / Math.max(1, count)));
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const round = roundedDown(rate);
    if (quadratic !== undefined || goesDown(objective, start, round, length)) return round;
    rate /= 2;
  }
  return undefined;
}
