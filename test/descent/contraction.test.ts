import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSlopes } from '../../src/descent/withSlopes.ts';
import {
  type Contraction,
  contractionBy,
  kappasOf,
  stableTimes,
} from '../../src/descent/contraction.ts';
import { createTrajectory } from '../../src/descent/trajectory.ts';
import { restingPlace } from '../../src/descent/verdict.ts';
import type { ClosedForm } from '../../src/model/objective.ts';
import { lineLoss } from '../support/lineSums.ts';
import { lineForm } from '../support/line.ts';

// x̄ = 0, so that the image is m − m* and b − b*, and the numbers of the step are the map itself.
const around0 = lineForm([-1, 0, 1].map((x) => ({ x, y: x * x + x })));
const pointsAround4 = [3, 4, 5].map((x) => ({ x, y: x * x }));

function contractionOf(form: ClosedForm, step: Float64Array): Contraction {
  const kappas = kappasOf(form, step);
  if (kappas === undefined) throw new Error('no eigenvalues');
  return contractionBy(kappas);
}

describe('the contraction of an iteration', () => {
  it('with real eigenvalues ½ and ¼ leaves ¾ of the distance in the slower direction', () => {
    expect(contractionOf(around0, Float64Array.of(0.5, 0, 0, 0.25))).toMatchObject({
      rank: 2,
      factor: 0.75,
      settles: true,
    });
  });

  it('with eigenvalues ½ ± ½i turns, and multiplies the distance by |½ ∓ ½i|', () => {
    const { factor, settles } = contractionOf(around0, Float64Array.of(0.5, 0.5, -0.5, 0.5));
    expect(factor).toBeCloseTo(Math.SQRT1_2, 15);
    expect(settles).toBe(true);
  });

  it('with eigenvalues 1 ± 2i turns outwards: twice the distance each time', () => {
    const { factor, settles } = contractionOf(around0, Float64Array.of(1, 2, -2, 1));
    expect(factor).toBeCloseTo(2, 15);
    expect(settles).toBe(false);
  });

  it('shrinks up to the rate at which the farthest |1 − ηκ| is 1: 2 Re κ / |κ|², of ½ and 1 ± 2i that of the pair', () => {
    const pair = [1, 2].map((im) => ({ re: 1, im: 2 * (-1) ** im }));
    expect(stableTimes([{ re: 0.5, im: 0 }])).toBe(4);
    expect(stableTimes([{ re: 0.5, im: 0 }, ...pair])).toBeCloseTo(2 / 5, 15);
    expect(contractionBy(pair, 0.399).settles).toBe(true);
    expect(contractionBy(pair, 0.401).settles).toBe(false);
    expect(stableTimes([...pair, { re: -1, im: 0 }])).toBe(0);
  });

  it('goes by the image of the closed form, whatever its rows are', () => {
    // Of θ the step makes ½ and ½, which the rows double along the first: the eigenvalues of the image are 1 and ½.
    const doubled = { ...around0, rows: Float64Array.of(2, 0, 0, 1) };
    const { factor, rank } = contractionOf(doubled, Float64Array.of(0.5, 0, 0, 0.5));
    expect(rank).toBe(2);
    expect(factor).toBeCloseTo(0.5, 15);
  });

  it('is that of its run, wherever the points are', () => {
    // On the image the map is [[p, q], [s, t]]: what is left of it each time is at most 0.95 of it.
    const own = fc.double({ min: 0.3, max: 1, noNaN: true });
    const other = fc.double({ min: -0.25, max: 0.25, noNaN: true });
    const around4 = lineForm(pointsAround4);
    fc.assert(
      fc.property(own, other, other, own, (p, q, s, t) => {
        const matrix = Float64Array.of(p, q, s - 4 * p, t - 4 * q);
        const slopes = { matrix, constant: Float64Array.of(0.25, -0.5) };
        const { rank, settles, factor } = contractionOf(around4, matrix);
        expect(rank).toBe(2);
        expect(settles).toBe(true);
        expect(factor).toBeLessThan(0.96);
        const start = Float64Array.of(2, -1);
        const objective = withSlopes(around4, lineLoss(pointsAround4, 'mean'), slopes);
        const method = { kind: 'batch' } as const;
        const run = createTrajectory({ objective, start, learningRate: 1, method });
        const rest = restingPlace(around4, slopes, 2, start);
        const end = run.thetaAt(run.extendTo(3000));
        const reach = 1 + Math.hypot(...rest);
        for (const [slot, value] of rest.entries())
          expect(Math.abs((end[slot] ?? 0) - value)).toBeLessThan(1e-6 * reach);
      }),
    );
  });
});
