import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centred } from '../../src/numerics/centred.ts';
import { compensatedDot, compensatedSum, exactProduct } from '../../src/numerics/compensated.ts';
import { comfortingExponent, timesPowerOfTwo } from '../../src/numerics/powersOfTwo.ts';
import { isInRange, saturate } from '../../src/numerics/saturate.ts';

const sumOf = (values: readonly number[]) =>
  compensatedSum(values.length, (index) => values[index] ?? 0);

describe('compensatedSum', () => {
  it('keeps what plain addition loses', () => {
    expect(1 + 1e100 + 1 - 1e100).toBe(0);
    expect(sumOf([1, 1e100, 1, -1e100])).toStrictEqual({ high: 2, low: 0 });
    expect(sumOf(Array.from({ length: 10 }, () => 0.1)).high).toBe(1);
    expect(sumOf([])).toStrictEqual({ high: 0, low: 0 });
  });

  it('gives whole numbers exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (values) => {
        const exact = values.reduce((sum, value) => sum + BigInt(value), 0n);
        const { high, low } = sumOf(values);
        expect(BigInt(high) + BigInt(low)).toBe(exact);
      }),
    );
  });
});

describe('compensatedDot', () => {
  it('is the compensated sum of the products, to the last bit', () => {
    const values = fc.array(
      fc.tuple(
        fc.double({ noNaN: true, min: -1e100, max: 1e100 }),
        fc.float({ noNaN: true, noDefaultInfinity: true }),
      ),
    );
    fc.assert(
      fc.property(values, (pairs) => {
        const [a, b] = [0, 1].map((side) => Float64Array.from(pairs, (pair) => pair[side] ?? 0));
        if (a === undefined || b === undefined) throw new RangeError('no columns');
        const sum = compensatedSum(pairs.length, (index) => (a[index] ?? 0) * (b[index] ?? 0));
        expect(compensatedDot(a, b)).toBe(sum.high);
      }),
    );
    expect(compensatedDot(Float64Array.of(1, 1e100, 1, -1e100), Float64Array.of(1, 1, 1, 1))).toBe(
      2,
    );
  });
});

describe('exactProduct', () => {
  it('gives products of whole numbers with all their digits', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (a, b) => {
        const { high, low } = exactProduct(a, b);
        expect(BigInt(high) + BigInt(low)).toBe(BigInt(a) * BigInt(b));
      }),
    );
  });
});

describe('powers of two', () => {
  it('bring numbers to the middle and back', () => {
    expect(comfortingExponent(0)).toBe(0);
    expect(comfortingExponent(1e100)).toBe(0);
    for (const value of [1e300, 1e-300, 5e-324, Number.MAX_VALUE]) {
      const exponent = comfortingExponent(value);
      const middle = timesPowerOfTwo(value, -exponent);
      expect(middle).toBeGreaterThanOrEqual(0.5);
      expect(middle).toBeLessThan(1);
      expect(timesPowerOfTwo(middle, exponent)).toBe(value);
    }
    expect(timesPowerOfTwo(1, 5000)).toBe(Infinity);
    expect(timesPowerOfTwo(1, -5000)).toBe(0);
  });
});

describe('saturate', () => {
  it('keeps finite numbers and ends at the largest', () => {
    expect(saturate(-3)).toBe(-3);
    expect(saturate(Infinity)).toBe(Number.MAX_VALUE);
    expect(saturate(-Infinity)).toBe(-Number.MAX_VALUE);
    expect(saturate(Number.NaN)).toBeNaN();
    for (const beyond of [saturate(-Infinity), Infinity, Number.NaN]) {
      expect(isInRange(beyond)).toBe(false);
    }
    expect(isInRange(-1.79e308)).toBe(true);
  });
});

describe('centred', () => {
  const centre = (values: readonly number[]) => centred(Float64Array.from(values));

  it('measures from the mean', () => {
    const { mean, deviations, exponent } = centre([1, 2, 6]);
    expect(mean.high).toBe(3);
    expect([...deviations]).toStrictEqual([-2, -1, 3]);
    expect(exponent).toBe(0);
  });

  it('gives exactly 0 for equal values, and for symmetric ones near 1e8 their distances', () => {
    expect([...centre([0.1, 0.1, 0.1]).deviations]).toStrictEqual([0, 0, 0]);
    expect([...centre([1e8 - 0.5, 1e8, 1e8 + 0.5]).deviations]).toStrictEqual([-0.5, 0, 0.5]);
  });

  it('stays in the middle of the range for the largest and the smallest numbers', () => {
    const { mean, deviations } = centre([Number.MAX_VALUE, -Number.MAX_VALUE]);
    expect(mean.high).toBe(0);
    expect(Math.abs(deviations[0] ?? 0)).toBeLessThanOrEqual(1);
    expect(centre([5e-324, 1.5e-323]).deviations[1]).toBeGreaterThan(0.2);
  });
});
