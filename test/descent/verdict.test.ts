import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAffineRun } from '../../src/descent/affineRun.ts';
import { mistakeNames, mistakenStep, type MistakeName } from '../../src/descent/mistakes.ts';
import { stability } from '../../src/descent/stability.ts';
import { maximumIterations, createTrajectory } from '../../src/descent/trajectory.ts';
import { verdictOn, type Verdict } from '../../src/descent/verdict.ts';
import { centredSums } from '../../src/regression/centredSums.ts';
import { hessian, loss, type LossConvention } from '../../src/regression/loss.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { convention, parameters, spreadPoints } from '../regression/arbitraries.ts';

const fivePoints = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
  { x: 4, y: 4 },
  { x: 5, y: 6 },
];

function verdict(
  name: MistakeName,
  learningRate: number,
  points: readonly Observation[] = fivePoints,
  kind: LossConvention = 'mean',
): Verdict {
  const input = {
    sums: centredSums(points),
    convention: kind,
    learningRate,
    lastPoint: points.at(-1),
  };
  const found = verdictOn(name, input, { m: 0, b: 0 });
  if (found === undefined) throw new Error('no verdict');
  return found;
}

describe('the verdict', () => {
  it('finds a reversed sign fatal at every rate', () => {
    for (const name of ['error-sign', 'plus'] as const) {
      const { kind, multiple, mistaken, destination } = verdict(name, 0.05);
      expect(kind).toBe('fatal');
      expect(multiple).toBeCloseTo(-1, 12);
      expect(mistaken.largestStableRate).toBe(0);
      expect(mistaken.factor).toBeGreaterThan(1);
      expect(destination).toBeUndefined();
    }
  });

  it('finds a forgotten 2 harmless: half the rate', () => {
    const { kind, multiple, mistaken, right } = verdict('no-two', 0.05);
    expect(kind).toBe('harmless');
    expect(multiple).toBe(0.5);
    expect(mistaken.largestStableRate).toBeCloseTo(2 * right.largestStableRate, 12);
  });

  it('finds the sum for the mean harmless in kind, and fatal at a rate that is too large for it', () => {
    const small = verdict('wrong-count', 0.01);
    expect([small.kind, small.mistaken.settles]).toStrictEqual(['harmless', true]);
    expect(small.multiple).toBeCloseTo(5, 12);
    const large = verdict('wrong-count', 0.05);
    expect([large.kind, large.mistaken.settles, large.right.settles]).toStrictEqual([
      'harmless',
      false,
      true,
    ]);
  });

  it('finds the forgotten x biased: it rests on the diagonal through the start, where Σe = 0', () => {
    const { kind, destination, leastLoss } = verdict('no-x', 0.05);
    expect(kind).toBe('biased');
    // m = b = s with 3s + s = 4, the mean of y.
    expect(destination?.m).toBeCloseTo(1, 12);
    expect(destination?.b).toBeCloseTo(1, 12);
    expect(destination?.loss).toBeCloseTo(0.4, 12);
    expect(leastLoss).toBeCloseTo(0.38, 12);
  });

  it('finds the forgotten x fatal when x is far on the negative side, and drifting at mean −1', () => {
    const shifted = (by: number) => fivePoints.map(({ x, y }) => ({ x: x + by, y }));
    expect(verdict('no-x', 0.001, shifted(-6)).kind).toBe('fatal');
    const edge = verdict('no-x', 0.001, shifted(-4));
    expect([edge.kind, edge.mistaken.drifts]).toStrictEqual(['fatal', true]);
  });

  it('finds b with the new m on another path to the same place, or the same path when x is centred', () => {
    const { kind, destination } = verdict('new-m', 0.05);
    expect(kind).toBe('other-path');
    expect(destination?.m).toBeCloseTo(0.9, 12);
    expect(destination?.b).toBeCloseTo(1.3, 12);
    const centred = fivePoints.map(({ x, y }) => ({ x: x - 3, y }));
    expect(verdict('new-m', 0.05, centred).kind).toBe('none');
  });

  it('finds the lost Σ biased: it rests on a line through the last point', () => {
    const { kind, destination } = verdict('last-point', 0.05);
    expect(kind).toBe('biased');
    const { m, b } = destination ?? { m: Number.NaN, b: Number.NaN };
    expect(5 * m + b).toBeCloseTo(6, 12);
    // From (0, 0) along (x, 1): m = 5 b.
    expect(m).toBeCloseTo(5 * b, 12);
  });

  it('finds no difference when there is nothing to get wrong', () => {
    const one = [{ x: 2, y: 3 }];
    expect(verdict('last-point', 0.05, one).kind).toBe('none');
    expect(verdict('wrong-count', 0.05, one).kind).toBe('none');
    const input = { sums: centredSums([]), convention: 'mean', learningRate: 1 } as const;
    expect(verdictOn('no-x', { ...input, lastPoint: undefined }, { m: 0, b: 0 })).toBeUndefined();
  });

  it('agrees with the run itself, for random data and rates', () => {
    const exponent = fc.double({ min: -2, max: 0.7, noNaN: true });
    const tally = { grew: 0, arrived: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...mistakeNames),
        spreadPoints,
        convention,
        exponent,
        parameters,
        (name, points, kind, power, start) => {
          const sums = centredSums(points);
          // Around the rates at which the right method begins to swing.
          const bounds = stability(hessian(sums, kind));
          const learningRate = 10 ** power * (bounds?.smoothRate ?? 1);
          const input = { sums, convention: kind, learningRate, lastPoint: points.at(-1) };
          const found = verdictOn(name, input, start);
          if (found === undefined) throw new Error('no verdict');
          const step = mistakenStep(name, input);
          const run = createAffineRun({ sums, convention: kind, start, step });
          const { factor, settles, drifts, largestStableRate } = found.mistaken;
          // On the very edge, rounding decides.
          fc.pre(Math.abs(learningRate / largestStableRate - 1) > 1e-9);
          // With the new m there can be a window of larger rates at which it settles again.
          if (name !== 'new-m') expect(settles).toBe(learningRate < largestStableRate);
          else if (learningRate < largestStableRate) expect(settles).toBe(true);
          if (found.multiple !== undefined && found.multiple > 0) {
            const rate = learningRate * found.multiple;
            const method = { kind: 'batch' } as const;
            const other = { sums, convention: kind, start, learningRate: rate, method };
            const right = createTrajectory(other);
            if (right.extendTo(20) === 20 && run.extendTo(20) === 20) {
              const size = Math.hypot(right.slopes[20] ?? 0, right.intercepts[20] ?? 0) + 1;
              expect(Math.abs((run.slopes[20] ?? 0) - (right.slopes[20] ?? 0)) / size).toBeLessThan(
                1e-9,
              );
            }
          }
          if (factor > 1.001 && !drifts) {
            tally.grew += 1;
            run.extendTo(maximumIterations);
            const still =
              run.slopes[0] === run.slopes[1] && run.intercepts[0] === run.intercepts[1];
            expect(run.divergedAt !== undefined || still).toBe(true);
          }
          if (settles && factor < 0.9995) {
            tally.arrived += 1;
            const last = run.parametersAt(run.extendTo(60_000));
            const place = found.destination ?? { m: Number.NaN, b: Number.NaN, loss: Number.NaN };
            const size = 1 + Math.hypot(place.m, place.b);
            expect(Math.hypot(last.m - place.m, last.b - place.b) / size).toBeLessThan(1e-7);
            const excess = place.loss - found.leastLoss;
            const atStart = loss(sums, kind, start);
            if (found.kind === 'biased') expect(excess).toBeGreaterThan(0);
            else expect(excess).toBeLessThanOrEqual(1e-12 * (atStart + 1));
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(tally.grew).toBeGreaterThan(100);
    expect(tally.arrived).toBeGreaterThan(100);
  });
});
