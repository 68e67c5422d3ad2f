import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares as closedLeastSquares } from '../../src/model/leastSquares.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { type LossConvention, lossConventions } from '../../src/model/lossConvention.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { convention, parameters, spreadPoints, wildParameters, wildPoints } from './arbitraries.ts';
import { plainLoop } from './plainLoops.ts';
import { lineForm, lineOf, lossOf, vectorOf } from '../support/line.ts';

function leastSquares(
  points: readonly Observation[],
  kind: LossConvention,
  from: Float64Array = new Float64Array(2),
) {
  return closedLeastSquares(lineForm(points, kind), from);
}

describe('leastSquares', () => {
  it.each([
    ['sum', 1.9],
    ['mean', 0.38],
    ['half', 0.19],
  ] as const)('of five points is 0.9 x + 1.3, with a loss as %s of %d', (kind, least) => {
    const best = leastSquares(fivePoints, kind);
    const { at, loss: atBest } = best as Exclude<typeof best, { kind: 'none' }>;
    const [m, b] = at;
    expect(m).toBe(0.9);
    expect(b).toBeCloseTo(1.3, 14);
    expect(atBest).toBeCloseTo(least, 14);
  });

  it('of no points is none', () => {
    expect(leastSquares([], 'mean')).toStrictEqual({ kind: 'none' });
  });

  it('of points one above the other is a valley: the line of all minimisers, and the nearest of them', () => {
    const upright = [
      { x: 3, y: 1 },
      { x: 3, y: 9 },
    ];
    // 3m + b = 5. From (0, 0) straight to it: 5/10 · (3, 1). The errors are ±4 there.
    const valley = leastSquares(upright, 'mean');
    expect(valley).toMatchObject({ kind: 'valley', loss: 16 });
    const [m, b] = (valley as Exclude<typeof valley, { kind: 'none' }>).at;
    expect(m).toBeCloseTo(1.5, 14);
    expect(b).toBeCloseTo(0.5, 14);
    // From (2, −1) on it: stays there.
    const there = leastSquares(upright, 'mean', Float64Array.of(2, -1));
    const [stays, put] = (there as Exclude<typeof there, { kind: 'none' }>).at;
    expect(stays).toBeCloseTo(2, 14);
    expect(put).toBeCloseTo(-1, 14);
  });

  it('of one point is a valley of loss 0', () => {
    const valley = leastSquares([{ x: 0, y: 2 }], 'sum', Float64Array.of(7, -1));
    expect(valley).toStrictEqual({
      kind: 'valley',
      at: Float64Array.of(7, 2),
      loss: 0,
    });
  });

  it('has the loss that a loop over the points gives for its line', () => {
    fc.assert(
      fc.property(spreadPoints, convention, (given, kind) => {
        const best = leastSquares(given, kind);
        const { at, loss: least } = best as Exclude<typeof best, { kind: 'none' }>;
        const plain = plainLoop(given, kind, lineOf(at));
        expect(Math.abs(plain.loss - least)).toBeLessThanOrEqual(1e-12 * (1 + plain.loss));
      }),
    );
  });

  it('is the same line in every convention', () => {
    fc.assert(
      fc.property(spreadPoints, (given) => {
        const [one, ...others] = lossConventions.map((kind) => {
          const best = leastSquares(given, kind);
          return best.kind === 'place' ? [...best.at] : best.kind;
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
        const best = leastSquares(observations, kind, vectorOf(from));
        const valley = best as Exclude<typeof best, { kind: 'none' }>;
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
        const found = leastSquares(given, kind, vectorOf(from));
        expect(found.kind === 'none').toBe(given.length === 0);
        if (found.kind === 'none') return;
        expect([...found.at, found.loss].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
