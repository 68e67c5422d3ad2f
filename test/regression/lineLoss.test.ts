import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSums } from '../support/lineSums.ts';
import { lossConventions, lossFactor } from '../../src/model/lossConvention.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import {
  convention,
  parameters,
  points,
  spreadPoints,
  wildParameters,
  wildPoints,
} from './arbitraries.ts';
import { factorOf, plainLoop, sizeOf } from './plainLoops.ts';
import { curvatureOf, gradientOf, lossOf, lineOf } from '../support/line.ts';

describe('the loss, by hand', () => {
  // m = 1, b = 0: guesses 1 2 3 4 5, errors −1 −1 −2 0 −1, squares 1 1 4 0 1.
  const at = { m: 1, b: 0 };

  it.each([
    ['sum', 7],
    ['mean', 1.4],
    ['half', 0.7],
  ] as const)('is, as a %s, %d', (kind, expected) => {
    expect(lossOf(fivePoints, kind, at)).toBeCloseTo(expected, 14);
  });

  it.each([
    // Σe·x = −1 − 2 − 6 + 0 − 5 = −14, Σe = −5.
    ['sum', -28, -10],
    ['mean', -5.6, -2],
    ['half', -2.8, -1],
  ] as const)('has, as a %s, the gradient (%d, %d)', (kind, m, b) => {
    const slope = gradientOf(fivePoints, kind, at);
    expect(slope.m).toBeCloseTo(m, 13);
    expect(slope.b).toBeCloseTo(b, 13);
  });

  it.each([
    // Σx² = 55, Σx = 15, N = 5.
    ['sum', 110, 30, 10],
    ['mean', 22, 6, 2],
    ['half', 11, 3, 1],
  ] as const)('has, as a %s, the curvature [[%d, %d], [., %d]]', (kind, mm, mb, bb) => {
    const curvature = curvatureOf(fivePoints, kind);
    expect(curvature.mm).toBeCloseTo(mm, 13);
    expect(curvature.mb).toBeCloseTo(mb, 13);
    expect(curvature.bb).toBeCloseTo(bb, 13);
  });

  it('without points is 0 and flat, in every convention', () => {
    for (const kind of lossConventions) {
      expect(lossOf([], kind, { m: 3, b: -4 })).toBe(0);
      const slope = gradientOf([], kind, { m: 3, b: -4 });
      expect([slope.m + 0, slope.b + 0]).toStrictEqual([0, 0]);
      expect(curvatureOf([], kind)).toStrictEqual({ mm: 0, mb: 0, bb: 0 });
    }
  });

  it('of one point is the square of its error, and its gradient 2e times (x, 1)', () => {
    const one = [{ x: 3, y: 1 }];
    // e = 2·3 + 1 − 1 = 6.
    expect(lossOf(one, 'mean', { m: 2, b: 1 })).toBe(36);
    expect(gradientOf(one, 'mean', { m: 2, b: 1 })).toStrictEqual({ m: 36, b: 12 });
    expect(gradientOf(one, 'half', { m: 2, b: 1 })).toStrictEqual({ m: 18, b: 6 });
  });

  it('is multiplied by 1, 1/N or 1/(2N)', () => {
    expect(lossConventions.map((kind) => lossFactor(kind, 5))).toStrictEqual([1, 0.2, 0.1]);
    expect(lossConventions.map((kind) => lossFactor(kind, 1))).toStrictEqual([1, 1, 0.5]);
  });
});

describe('the loss, any points and any line', () => {
  it('is what a loop over the points adds up, and so is its gradient', () => {
    fc.assert(
      fc.property(points, convention, parameters, (given, kind, at) => {
        fc.pre(given.length > 0);
        const plain = plainLoop(given, kind, at);
        const slope = gradientOf(given, kind, at);
        const slack = 1e-14 * sizeOf(given, kind, at);
        expect(Math.abs(lossOf(given, kind, at) - plain.loss)).toBeLessThanOrEqual(slack);
        expect(Math.abs(slope.m - plain.gradient.m)).toBeLessThanOrEqual(slack);
        expect(Math.abs(slope.b - plain.gradient.b)).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 1000 },
    );
  });

  it('has the gradient that the central difference gives', () => {
    fc.assert(
      fc.property(points, convention, parameters, (given, kind, at) => {
        fc.pre(given.length > 0);
        // Of a quadratic the central difference is exact for every h, but for rounding: so h = 1.
        const along = (m: number, b: number) =>
          (lossOf(given, kind, { m: at.m + m, b: at.b + b }) -
            lossOf(given, kind, { m: at.m - m, b: at.b - b })) /
          2;
        const slope = gradientOf(given, kind, at);
        const slack = 1e-13 * sizeOf(given, kind, { m: Math.abs(at.m) + 1, b: Math.abs(at.b) + 1 });
        expect(Math.abs(slope.m - along(1, 0))).toBeLessThanOrEqual(slack);
        expect(Math.abs(slope.b - along(0, 1))).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('has the curvature by which the gradient changes, the same everywhere', () => {
    fc.assert(
      fc.property(points, convention, parameters, parameters, (given, kind, from, to) => {
        fc.pre(given.length > 0);
        const { mm, mb, bb } = curvatureOf(given, kind);
        const [before, after] = [gradientOf(given, kind, from), gradientOf(given, kind, to)];
        const step = { m: to.m - from.m, b: to.b - from.b };
        const slack = 1e-13 * (sizeOf(given, kind, from) + sizeOf(given, kind, to));
        const changeM = after.m - before.m - (mm * step.m + mb * step.b);
        const changeB = after.b - before.b - (mb * step.m + bb * step.b);
        expect(Math.abs(changeM)).toBeLessThanOrEqual(slack);
        expect(Math.abs(changeB)).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('has a curvature of 2f Σx², 2f Σx and 2f N', () => {
    fc.assert(
      fc.property(spreadPoints, convention, (given, kind) => {
        const { mm, mb, bb } = curvatureOf(given, kind);
        const twice = 2 * factorOf(kind, given.length);
        const xx = given.reduce((sum, { x }) => sum + x * x, 0);
        const x1 = given.reduce((sum, { x }) => sum + x, 0);
        expect(Math.abs(mm - twice * xx)).toBeLessThanOrEqual(1e-14 * mm);
        expect(Math.abs(mb - twice * x1)).toBeLessThanOrEqual(1e-14 * mm + 1e-14);
        expect(Math.abs(bb - twice * given.length)).toBeLessThanOrEqual(1e-15 * bb);
      }),
    );
  });

  it('is nowhere less than at the least-squares line', () => {
    fc.assert(
      fc.property(spreadPoints, convention, parameters, (given, kind, at) => {
        const sums = lineSums(given);
        const least = lossOf(given, kind, sums.line!.at);
        expect(lossOf(given, kind, at)).toBeGreaterThanOrEqual(least);
        const there = gradientOf(given, kind, sums.line!.at);
        expect(Math.hypot(there.m, there.b)).toBeLessThan(
          1e-12 * sizeOf(given, kind, lineOf(sums.line!.at)),
        );
      }),
    );
  });

  it('differs between the conventions by 1/N and 1/2, and so do gradient and curvature', () => {
    fc.assert(
      fc.property(points, parameters, (given, at) => {
        fc.pre(given.length > 0);
        const [sum, mean, half] = lossConventions.map((kind) => lossOf(given, kind, at));
        expect(mean).toBeCloseTo(sum! / given.length, 9);
        expect(half).toBe(mean! / 2);
        const [meanSlope, halfSlope] = [
          gradientOf(given, 'mean', at),
          gradientOf(given, 'half', at),
        ];
        expect(halfSlope.m).toBeCloseTo(meanSlope.m / 2, 9);
        expect(halfSlope.b).toBeCloseTo(meanSlope.b / 2, 9);
      }),
    );
  });

  it('has slopes wherever points and line lie, and is a number or beyond all numbers', () => {
    fc.assert(
      fc.property(wildPoints, convention, wildParameters, (given, kind, at) => {
        expect(lossOf(given, kind, at)).toBeGreaterThanOrEqual(0);
        const slope = gradientOf(given, kind, at);
        for (const part of [slope.m, slope.b]) expect(part).toSatisfy(Number.isFinite);
      }),
      { numRuns: 2000 },
    );
  });

  it('says beyond the range of doubles that it is there', () => {
    const given = [{ x: 1, y: 1e200 }];
    expect(lossOf(given, 'sum', { m: 0, b: 0 })).toBe(Infinity);
    expect(lossOf(given, 'half', { m: 0, b: 0 })).toBe(Infinity);
    expect(gradientOf(given, 'sum', { m: 0, b: 1e308 }).b).toBe(Number.MAX_VALUE);
  });
});
