import { maximumIterations, type Trajectory } from '../descent/trajectory.ts';

/**
 * The smallest of 100, 200, 500, 1000, … above an iteration, at most the longest run there is:
 * a slider with this end has room to go on.
 */
export function roundEndAbove(iteration: number): number {
  for (let power = 100; power < maximumIterations; power *= 10) {
    for (const factor of [1, 2, 5]) {
      if (factor * power > iteration) return Math.min(factor * power, maximumIterations);
    }
  }
  return maximumIterations;
}

/**
 * The end of the iteration slider: a round number above the cursor, or the run's last iterate.
 * @param isNear whether a run that is not known to end may be worked out so far, for the slider alone.
 */
export function sliderEnd(
  trajectory: Trajectory,
  iteration: number,
  isNear: (end: number) => boolean,
): number {
  const end = roundEndAbove(iteration);
  return trajectory.divergedAt !== undefined || isNear(end) ? trajectory.extendTo(end) : end;
}
