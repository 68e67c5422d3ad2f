import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredSums } from '../../src/regression/centredSums.ts';
import { leastSquares } from '../../src/regression/leastSquares.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { convention, parameters, spreadPoints, wildParameters, wildPoints } from './arbitraries.ts';
import { plainLoop } from './plainLoops.ts';
import { lineOf, lossOf, vectorOf } from '../support/line.ts';

describe('leastSquares', () => {
  it.each([
    ['sum', 1.9],
    ['mean', 0.38],
    ['half', 0.19],
  ] as const)('of five points is 0.9 x + 1.3, with a loss as %s of %d', (kind, least) => {
    const best = leastSquares(centredSums(fivePoints), kind);
    const { at, loss: atBest, rSquared } = best as Extract<typeof best, { kind: 'line' }>;
    const [m, b] = at;
    expect(m).toBe(0.9);
    expect(b).toBeCloseTo(1.3, 14);
    expect(atBest).toBeCloseTo(least, 14);
    expect(rSquared).toBeCloseTo(0.81, 14);
  });

  it('of no points is none', () => {
    expect(leastSquares(centredSums([]), 'mean')).toStrictEqual({ kind: 'none' });
  });

  it('of points one above the other is a valley: the line of all minimisers, and the nearest of them', () => {
    const sums = centredSums([
      { x: 3, y: 1 },
      { x: 3, y: 9 },
    ]);
    // 3m + b = 5. From (0, 0) straight to it: 5/10 · (3, 1). The errors are ±4 there.
    const valley = leastSquares(sums, 'mean');
    expect(valley).toMatchObject({ kind: 'valley', x: 3, y: 5, loss: 16 });
    const [m, b] = (valley as Extract<typeof valley, { kind: 'valley' }>).at;
    expect(m).toBeCloseTo(1.5, 14);
    expect(b).toBeCloseTo(0.5, 14);
    // From (2, −1) on it: stays there.
    const on = Float64Array.of(2, -1);
    expect(leastSquares(sums, 'mean', on)).toMatchObject({ at: on });
  });

  it('of one point is a valley of loss 0', () => {
    const valley = leastSquares(centredSums([{ x: 0, y: 2 }]), 'sum', Float64Array.of(7, -1));
    expect(valley).toStrictEqual({
      kind: 'valley',
      x: 0,
      y: 2,
      at: Float64Array.of(7, 2),
      loss: 0,
    });
  });

  it('has the loss that a loop over the points gives for its line', () => {
    fc.assert(
      fc.property(spreadPoints, convention, (given, kind) => {
        const best = leastSquares(centredSums(given), kind);
        const { at, loss: least } = best as Extract<typeof best, { kind: 'line' }>;
        const plain = plainLoop(given, kind, lineOf(at));
        expect(Math.abs(plain.loss - least)).toBeLessThanOrEqual(1e-12 * (1 + plain.loss));
      }),
    );
  });

  it('is the same line in every convention', () => {
    fc.assert(
      fc.property(spreadPoints, (given) => {
        const [one, ...others] = lossConventions.map((kind) => {
          const best = leastSquares(centredSums(given), kind);
          return best.kind === 'line' ? [...best.at, best.rSquared] : best.kind;
        });
        for (const other of others) expect(other).toStrictEqual(one);
      }),
    );
  });

  it('finds the nearest minimiser of a valley: the way there is at right angles to it', () => {
    const x = fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4);
    const ys = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(x, ys, parameters, convention, (at, heights, from, kind) => {
        const observations = heights.map((y) => ({ x: at, y }));
        const sums = centredSums(observations);
        const best = leastSquares(sums, kind, vectorOf(from));
        const valley = best as Extract<typeof best, { kind: 'valley' }>;
        const [m = 0, b = 0] = valley.at;
        const mean = heights.reduce((sum, y) => sum + y, 0) / heights.length;
        expect(m * at + b).toBeCloseTo(mean, 9);
        // Along the valley b changes by −x where m changes by 1.
        expect(m - from.m - at * (b - from.b)).toBeCloseTo(0, 9);
        expect(lossOf(observations, kind, { m, b })).toBeCloseTo(valley.loss, 9);
      }),
    );
  });

  it('is finite wherever the points lie', () => {
    fc.assert(
      fc.property(wildPoints, convention, wildParameters, (given, kind, from) => {
        const { kind: found, ...rest } = leastSquares(centredSums(given), kind, vectorOf(from));
        expect(found === 'none').toBe(given.length === 0);
        for (const value of Object.values(rest).flatMap((each) =>
          typeof each === 'object' ? [...each] : [each],
        )) {
          expect(value === undefined || Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
