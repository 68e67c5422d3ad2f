import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lossExtremes } from '../../../src/descent/lossExtremes.ts';
import type { Path } from '../../../src/descent/path.ts';
import { extentTo } from '../../../src/panels/surface/pathExtremes.ts';
import { fivePoints } from '../../../src/regression/presets.ts';
import { lineRun, slippedRun } from '../../support/line.ts';

const convention = 'mean';
const start = [-1, 8];

const paths: readonly (readonly [string, (learningRate: number) => Path])[] = [
  [
    'batch',
    (learningRate) =>
      lineRun({
        observations: fivePoints,
        convention,
        start,
        learningRate,
        method: { kind: 'batch' },
      }),
  ],
  [
    'point by point',
    (learningRate) => {
      const method = {
        kind: 'point',
        order: 'shuffled',
        observations: fivePoints,
        seed: 3,
      } as const;
      return lineRun({ observations: fivePoints, convention, start, learningRate, method });
    },
  ],
  [
    'a slip',
    (learningRate) =>
      slippedRun('plus', { observations: fivePoints, convention, start, learningRate }),
  ],
];

it.each(paths)(
  'the extent and the extreme losses of a run are those of its iterates: %s',
  (_, run) => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.12, noNaN: true }),
        fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        (rate, stops, choice) => {
          const path = run(rate);
          for (const stop of stops) {
            const last = path.extendTo(stop);
            const from = choice % (last + 1);
            const m = path.columnAt(0).slice(0, last + 1);
            const b = path.columnAt(1).slice(0, last + 1);
            expect(extentTo(path, last)).toEqual({
              least: { across: Math.min(...m), up: Math.min(...b) },
              most: { across: Math.max(...m), up: Math.max(...b) },
            });
            const losses = Array.from({ length: last + 1 - from }, (_each, index) =>
              path.lossAt(from + index),
            );
            const { least, most } = lossExtremes(path, from, last);
            // Losses that differ by rounding alone may stand for each other.
            expect(path.lossAt(least) / Math.min(...losses)).toBeCloseTo(1, 12);
            expect(path.lossAt(most) / Math.max(...losses)).toBeCloseTo(1, 12);
          }
        },
      ),
      { numRuns: 40 },
    );
  },
);
