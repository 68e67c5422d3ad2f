import { describe, expect, it } from 'vitest';
import { areInRange, areTooClose } from '../../src/model/quadratic.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { lineQuadratic } from '../support/lineSums.ts';

function points(...xs: readonly number[]) {
  return xs.map((x, index) => ({ x, y: index }));
}

describe('areInRange', () => {
  it.each([
    ['lesson numbers', fivePoints],
    ['none', []],
    ['x up to 1e150', points(1e150, -1e150)],
    ['years', points(1990, 1991, 1993)],
  ])('%s are', (_, given) => {
    expect(areInRange(lineQuadratic(given))).toBe(true);
  });

  it.each([
    ['x from 1e155: the squares of their deviations are 1e310', points(1e155, -1e155)],
    ['x that are equal but far: N x̄² is 2e310', points(1e155, 1e155)],
    [
      'y from 1e155',
      [
        { x: 1, y: 1e155 },
        { x: 2, y: -1e155 },
      ],
    ],
  ])('%s are not', (_, given) => {
    expect(areInRange(lineQuadratic(given))).toBe(false);
  });
});

describe('areTooClose', () => {
  it('are x that differ, where the squares of their distances vanish', () => {
    const close = points(1e-170, 2e-170, 3e-170);
    expect(lineQuadratic(close)).toMatchObject({ rank: 1 });
    expect(areTooClose(lineQuadratic(close))).toBe(true);
    const equal = points(2, 2, 2);
    expect(areTooClose(lineQuadratic(equal))).toBe(false);
    const apart = points(1e-150, 2e-150);
    expect(areTooClose(lineQuadratic(apart))).toBe(false);
  });
});
