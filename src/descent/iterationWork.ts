import { methods } from './methods/methods.ts';
import type { TrajectoryInput } from './trajectory.ts';

// About so many operations are done in one go: some 50 ms where one takes a tenth of a microsecond.
const mostInOneGo = 600_000;

// What an iteration costs, in such operations. A million on the line's own sums still go in one go.
const ofSums = 0.6;
const ofMethodOnSums = 6;

/**
 * About how much work one iteration of a run is, in operations of a tenth of a microsecond: those on the
 * sums of the line cost the same for any number of points, others go through all of them, if only for the
 * loss, and Newton's method once more for every second derivative.
 * @param points how many there are.
 */
export function workOfIteration({ method, other }: TrajectoryInput, points: number): number {
  if (other === undefined) {
    const { isPlain, uses } = methods[method.kind];
    const hasOwnLoop = isPlain || uses === 'one';
    return hasOwnLoop ? ofSums : ofMethodOnSums;
  }
  const { size, quadratic } = other.objective;
  const passes = method.kind === 'newton' ? 4 + 2 * size : 1;
  const goesThrough = quadratic === undefined || methods[method.kind].uses !== 'all';
  return ofMethodOnSums + passes * (1 + size / 2) * (goesThrough ? points : size);
}

/** How many iterations of a run are worked out in one go, without a frame that comes too late: one at least. */
export function iterationsInOneGo(input: TrajectoryInput, points: number): number {
  return Math.max(1, Math.floor(mostInOneGo / workOfIteration(input, points)));
}
