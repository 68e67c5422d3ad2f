import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withSlopes } from '../../src/descent/withSlopes.ts';
import { equivalentRate } from '../../src/descent/equivalentRate.ts';
import { mistakeNames, type MistakeName, mistakenSlopes } from '../../src/descent/mistakes.ts';
import { createTrajectory, type Trajectory } from '../../src/descent/trajectory.ts';
import { dataOf } from '../../src/model/data.ts';
import { objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import { lineSums } from '../support/lineSums.ts';
import { lossFactor } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { modelOfText } from '../model/support/modelOfText.ts';
import { convention, parameters, spreadPoints } from '../regression/arbitraries.ts';
import { type LineInput, lineAt, lineRun, slippedRun } from '../support/line.ts';

/** What ŷ grows by for each unit of each parameter, of some models by their formulas. */
const models = {
  'm x + b': ({ x }: Observation) => [x, 1],
  'b + m x': ({ x }: Observation) => [1, x],
  'm x': ({ x }: Observation) => [x],
  'p x^2 + q x': ({ x }: Observation) => [x * x, x],
  'a x^2 + b x + c': ({ x }: Observation) => [x * x, x, 1],
} as const;

type Formula = keyof typeof models;

type Given = Pick<LineInput, 'observations' | 'convention' | 'learningRate'>;

/** One iteration as someone would write it who makes this slip: a loop over the points. */
function slipped(
  name: MistakeName,
  formula: Formula,
  { observations, convention: kind, learningRate }: Given,
  at: readonly number[],
): readonly number[] {
  const count = observations.length;
  let front = 2 * lossFactor(kind, count);
  if (name === 'no-two') front = lossFactor(kind, count);
  if (name === 'wrong-count') {
    const sumFront = kind === 'half' ? 1 : 2;
    front = kind === 'sum' ? 2 / count : sumFront;
  }
  const rowOf: (point: Observation) => readonly number[] = models[formula];
  const forgetful = formula.startsWith('b') ? 1 : 0;
  const used = name === 'last-point' ? observations.slice(-1) : observations;
  const next = [...at];
  for (const slot of at.keys()) {
    const from = name === 'new-m' ? [...next] : at;
    let slope = 0;
    for (const point of used) {
      const row = rowOf(point);
      const guess = row.reduce((sum, value, other) => sum + value * from[other]!, 0);
      const error = name === 'error-sign' ? point.y - guess : guess - point.y;
      slope += front * error * (name === 'no-x' && slot === forgetful ? 1 : row[slot]!);
    }
    next[slot] = at[slot]! + (name === 'plus' ? 1 : -1) * learningRate * slope;
  }
  return next;
}

/** The run of any model with a slip in it. */
function slippedRunOf(
  name: MistakeName,
  formula: Formula,
  { observations, convention: kind, learningRate }: Given,
  start: readonly number[],
): Trajectory {
  const on = objective(modelOfText(formula), dataOf(observations), penalties.squared, kind);
  const form = on.quadratic!;
  const slopes = mistakenSlopes(name, { form, convention: kind, learningRate });
  return createTrajectory({
    objective: withSlopes(form, on, slopes),
    start: Float64Array.from(start),
    learningRate,
    method: { kind: 'batch' },
  });
}

const rate = fc.double({ min: 1e-3, max: 0.05, noNaN: true });

function expectAlike(run: Trajectory, next: (at: readonly number[]) => readonly number[]): void {
  let expected: readonly number[] = [...run.thetaAt(0)];
  for (let k = 1; k <= 12 && run.extendTo(k) === k; k += 1) {
    expected = next(expected);
    const size = Math.max(1, ...expected.map(Math.abs));
    // A run that diverges carries its rounding along; relative to its size it stays small.
    for (const [slot, value] of run.thetaAt(k).entries())
      expect(Math.abs(value - expected[slot]!) / size).toBeLessThan(1e-8);
    if (size > 1e60) break;
  }
}

describe('the run with a slip', () => {
  it.each(mistakeNames)('%s is that of a loop over the points', (name) => {
    fc.assert(
      fc.property(spreadPoints, convention, rate, parameters, (...drawn) => {
        const [observations, kind, learningRate, start] = drawn;
        const given = { observations, convention: kind, learningRate };
        const run = slippedRun(name, { ...given, start });
        expectAlike(run, (at) => slipped(name, 'm x + b', given, at));
      }),
    );
  });

  it.each(mistakeNames)('%s is that, of any model linear in its parameters', (name) => {
    const formulas = fc.constantFrom(...(Object.keys(models) as Formula[]));
    fc.assert(
      fc.property(formulas, spreadPoints, convention, rate, (...drawn) => {
        const [formula, observations, kind, learningRate] = drawn;
        const given = { observations, convention: kind, learningRate };
        const start = models[formula]({ x: 2, y: 0 });
        const run = slippedRunOf(name, formula, given, start);
        expectAlike(run, (at) => slipped(name, formula, given, at));
      }),
    );
  });

  it('is worked out by hand: from m = b = 0 for the points (1, 1) and (3, 5) at rate 0.1', () => {
    const observations = [
      { x: 1, y: 1 },
      { x: 3, y: 5 },
    ];
    const at = (name: MistakeName): readonly number[] => {
      const given = { observations, convention: 'mean', learningRate: 0.1 } as const;
      const run = slippedRun(name, { ...given, start: [0, 0] });
      return [...run.thetaAt(run.extendTo(1))].map((value) => Number(value.toFixed(9)));
    };
    // Errors −1 and −5: ∂L/∂m = −1 − 15 = −16 and ∂L/∂b = −6.
    expect(at('error-sign')).toStrictEqual([-1.6, -0.6]);
    expect(at('plus')).toStrictEqual([-1.6, -0.6]);
    expect(at('no-x')).toStrictEqual([0.6, 0.6]);
    expect(at('no-two')).toStrictEqual([0.8, 0.3]);
    expect(at('wrong-count')).toStrictEqual([3.2, 1.2]);
    // With m = 1.6 the errors are 0.6 and −0.2.
    expect(at('new-m')).toStrictEqual([1.6, -0.04]);
    expect(at('last-point')).toStrictEqual([1.5, 0.5]);
  });

  it('ends, and never holds a number that is not finite', () => {
    fc.assert(
      fc.property(fc.constantFrom(...mistakeNames), convention, parameters, (name, kind, start) => {
        const observations = [
          { x: 1, y: 2 },
          { x: 4, y: -3 },
          { x: 1e150, y: 1e-200 },
        ];
        const given = { observations, convention: kind, learningRate: 10 };
        const run = slippedRun(name, { ...given, start });
        const last = run.extendTo(5000);
        for (let k = 0; k <= last; k += 1)
          expect([...run.thetaAt(k), run.lossAt(k)].every(Number.isFinite)).toBe(true);
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
        const sums = lineSums(points);
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
