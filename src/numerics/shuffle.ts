import { splitMix32 } from './splitMix32.ts';

/**
 * Writes a random order of the numbers 0 … n − 1 into an array of length n. Each order is as likely as
 * any other (R. Durstenfeld, Algorithm 235: Random permutation, 1964).
 * @param round Orders of different rounds are independent; they share the stream of the seed.
 */
export function shuffleInto(order: Uint32Array, seed: number, round: number): void {
  const count = order.length;
  for (let index = 0; index < count; index += 1) order[index] = index;
  for (let last = count - 1; last > 0; last -= 1) {
    const draw = splitMix32(seed, round * (count - 1) + count - 1 - last);
    const other = Math.floor(draw * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
}
