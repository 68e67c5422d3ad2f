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
 * @param isSought whether the run is being followed further: then nothing is computed for the slider alone.
 */
export function sliderEnd(trajectory: Trajectory, iteration: number, isSought: boolean): number {
  const end = roundEndAbove(iteration);
  return isSought && trajectory.divergedAt === undefined ? end : trajectory.extendTo(end);
}
