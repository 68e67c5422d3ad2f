import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostOver } from '../../../../src/panels/guide/shared/pointFormulas.ts';
import { divided, riseOf, together } from '../../../../src/panels/guide/sumRule/rises.ts';

/** What a point costs along m: (m x + b − y)², which grows by 2 e x. */
function squaredError(x: number, y: number, m: number, b: number): CostOver {
  return {
    height: (value) => (value * x + b - y) ** 2,
    slope: 2 * (m * x + b - y) * x,
    inner: x,
  };
}

describe('a rise', () => {
  it('is what a nudge of m adds to a squared error', () => {
    // y = 5 at x = 3, m = 0, b = 0: e = −5, and with m = 0.5: e = −3.5.
    expect(riseOf(squaredError(3, 5, 0, 0), 0, 0.5)).toStrictEqual({
      before: 25,
      after: 12.25,
      rise: -12.75,
      slope: -30,
    });
  });

  it('has the slope as its limit', () => {
    const value = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(value, value, value, value, (x, y, m, b) => {
        const nudge = 1e-6;
        const { rise, slope } = riseOf(squaredError(x, y, m, b), m, nudge);
        expect(Math.abs(rise / nudge - slope)).toBeLessThan(1e-3);
      }),
    );
  });

  it('adds to another one, and is divided, number by number', () => {
    const one = { before: 1, after: 3, rise: 2, slope: 4 };
    const other = { before: 10, after: 9, rise: -1, slope: -2 };
    expect(together(one, other)).toStrictEqual({ before: 11, after: 12, rise: 1, slope: 2 });
    expect(divided(one, 2)).toStrictEqual({ before: 0.5, after: 1.5, rise: 1, slope: 2 });
  });
});
