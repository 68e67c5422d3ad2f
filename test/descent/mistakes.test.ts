import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAffineRun } from '../../src/descent/affineRun.ts';
import { equivalentRate } from '../../src/descent/equivalentRate.ts';
import { mistakeNames, mistakenUpdate, type MistakeName } from '../../src/descent/mistakes.ts';
import { centredSums } from '../../src/regression/centredSums.ts';
import { lossFactor, type LossConvention } from '../../src/regression/loss.ts';
import type { Observation } from '../../src/regression/observation.ts';
import type { Parameters } from '../../src/regression/parameters.ts';
import { convention, parameters, spreadPoints } from '../regression/arbitraries.ts';
import { lineAt, lineRun } from '../support/line.ts';

/** One iteration as someone would write it who makes this slip: a loop over the points. */
function slipped(
  name: MistakeName,
  points: readonly Observation[],
  kind: LossConvention,
  rate: number,
  { m, b }: Parameters,
): Parameters {
  const count = points.length;
  let front = 2 * lossFactor(kind, count);
  if (name === 'no-two') front = lossFactor(kind, count);
  if (name === 'wrong-count') {
    const sumFront = kind === 'half' ? 1 : 2;
    front = kind === 'sum' ? 2 / count : sumFront;
  }
  const error = ({ x, y }: Observation, slope: number): number =>
    name === 'error-sign' ? y - (slope * x + b) : slope * x + b - y;
  const used = name === 'last-point' ? points.slice(-1) : points;
  let alongM = 0;
  for (const point of used) alongM += front * error(point, m) * (name === 'no-x' ? 1 : point.x);
  const newM = name === 'plus' ? m + rate * alongM : m - rate * alongM;
  let alongB = 0;
  for (const point of used) alongB += front * error(point, name === 'new-m' ? newM : m);
  return { m: newM, b: name === 'plus' ? b + rate * alongB : b - rate * alongB };
}

const rate = fc.double({ min: 1e-3, max: 0.05, noNaN: true });

describe('the run with a slip', () => {
  it.each(mistakeNames)('%s is that of a loop over the points', (name) => {
    fc.assert(
      fc.property(
        spreadPoints,
        convention,
        rate,
        parameters,
        (points, kind, learningRate, from) => {
          const sums = centredSums(points);
          const input = { sums, convention: kind, learningRate, lastPoint: points.at(-1) };
          const step = mistakenUpdate(name, input);
          const run = createAffineRun({ sums, convention: kind, start: from, step });
          let expected = from;
          for (let k = 1; k <= 12 && run.extendTo(k) === k; k += 1) {
            expected = slipped(name, points, kind, learningRate, expected);
            const { m, b } = lineAt(run, k);
            const size = Math.max(1, Math.abs(expected.m), Math.abs(expected.b));
            // A run that diverges carries its rounding along; relative to its size it stays small.
            expect(Math.abs(m - expected.m) / size).toBeLessThan(1e-8);
            expect(Math.abs(b - expected.b) / size).toBeLessThan(1e-8);
            if (size > 1e60) break;
          }
        },
      ),
    );
  });

  it('is worked out by hand: from m = b = 0 for the points (1, 1) and (3, 5) at rate 0.1', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 3, y: 5 },
    ];
    const sums = centredSums(points);
    const at = (name: MistakeName): Parameters => {
      const input = { sums, convention: 'mean', learningRate: 0.1, lastPoint: points[1] } as const;
      const step = mistakenUpdate(name, input);
      const run = createAffineRun({ sums, convention: 'mean', start: { m: 0, b: 0 }, step });
      run.extendTo(1);
      return lineAt(run, 1);
    };
    // Errors −1 and −5: ∂L/∂m = −1 − 15 = −16 and ∂L/∂b = −6.
    const close = ({ m, b }: Parameters) => [m, b].map((value) => Number(value.toFixed(9)));
    expect(close(at('error-sign'))).toStrictEqual([-1.6, -0.6]);
    expect(close(at('plus'))).toStrictEqual([-1.6, -0.6]);
    expect(close(at('no-x'))).toStrictEqual([0.6, 0.6]);
    expect(close(at('no-two'))).toStrictEqual([0.8, 0.3]);
    expect(close(at('wrong-count'))).toStrictEqual([3.2, 1.2]);
    // With m = 1.6 the errors are 0.6 and −0.2.
    expect(close(at('new-m'))).toStrictEqual([1.6, -0.04]);
    expect(close(at('last-point'))).toStrictEqual([1.5, 0.5]);
  });

  it('ends, and never holds a number that is not finite', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mistakeNames), convention, parameters, (name, kind, start) => {
        const points = [
          { x: 1, y: 2 },
          { x: 4, y: -3 },
          { x: 1e150, y: 1e-200 },
        ];
        const sums = centredSums(points);
        const input = { sums, convention: kind, learningRate: 10, lastPoint: points[2] };
        const step = mistakenUpdate(name, input);
        const run = createAffineRun({ sums, convention: kind, start, step });
        const last = run.extendTo(5000);
        for (let k = 0; k <= last; k += 1) {
          const { m, b } = lineAt(run, k);
          expect(Number.isFinite(m) && Number.isFinite(b) && Number.isFinite(run.lossAt(k))).toBe(
            true,
          );
        }
        expect(run.divergedAt === undefined || run.divergedAt === last + 1).toBe(true);
      }),
    );
  });
});

describe('the equivalent rate', () => {
  it('is η/N from the mean to the sum, and 2η from the mean to the half mean', () => {
    expect(equivalentRate(0.05, 'mean', 'sum', 5)).toBeCloseTo(0.01, 15);
    expect(equivalentRate(0.05, 'mean', 'half', 5)).toBe(0.1);
    expect(equivalentRate(0.05, 'mean', 'sum', 0)).toBe(0.05);
  });

  it('gives the same path to rounding', () => {
    fc.assert(
      fc.property(spreadPoints, convention, convention, parameters, (points, from, to, start) => {
        const sums = centredSums(points);
        const steepest = 2 * lossFactor(from, sums.count) * (sums.sumXX + sums.count * 200);
        const learningRate = 1 / steepest;
        const method = { kind: 'batch' } as const;
        const one = lineRun({
          observations: points,
          convention: from,
          start,
          learningRate,
          method,
        });
        const otherRate = equivalentRate(learningRate, from, to, sums.count);
        const other = lineRun({
          observations: points,
          convention: to,
          start,
          learningRate: otherRate,
          method,
        });
        expect(one.extendTo(300)).toBe(300);
        expect(other.extendTo(300)).toBe(300);
        for (let k = 0; k <= 300; k += 1) {
          expect(Math.abs(lineAt(one, k).m - lineAt(other, k).m)).toBeLessThan(1e-9);
          expect(Math.abs(lineAt(one, k).b - lineAt(other, k).b)).toBeLessThan(1e-9);
        }
      }),
    );
  });
});
