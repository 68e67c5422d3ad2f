import { isFlat } from '../model/flat.ts';
import type { RateBehaviour } from './stability.ts';
import type { Trajectory } from './trajectory.ts';

// As shares of all by which the loss falls: what is rounding, what is settled, and what has practically arrived.
const rounding = 1e-9;
const settled = 1e-3;
const arrived = 1e-6;
// Turned back once, a path may only have come round a bend.
const zigzag = 2;
// Of fewer steps nothing can be told.
const fewest = 4;

/** How often a step goes back against the one before, by more than a right angle. */
function turnsOf(trajectory: Trajectory, places: readonly number[]): number {
  let turns = 0;
  let before: Float64Array | undefined;
  for (const [index, iteration] of places.slice(1).entries()) {
    const from = trajectory.thetaAt(places[index] ?? 0);
    const step = trajectory.thetaAt(iteration).map((value, slot) => value - (from[slot] ?? 0));
    const along = before?.reduce((sum, part, slot) => sum + part * (step[slot] ?? 0), 0) ?? 0;
    if (along < 0) turns += 1;
    before = step;
  }
  return turns;
}

/** Whether the loss never rises, or never above that of the start, and has stopped changing at its least. */
function comesDown(losses: readonly number[], start: number, least: number): boolean {
  const fall = start - least;
  const steadily = losses.every(
    (loss, k) => k === 0 || loss <= (losses[k - 1] ?? 0) + rounding * fall,
  );
  if (steadily) return true;
  const late = losses.slice(Math.floor(losses.length / 2));
  return Math.max(...losses) <= start && Math.max(...late) - least <= settled * fall;
}

/**
 * What a run does, seen from the run alone, where no bound of the rate is known; for the line see
 * {@link RateBehaviour}. Of a method that goes through the points, epochs are looked at.
 * - `diverges`: it leaves the range of numbers, or its loss ends above that of the start and does not come back;
 * - `oscillates`: the loss comes down, and the path turns back on itself again and again on the way;
 * - `converges`: the loss comes down, and the path does not.
 *
 * Undefined where that cannot be decided: nothing moves, the run ends on a plateau, goes in a cycle, or comes
 * down only after it rose above its start.
 * @param length how many iterations are looked at, at most.
 */
export function runBehaviour(
  trajectory: Trajectory,
  length: number,
): Exclude<RateBehaviour, 'crawls'> | undefined {
  const last = trajectory.extendTo(length);
  if (!trajectory.startsInRange) return undefined;
  if (trajectory.divergedAt !== undefined) return 'diverges';
  const { epochLength, input } = trajectory;
  const places = Array.from(
    { length: Math.floor(last / epochLength) + 1 },
    (_, k) => k * epochLength,
  );
  if (places.length <= fewest) return undefined;
  const losses = places.map((iteration) => trajectory.lossAt(iteration));
  const [start = 0] = losses;
  const least = Math.min(...losses);
  const fall = start - least;
  if (losses.slice(Math.floor(losses.length / 2)).every((loss) => loss > start)) return 'diverges';
  if (!(fall > rounding * start) || !comesDown(losses, start, least)) return undefined;
  if (isFlat(input.objective, trajectory.thetaAt(places.at(-1) ?? 0))) return undefined;
  const arrives = losses.findIndex((loss) => loss <= least + arrived * fall);
  const turns = turnsOf(trajectory, places.slice(0, arrives + 1));
  return turns >= zigzag ? 'oscillates' : 'converges';
}
