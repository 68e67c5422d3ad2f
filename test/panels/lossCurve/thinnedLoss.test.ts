import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trajectory } from '../../../src/descent/trajectory.ts';
import { iterationEnd, lossDomain } from '../../../src/panels/lossCurve/lossDomain.ts';
import { thinnedLoss } from '../../../src/panels/lossCurve/thinnedLoss.ts';
import { fivePoints } from '../../../src/regression/presets.ts';
import { plotScales } from '../../../src/ui/plot/plotScales.ts';
import { lineRun } from '../../support/line.ts';

function runOf(learningRate: number, order: 'given' | 'shuffled'): Trajectory {
  const method = { kind: 'point', order, observations: fivePoints, seed: 3 } as const;
  return lineRun({
    observations: fivePoints,
    convention: 'mean',
    start: [-1, 3],
    learningRate,
    method,
  });
}

const width = 400;

/** A curve of 400 pixels, with as many iterations as it takes. */
function scalesFor(iteration: number) {
  const area = { left: 50, top: 0, width, height: 200 };
  return plotScales(area, [0, iterationEnd(iteration)], [0, 20], 'linear', 12);
}

const anyRun = fc.record({
  rate: fc.double({ min: 0.002, max: 0.07, noNaN: true }),
  order: fc.constantFrom('given' as const, 'shuffled' as const),
  iteration: fc.oneof(fc.nat({ max: 2000 }), fc.nat({ max: 40_000 })),
});

describe('a thinned curve of the loss', () => {
  it('has every iterate where each has room', () => {
    const path = runOf(0.01, 'given');
    const { iterations, losses } = thinnedLoss(path, scalesFor(30), path.extendTo(30));
    expect(iterations).toEqual(Array.from({ length: 31 }, (_, k) => k));
    expect(losses).toEqual(iterations.map((k) => path.lossAt(k)));
  });

  it('keeps the least and the greatest loss of every column, from the first iterate to the last', () => {
    fc.assert(
      fc.property(anyRun, ({ rate, order, iteration }) => {
        const path = runOf(rate, order);
        const last = path.extendTo(iteration);
        const scales = scalesFor(last);
        const { iterations, losses } = thinnedLoss(path, scales, last);
        expect(iterations[0]).toBe(0);
        expect(iterations.at(-1)).toBe(last);
        expect(iterations).toEqual([...new Set(iterations)].toSorted((one, other) => one - other));
        const per = scales.xDomain[1] / width;
        const extremesOf = (ks: readonly number[]) => {
          const columns = new Map<number, [number, number]>();
          for (const k of ks) {
            const column = Math.floor(k / per);
            const loss = path.lossAt(k);
            const [least, most] = columns.get(column) ?? [loss, loss];
            columns.set(column, [Math.min(least, loss), Math.max(most, loss)]);
          }
          return columns;
        };
        expect(losses).toEqual(iterations.map((k) => path.lossAt(k)));
        const all = extremesOf(Array.from({ length: last + 1 }, (_, k) => k));
        const kept = extremesOf(iterations);
        for (const [column, [least, most]] of all) {
          const [low = Number.NaN, high = Number.NaN] = kept.get(column) ?? [];
          expect(Math.abs(low - least)).toBeLessThanOrEqual(1e-12 * least);
          expect(Math.abs(high - most)).toBeLessThanOrEqual(1e-12 * most);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes no further than the first iterate out of sight, as on the way to a longer axis', () => {
    const path = runOf(0.02, 'given');
    const { iterations } = thinnedLoss(path, scalesFor(20), path.extendTo(20_000));
    expect(iterations).toEqual(Array.from({ length: 22 }, (_, k) => k));
  });

  it('is as long at a million iterations as at some thousands', () => {
    const path = runOf(0.02, 'shuffled');
    for (const iteration of [5000, 1_000_000]) {
      const last = path.extendTo(iteration);
      expect(thinnedLoss(path, scalesFor(last), last).iterations.length).toBeLessThan(
        4 * width + 4,
      );
    }
  });
});

describe('the range of the loss', () => {
  it('holds every loss up to the iteration, and on a logarithmic axis the least of them', () => {
    fc.assert(
      fc.property(anyRun, ({ rate, order, iteration }) => {
        const path = runOf(rate, order);
        const last = path.extendTo(iteration);
        const losses = Array.from({ length: last + 1 }, (_, k) => path.lossAt(k));
        const [from, to] = lossDomain(path, last, 'linear');
        expect(from).toBe(0);
        expect(to).toBeGreaterThanOrEqual(Math.max(...losses));
        expect(to).toBeLessThan(2.1 * Math.max(...losses));
        const [low, high] = lossDomain(path, last, 'log');
        expect(low).toBeLessThanOrEqual(Math.min(...losses));
        expect(high).toBeGreaterThanOrEqual(Math.max(...losses));
      }),
      { numRuns: 40 },
    );
  });
});
