import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreeingDigits,
  centralDifference,
  forwardDifference,
  nudgeSizes,
} from '../../src/numerics/differences.ts';

describe('difference quotients', () => {
  it('of a square: exact in the middle, off by h on one side', () => {
    const square = (value: number) => value * value;
    expect(centralDifference(square, 3, 0.5)).toBe(6);
    expect(forwardDifference(square, 3, 0.5)).toBe(6.5);
  });

  it('of a cube: off by h² in the middle', () => {
    expect(centralDifference((value) => value ** 3, 2, 0.25)).toBe(12 + 0.25 ** 2);
  });
});

describe('agreeingDigits', () => {
  it('counts as one would with a pencil', () => {
    expect(agreeingDigits(1.2345, 1.2346)).toBe(4);
    expect(agreeingDigits(1.2, 1.2346)).toBe(1);
    expect(agreeingDigits(-1.2345, 1.2346)).toBe(0);
    expect(agreeingDigits(2, 1)).toBe(0);
    expect(agreeingDigits(1, 1)).toBe(15);
    expect(agreeingDigits(0.1 + 0.2, 0.3)).toBe(15);
    expect(agreeingDigits(1e-9, 0)).toBe(0);
    expect(agreeingDigits(0, 0)).toBe(15);
    expect(agreeingDigits(Number.POSITIVE_INFINITY, 1)).toBe(0);
  });

  it('is a whole number from 0 to 15 for any two numbers', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (one, other) => {
        const digits = agreeingDigits(one, other);
        expect(digits).toBeGreaterThanOrEqual(0);
        expect(digits).toBeLessThanOrEqual(15);
        expect(Number.isInteger(digits)).toBe(true);
      }),
    );
  });
});

describe('nudgeSizes', () => {
  it('goes from a power of ten to 1 in steps that one can say', () => {
    expect(nudgeSizes(2)).toEqual([0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]);
    expect(nudgeSizes(12)).toHaveLength(37);
    expect(nudgeSizes(12)[0]).toBe(1e-12);
  });
});
