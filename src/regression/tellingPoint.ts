import type { CentredSums } from './centredSums.ts';
import type { Observation } from './observation.ts';
import type { ParameterVector } from '../model/objective.ts';
import { errorAt } from './predict.ts';

// So close to 0 or ±1, beside the other points, a number shows nothing of what is done with it.
const tooClose = 0.1;
// So many points are looked at, from the middle on; one of them will do.
const mostLookedAt = 200;

function isTelling(x: number, size: number): boolean {
  return [0, 1, -1].every((value) => Math.abs(x - value) > tooClose * Math.min(1, size));
}

/**
 * Index of a point from whose numbers something can be learnt, as near to the middle of the list as
 * there is one: its x is not 0 or ±1, so that one sees what x does in m x and in 2e x, and the line
 * does not run through it. The one in the middle when there is none such; −1 without points.
 * @param sizeOfErrors of the line, the root of the mean of their squares.
 */
export function tellingPoint(
  observations: readonly Observation[],
  line: ParameterVector,
  sums: CentredSums,
  sizeOfErrors: number,
): number {
  const { count, meanX, sumXX } = sums;
  const middle = Math.floor((count - 1) / 2);
  if (count === 0) return -1;
  const sizeOfX = Math.sqrt(meanX * meanX + sumXX / count);
  for (let step = 0; step < Math.min(2 * count, mostLookedAt); step += 1) {
    // The middle, the one behind it, the one before it, and so on outwards.
    const index = middle + (step % 2 === 0 ? -step / 2 : (step + 1) / 2);
    const observation = observations[index];
    if (observation === undefined || !isTelling(observation.x, sizeOfX)) continue;
    if (Math.abs(errorAt(line, observation)) > tooClose * sizeOfErrors) return index;
  }
  return middle;
}
