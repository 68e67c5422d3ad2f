import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logTicks, niceDomain, niceTicks } from '../../src/numerics/ticks.ts';

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.constantFrom(0, -0, 1e300, -1e300, 1e-300, 5e-324, 1e308, Number.MAX_VALUE, -Number.MAX_VALUE),
);

function rises(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > values[index - 1]!);
}

describe('niceTicks', () => {
  it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [0, 1, 10, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]],
    [-1, 1, 4, [-1, -0.5, 0, 0.5, 1]],
    [0.3, 6.2, 6, [1, 2, 3, 4, 5, 6]],
    [1880, 2023, 5, [1900, 1950, 2000]],
    [0.5, 1.6, 1, [1]],
    [0.05, 0.47, 2, [0.2, 0.4]],
    [0, 1e300, 2, [0, 5e299, 1e300]],
    [0, 1e-200, 2, [0, 5e-201, 1e-200]],
    [10, 0, 2, [0, 5, 10]],
    [3, 3, 5, [3]],
    [0, 5e-324, 5, [0, 5e-324]],
    [0, Infinity, 5, []],
  ])('from %d to %d, about %d: %j', (min, max, count, ticks) => {
    expect(niceTicks(min, max, count)).toStrictEqual(ticks);
  });

  it('stays finite over all the doubles there are', () => {
    const ticks = niceTicks(-Number.MAX_VALUE, Number.MAX_VALUE, 5);
    expect(ticks).toContain(0);
    expect(ticks.length).toBeGreaterThan(2);
  });

  it('rises, stays inside, and is not too many', () => {
    fc.assert(
      fc.property(finite, finite, fc.integer({ min: 1, max: 20 }), (min, max, count) => {
        const ticks = niceTicks(min, max, count);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(2 * count + 2);
        expect(rises(ticks)).toBe(true);
        expect(ticks.every(Number.isFinite)).toBe(true);
        expect(Math.min(...ticks)).toBeGreaterThanOrEqual(Math.min(min, max));
        expect(Math.max(...ticks)).toBeLessThanOrEqual(Math.max(min, max));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('niceDomain', () => {
  it.each([
    [1, 5, 0.08, [0.5, 5.5]],
    [0, 10, 0, [0, 10]],
    [2, 2, 0.08, [1, 3]],
    [-4, -4, 0, [-6, -2]],
    [0, 0, 0.1, [-1, 1]],
    [0, 5e-324, 0.1, [-1, 1]],
    [0, 0.3, 0, [0, 0.3]],
    [5, 1, 0, [1, 5]],
    [-Number.MAX_VALUE, 5e-324, 0, [-Number.MAX_VALUE, 5e-324]],
  ])('of %d and %d with padding %d: %j', (min, max, padding, domain) => {
    expect(niceDomain(min, max, padding)).toStrictEqual(domain);
  });

  it('holds both ends, has room and is finite', () => {
    fc.assert(
      fc.property(
        finite,
        finite,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (min, max, padding) => {
          const [low, high] = niceDomain(min, max, padding);
          expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
          expect(low).toBeLessThan(high);
          expect(low).toBeLessThanOrEqual(Math.min(min, max));
          expect(high).toBeGreaterThanOrEqual(Math.max(min, max));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('takes what is not finite for 0', () => {
    expect(niceDomain(Number.NaN, Infinity)).toStrictEqual([-1, 1]);
  });
});

describe('logTicks', () => {
  it.each([
    [1, 1000, 5, [1, 10, 100, 1000]],
    [0.5, 20, 5, [0.5, 1, 2, 5, 10, 20]],
    [1, 1e6, 3, [1, 1e3, 1e6]],
    [3, 4, 4, [3, 3.5, 4]],
    [3, 4, 5, [3, 3.2, 3.4, 3.6, 3.8, 4]],
    [0, 10, 5, []],
    [1, Infinity, 5, []],
  ])('from %d to %d, about %d: %j', (min, max, count, ticks) => {
    expect(logTicks(min, max, count)).toStrictEqual(ticks);
  });

  it('rises and stays positive from end to end of the doubles', () => {
    const positive = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 2, max: 12 }), (min, max, count) => {
        const ticks = logTicks(min, max, count);
        expect(rises(ticks)).toBe(true);
        expect(ticks.every((tick) => tick > 0 && Number.isFinite(tick))).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(Math.max(13, 2 * count + 2));
      }),
    );
  });
});
