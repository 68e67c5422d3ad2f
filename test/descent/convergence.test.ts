import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convergedAt, predictedConvergence } from '../../src/descent/convergence.ts';
import { maximumIterations, type Trajectory } from '../../src/descent/trajectory.ts';
import type { Observation } from '../../src/regression/observation.ts';
import {
  convention,
  parameters,
  points,
  spreadPoints,
  wildParameters,
  wildPoints,
} from '../regression/arbitraries.ts';
import { lineAt, lineRun, lineStability } from '../support/line.ts';

function descent(
  observations: readonly Observation[],
  learningRate: number,
  start = { m: 0, b: 0 },
): Trajectory {
  return lineRun({
    observations,
    convention: 'mean',
    start,
    learningRate,
    method: { kind: 'batch' },
  });
}

function steepness(trajectory: Trajectory, iteration: number): number {
  const slopes = new Float64Array(2);
  trajectory.input.objective.gradient(trajectory.thetaAt(iteration), slopes);
  return Math.hypot(...slopes);
}

describe('convergedAt', () => {
  const origin = [{ x: 0, y: 1 }];

  it('is by hand, where each iteration halves the gradient', () => {
    // e ← (1 − 2 · 0.25) e: 2⁻ᵏ ≤ 1e-3 from k = 10, ≤ 1e-10 from k = 34.
    expect(convergedAt(descent(origin, 0.25), 1e-3)).toBe(10);
    expect(convergedAt(descent(origin, 0.25))).toBe(34);
  });

  it('is 1 where the first step lands on the minimum, and 0 where the start is one', () => {
    expect(convergedAt(descent(origin, 0.5))).toBe(1);
    expect(convergedAt(descent(origin, 0.5, { m: 3, b: 1 }))).toBe(0);
    expect(convergedAt(descent([], 0.5))).toBe(0);
  });

  it('is nothing where the run diverges or swings for ever, and where it would take too long', () => {
    expect(convergedAt(descent(origin, 2))).toBeUndefined();
    expect(convergedAt(descent(origin, 1))).toBeUndefined();
    const slow = descent(origin, 1e-9);
    expect(convergedAt(slow)).toBeUndefined();
    // Known from the closed form, without computing a million iterations.
    expect(slow.computed).toBeLessThan(10);
    expect(convergedAt(descent([{ x: 1, y: 1e200 }], 0.1))).toBeUndefined();
  });

  it('finds an arrival late in the run', () => {
    // b ← (1 − 4e-5) b: ln(1e-10) / ln(1 − 4e-5) = 575,634.6…
    const run = descent([{ x: 0, y: 0 }], 2e-5, { m: 0, b: 1 });
    expect(convergedAt(run)).toBe(Math.ceil(Math.log(1e-10) / Math.log1p(-4e-5)));
  });

  it('is the first iteration whose gradient is small enough', () => {
    const tolerance = fc.constantFrom(1e-3, 1e-6, 1e-10);
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(points, parameters, share, tolerance, (given, start, part, small) => {
        fc.pre(given.length > 0);
        const bounds = lineStability(given)!;
        const run = descent(given, part * bounds.largestStableRate, start);
        const found = convergedAt(run, small);
        fc.pre(found !== undefined && found < 20_000);
        const goal = small * steepness(run, 0);
        let first = 0;
        while (steepness(run, first) > goal) first += 1;
        expect(found).toBe(first);
      }),
      { numRuns: 60 },
    );
  });

  it('is an iteration of the trajectory or nothing, wherever the points lie', () => {
    fc.assert(
      fc.property(wildPoints, convention, wildParameters, (given, kind, start) => {
        const run = lineRun({
          observations: given,
          convention: kind,
          start,
          learningRate: 0.01,
          method: { kind: 'batch' },
        });
        const found = convergedAt(run) ?? 0;
        expect(Number.isInteger(found)).toBe(true);
        expect(found).toBeLessThanOrEqual(Math.min(run.computed, maximumIterations));
      }),
      { numRuns: 100 },
    );
  });
});

describe('convergence in a long valley', () => {
  // The condition number is 1.5e24, and the least-squares line has m = 1.
  const late = [0, 1, 2].map((x) => ({ x: x + 1e6, y: x }));

  it('is not taken for granted where the gradient is tiny far from the lowest point', () => {
    const run = descent(late, 9e-13);
    run.extendTo(2000);
    expect(steepness(run, 2000)).toBeLessThan(1e-10 * steepness(run, 0));
    expect(Math.abs(lineAt(run, 2000).m)).toBeLessThan(1e-5);
    expect(convergedAt(run)).toBeUndefined();
  });
});

describe('predictedConvergence', () => {
  it('is by hand, where each iteration halves the distance: 2⁻ᵏ ≤ 1e-10 from k = 34', () => {
    const { input } = descent([{ x: 0, y: 1 }], 0.25);
    expect(predictedConvergence(input)).toBe(34);
    expect(predictedConvergence(input, 1e-3)).toBe(10);
    expect(predictedConvergence({ ...input, learningRate: 0.5 })).toBe(1);
    expect(predictedConvergence({ ...input, learningRate: 1 })).toBe(Infinity);
    expect(predictedConvergence({ ...input, start: Float64Array.of(3, 1) })).toBe(0);
    expect(predictedConvergence(descent([], 1).input)).toBe(0);
    // 1 − 2e-300 is 1 for a computer, but its logarithm is −2e-300: ln(1e-10) / −2e-300.
    const slow = predictedConvergence({ ...input, learningRate: 1e-300 });
    expect(slow / 1.1513e301).toBeCloseTo(1, 4);
  });

  it('is where the run itself arrives', () => {
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(spreadPoints, parameters, share, (given, start, part) => {
        const bounds = lineStability(given)!;
        const run = descent(given, part * bounds.largestStableRate, start);
        const predicted = predictedConvergence(run.input);
        fc.pre(predicted < 100_000);
        // But for rounding, which near the minimum decides by itself.
        expect(Math.abs((convergedAt(run) ?? 0) - predicted)).toBeLessThanOrEqual(
          1 + predicted / 100,
        );
      }),
      { numRuns: 100 },
    );
  });
});
