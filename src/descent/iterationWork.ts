import { methods } from './methods/methods.ts';
import type { TrajectoryInput } from './trajectory.ts';

// About so many operations are done in one go: some 50 ms where one takes a tenth of a microsecond.
const mostInOneGo = 600_000;

// What an iteration costs, in such operations: a plain step for each parameter of a closed form, so that a million of
// the line still go in one go, and what any other method does besides looking at the loss.
const ofPlain = 0.3;
const ofMethod = 6;

// What going through the points once costs whatever their number, as measured over few of them.
const ofPass = 14;

/**
 * About how much work one iteration of a run is, in operations of a tenth of a microsecond: those on a closed
 * form cost the same for any number of points, others go through all of them, if only for the loss, and Newton's method
 * once more for every second derivative.
 * @param points how many there are.
 */
export function workOfIteration({ method, objective }: TrajectoryInput, points: number): number {
  const { size, quadratic } = objective;
  const { isPlain, uses } = methods[method.kind];
  if (quadratic !== undefined)
    return isPlain || uses === 'one' ? ofPlain * size : ofMethod + size * size;
  const passes = method.kind === 'newton' ? 4 + 2 * size : 1;
  return ofMethod + passes * (ofPass + (1 + size / 2) * points);
}

/** How many iterations of a run are worked out in one go, without a frame that comes too late: one at least. */
export function iterationsInOneGo(input: TrajectoryInput, points: number): number {
  return Math.max(1, Math.floor(mostInOneGo / workOfIteration(input, points)));
}
