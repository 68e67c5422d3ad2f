import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AffineUpdate, createAffineRun } from '../../src/descent/affineRun.ts';
import { contractionOf } from '../../src/descent/contraction.ts';
import { restingPlace } from '../../src/descent/verdict.ts';
import { centredSums } from '../../src/regression/centredSums.ts';
import { lineAt } from '../support/line.ts';

// x̄ = 0, so that d and r are m − m* and b − b*, and the numbers of the step are the map itself.
const around0 = centredSums([-1, 0, 1].map((x) => ({ x, y: x * x + x })));
const around4 = centredSums([3, 4, 5].map((x) => ({ x, y: x * x })));

function stepOf(mm: number, mr: number, bm: number, br: number, m0 = 0, b0 = 0): AffineUpdate {
  return { mm, mr, bm, br, m0, b0 };
}

describe('the contraction of an iteration', () => {
  it('with real eigenvalues ½ and ¼ leaves ¾ of the distance in the slower direction', () => {
    expect(contractionOf(around0, stepOf(0.5, 0, 0, 0.25))).toMatchObject({
      rank: 2,
      factor: 0.75,
      settles: true,
    });
  });

  it('with eigenvalues ½ ± ½i turns, and multiplies the distance by |½ ∓ ½i|', () => {
    const { factor, settles } = contractionOf(around0, stepOf(0.5, 0.5, -0.5, 0.5));
    expect(factor).toBeCloseTo(Math.SQRT1_2, 15);
    expect(settles).toBe(true);
  });

  it('with eigenvalues 1 ± 2i turns outwards: twice the distance each time', () => {
    const { factor, settles } = contractionOf(around0, stepOf(1, 2, -2, 1));
    expect(factor).toBeCloseTo(2, 15);
    expect(settles).toBe(false);
  });

  it('is that of its run, wherever the points are', () => {
    // In d and r the map is [[p, q], [s, t]]: what is left of d and r each time is at most 0.95 of them.
    const own = fc.double({ min: 0.3, max: 1, noNaN: true });
    const other = fc.double({ min: -0.25, max: 0.25, noNaN: true });
    fc.assert(
      fc.property(own, other, other, own, (p, q, s, t) => {
        const { meanX } = around4;
        const step = stepOf(p, q, s - meanX * p, t - meanX * q, 0.25, -0.5);
        const { rank, settles, factor } = contractionOf(around4, step);
        expect(rank).toBe(2);
        expect(settles).toBe(true);
        expect(factor).toBeLessThan(0.96);
        const start = { m: 2, b: -1 };
        const run = createAffineRun({ sums: around4, convention: 'mean', start, step });
        const rest = restingPlace(around4, step, start);
        const end = lineAt(run, run.extendTo(3000));
        const reach = 1 + Math.abs(rest.m) + Math.abs(rest.b);
        expect(Math.abs(end.m - rest.m)).toBeLessThan(1e-6 * reach);
        expect(Math.abs(end.b - rest.b)).toBeLessThan(1e-6 * reach);
      }),
    );
  });
});
