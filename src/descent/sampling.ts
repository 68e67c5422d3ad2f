import { shuffleInto } from '../numerics/shuffle.ts';
import type { Sampling } from './method.ts';

/** How many iterations use every point once. */
export function epochLengthOf({ observations, size = 1 }: Sampling): number {
  return Math.max(1, Math.ceil(observations.length / size));
}

/**
 * Which points an iteration uses, as indices: the next ones in the order, and at the end of an epoch those
 * that are left. What it gives is valid until it is asked again; of shuffled orders the one of the last
 * epoch is kept.
 */
export function rowsBy(sampling: Sampling): (iteration: number) => Uint32Array {
  const { order: kind, observations, seed, size = 1 } = sampling;
  const order = Uint32Array.from(observations, (_point, index) => index);
  const epochLength = epochLengthOf(sampling);
  let shuffled: number | undefined;
  return (iteration) => {
    const epoch = Math.floor(iteration / epochLength);
    if (kind === 'shuffled' && epoch !== shuffled) {
      shuffleInto(order, seed, epoch);
      shuffled = epoch;
    }
    const first = (iteration % epochLength) * size;
    return order.subarray(first, first + size);
  };
}
