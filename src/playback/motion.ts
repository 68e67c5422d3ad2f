import type { BeatName } from '../derivation/beatNames.ts';
import type { ParameterVector } from '../model/objective.ts';
import type { Experiment } from '../store/experiment.ts';
import { glideTime } from '../ui/plot/glideTime.ts';

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
  /** The scene of a lesson that shows them, by any name; undefined outside of lessons. */
  readonly scene?: string | undefined;
  /** Where they are drawn now. */
  readonly at: ParameterVector;
  /** Where the way began, and when; undefined when they have arrived. */
  readonly way: { readonly from: ParameterVector; readonly began: number } | undefined;
}

/** Where parameters are to be drawn in the end. */
export interface Destination {
  readonly experiment: Experiment;
  readonly iteration: number;
  readonly parameters: ParameterVector;
  readonly scene?: string | undefined;
  /** Whether they are there at once: while the run plays, and for those who want no motion. */
  readonly still: boolean;
}

const travelTime = 400;

function wayTo(
  before: Travel,
  { experiment, iteration, scene, still }: Destination,
  now: number,
): Travel['way'] {
  if (still) return undefined;
  const isOtherScene = scene !== undefined && before.scene !== undefined && scene !== before.scene;
  if (isOtherScene) return { from: before.at, began: now };
  if (before.experiment !== experiment) return undefined;
  const steps = Math.abs(iteration - before.iteration);
  if (steps === 0) return before.way;
  return steps === 1 ? { from: before.at, began: now } : undefined;
}

/**
 * Where the parameters are now. They move for a moment after a single step, forwards or backwards, and
 * from scene to scene of a lesson, so that the eye can follow; all else is there at once, so that pictures and numbers are of one instant.
 */
export function travelled(
  before: Travel | undefined,
  destination: Destination,
  now: number,
): Travel {
  const { experiment, iteration, scene, parameters } = destination;
  const way = before === undefined ? undefined : wayTo(before, destination, now);
  const share = way === undefined ? 1 : settling(now - way.began, travelTime);
  if (way === undefined || share >= 1)
    return { experiment, iteration, scene, at: parameters, way: undefined };
  const { from } = way;
  const mixed = (one: number, other: number): number => one + (other - one) * share;
  // Of another model: there is no way from the parameters of one to those of the other.
  const at =
    from.length === parameters.length
      ? parameters.map((value, slot) => mixed(from[slot] ?? value, value))
      : parameters;
  return { experiment, iteration, scene, at, way };
}

/** What sets out when one step leads to another, and is there at any other time. */
export interface SettingOut {
  readonly beat: BeatName;
  /** How far it has come, from 0 to 1. */
  readonly share: number;
  /** When it set out; undefined when it does not move. */
  readonly began: number | undefined;
}

function setOut(
  from: BeatName,
  to: BeatName,
  length: number,
): (before: SettingOut | undefined, beat: BeatName, still: boolean, now: number) => SettingOut {
  return (before, beat, still, now) => {
    const there = { beat, share: 1, began: undefined };
    if (still || beat !== to || before === undefined) return there;
    const began = before.beat === from ? now : before.began;
    if (began === undefined || now - began >= length) return there;
    return { beat, share: Math.max(0, (now - began) / length), began };
  };
}

/**
 * How far the squares of the errors have come into the loss. They set out when a step leads from the
 * squares to the loss. The last two: whether they are there at once, as for those who want no motion; and
 * the time.
 */
export const gathered = setOut('square', 'loss', 1500);

/**
 * How far the arrow of the gradient has turned round and shrunk into the step. It sets out when the update
 * follows the gradient. As {@link gathered}.
 */
export const turned = setOut('gradient', 'update', 1400);

/** A range of an axis, the smaller end first. */
type Range = readonly [number, number];

/** What a map shows: a range across and one upwards. */
export interface Framing {
  readonly x: Range;
  readonly y: Range;
}

/** What a map shows on its way from one framing to another. */
export interface Glide {
  /** Where it leads. */
  readonly to: Framing;
  /** What is shown now. */
  readonly at: Framing;
  /** What was shown when it began, and when; undefined when it has arrived. */
  readonly way: { readonly from: Framing; readonly began: number } | undefined;
}

/** A range on its way: its length changes by the same factor in equal times, as a zoom does. */
function between(from: Range, to: Range, share: number): Range {
  const before = from[1] - from[0];
  const after = to[1] - to[0];
  const length = before * (after / before) ** share;
  const alike = Math.abs(after - before) <= 1e-9 * Math.max(before, after);
  const left = alike ? 1 - share : (length - after) / (before - after);
  const mixed = (end: 0 | 1) => to[end] + (from[end] - to[end]) * left;
  return [mixed(0), mixed(1)];
}

function sameFraming(one: Framing, other: Framing): boolean {
  return (
    one.x[0] === other.x[0] &&
    one.x[1] === other.x[1] &&
    one.y[0] === other.y[0] &&
    one.y[1] === other.y[1]
  );
}

/**
 * What a map shows now. When it is to show something else it glides there, from wherever it is.
 * @param still whether it is there at once, as for those who want no motion.
 */
export function glided(before: Glide | undefined, to: Framing, still: boolean, now: number): Glide {
  if (before === undefined || still) return { to, at: to, way: undefined };
  const goesOn = sameFraming(before.to, to);
  const way = goesOn ? before.way : { from: before.at, began: now };
  const share = way === undefined ? 1 : settling(now - way.began, glideTime);
  if (way === undefined || share >= 1) return { to, at: to, way: undefined };
  const at = { x: between(way.from.x, to.x, share), y: between(way.from.y, to.y, share) };
  const isFinite = [...at.x, ...at.y].every(Number.isFinite);
  return isFinite ? { to, at, way } : { to, at: to, way: undefined };
}
