const golden = 0x9e3779b9;

/**
 * The number at a position of a stream of random ones, uniform in [0, 1) with 32 random bits. SplitMix
 * (G. Steele, D. Lea and C. Flood, Fast splittable pseudorandom number generators, 2014) counts in steps
 * of the golden ratio and scrambles the count, so any position is reached at once. The 32-bit scrambler
 * has the constants 21f0aaad and 735a2d97 of C. Wellons' hash-prospector.
 * @param seed A whole number from 0 on; it counts modulo 2³².
 * @param position A whole number from 0 on.
 */
export function splitMix32(seed: number, position: number): number {
  let bits = ((seed | 0) + Math.imul(position + 1, golden)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
}
