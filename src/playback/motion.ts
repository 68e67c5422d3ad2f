import type { BeatName } from '../derivation/beatNames.ts';
import type { Parameters } from '../regression/parameters.ts';
import type { Experiment } from '../store/experiment.ts';

// Motions as data: each is a pure step from what was shown to what is shown now. Times are milliseconds,
// as animation frames give them.

/** How far a motion has come, from 0 to 1: fast at first, then settling. */
export function settling(elapsed: number, length: number): number {
  const share = Math.min(1, Math.max(0, elapsed / length));
  return 1 - (1 - share) ** 3;
}

/** Parameters on their way from one iterate to the next. */
export interface Travel {
  readonly experiment: Experiment;
  readonly iteration: number;
  /** Where they are drawn now. */
  readonly at: Parameters;
  /** Where the way began, and when; undefined when they have arrived. */
  readonly way: { readonly from: Parameters; readonly began: number } | undefined;
}

/** Where parameters are to be drawn in the end. */
export interface Destination {
  readonly experiment: Experiment;
  readonly iteration: number;
  readonly parameters: Parameters;
  /** Whether they are there at once: while the run plays, and for those who want no motion. */
  readonly still: boolean;
}

const travelTime = 400;

function wayTo(
  before: Travel,
  { experiment, iteration, still }: Destination,
  now: number,
): Travel['way'] {
  if (still || before.experiment !== experiment) return undefined;
  const steps = Math.abs(iteration - before.iteration);
  if (steps === 0) return before.way;
  return steps === 1 ? { from: before.at, began: now } : undefined;
}

/**
 * Where the parameters are now. They move for a moment after a single step, forwards or backwards, so
 * that the eye can follow; all else is there at once, so that pictures and numbers are of one instant.
 */
export function travelled(
  before: Travel | undefined,
  destination: Destination,
  now: number,
): Travel {
  const { experiment, iteration, parameters } = destination;
  const way = before === undefined ? undefined : wayTo(before, destination, now);
  const share = way === undefined ? 1 : settling(now - way.began, travelTime);
  if (way === undefined || share >= 1)
    return { experiment, iteration, at: parameters, way: undefined };
  const { from } = way;
  const at = {
    m: from.m + (parameters.m - from.m) * share,
    b: from.b + (parameters.b - from.b) * share,
  };
  return { experiment, iteration, at, way };
}

/** The squares of the errors on their way into the loss. */
export interface Gathering {
  readonly beat: BeatName;
  /** From 0 to 1. */
  readonly share: number;
  /** When they set out; undefined when they do not move. */
  readonly began: number | undefined;
}

const gatherTime = 1500;

/**
 * How far the squares have come. They set out when a step leads from the squares to the loss; at any
 * other time they are there.
 * @param still whether they are there at once, as for those who want no motion.
 */
export function gathered(
  before: Gathering | undefined,
  beat: BeatName,
  still: boolean,
  now: number,
): Gathering {
  if (still || beat !== 'loss' || before === undefined) return { beat, share: 1, began: undefined };
  const began = before.beat === 'square' ? now : before.began;
  if (began === undefined || now - began >= gatherTime) return { beat, share: 1, began: undefined };
  return { beat, share: Math.max(0, (now - began) / gatherTime), began };
}
