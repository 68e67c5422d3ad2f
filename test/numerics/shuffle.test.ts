import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffleInto } from '../../src/numerics/shuffle.ts';
import { splitMix32 } from '../../src/numerics/splitMix32.ts';

/** The generator as it is published, drawing one number after the other, in exact whole numbers. */
function published(seed: number): () => number {
  const word = 2n ** 32n;
  let state = BigInt(seed) % word;
  return () => {
    state = (state + 0x9e3779b9n) % word;
    let bits = state;
    bits = ((bits ^ (bits >> 16n)) * 0x21f0aaadn) % word;
    bits = ((bits ^ (bits >> 15n)) * 0x735a2d97n) % word;
    return Number(bits ^ (bits >> 15n)) / 2 ** 32;
  };
}

const seeds = fc.oneof(fc.nat(), fc.constantFrom(0, 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1));

describe('splitMix32', () => {
  it('is the published generator, at any position', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 300 }), (seed, position) => {
        const next = published(seed);
        for (let skipped = 0; skipped < position; skipped += 1) next();
        expect(splitMix32(seed, position)).toBe(next());
      }),
    );
  });

  it('fills [0, 1) evenly', () => {
    const bins = Array.from({ length: 10 }, () => 0);
    for (let position = 0; position < 10_000; position += 1) {
      const bin = Math.floor(10 * splitMix32(7, position));
      bins[bin] = (bins[bin] ?? Number.NaN) + 1;
    }
    // χ² with 9 degrees of freedom is below 27.9 with a probability of 99.9 %.
    const chiSquared = bins.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0);
    expect(bins).toHaveLength(10);
    expect(chiSquared).toBeLessThan(27.9);
  });
});

describe('shuffleInto', () => {
  const shuffled = (count: number, seed: number, round: number): readonly number[] => {
    const order = new Uint32Array(count);
    shuffleInto(order, seed, round);
    return [...order];
  };

  it('gives each number once, and the same order again for the same seed and round', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), seeds, fc.nat({ max: 1000 }), (count, seed, round) => {
        const order = shuffled(count, seed, round);
        expect(order.toSorted((a, b) => a - b)).toStrictEqual([...Array(count).keys()]);
        expect(shuffled(count, seed, round)).toStrictEqual(order);
      }),
    );
  });

  it('gives all six orders of three about equally often', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffled(3, 1, round).join(' ');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // χ² with 5 degrees of freedom is below 20.5 with a probability of 99.9 %.
    const chiSquared = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
    expect(chiSquared).toBeLessThan(20.5);
  });
});
