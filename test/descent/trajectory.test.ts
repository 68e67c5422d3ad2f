import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximumIterations, type Trajectory } from '../../src/descent/trajectory.ts';
import { lineSums } from '../support/lineSums.ts';
import type { LossConvention } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { scaleObservations, scalingOf, toOriginal } from '../../src/regression/scaling.ts';
import {
  convention,
  parameters,
  points,
  spreadPoints,
  wildParameters,
  wildPoints,
} from '../regression/arbitraries.ts';
import { certified, digitsRight, norris } from '../regression/nist.ts';
import { plainLoop } from '../regression/plainLoops.ts';
import {
  curvatureOf,
  gradientOf,
  lineAt,
  type Line,
  lineIterate,
  lineRun,
  lineStability,
  lossOf,
} from '../support/line.ts';

function descent(
  observations: readonly Observation[],
  learningRate: number,
  start: Line = { m: 0, b: 0 },
  kind: LossConvention = 'mean',
): Trajectory {
  return lineRun({
    observations,
    convention: kind,
    start,
    learningRate,
    method: { kind: 'batch' },
  });
}

/** The rate that is `share` of the largest stable one. */
function rateFor(observations: readonly Observation[], kind: LossConvention, share: number) {
  return share * lineStability(observations, kind)!.largestStableRate;
}

function path(trajectory: Trajectory, last: number): readonly (readonly [number, number])[] {
  const reached = trajectory.extendTo(last);
  return Array.from({ length: reached + 1 }, (_, k) => {
    const { m, b } = lineAt(trajectory, k);
    return [m, b] as const;
  });
}

const stableShare = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('batch descent, on paper', () => {
  it('of (1, 2), (2, 2) from (0, 0) at rate 0.25', () => {
    const trajectory = descent(
      [
        { x: 1, y: 2 },
        { x: 2, y: 2 },
      ],
      0.25,
    );
    expect(trajectory.extendTo(2)).toBe(2);
    // Errors −2, −2: loss 4, gradient (−2 − 4, −2 − 2). Then m = 1.5, b = 1: errors 0.5, 2.
    expect(lineIterate(trajectory, 0)).toStrictEqual({
      iteration: 0,
      at: Float64Array.of(0, 0),
      slopes: Float64Array.of(-6, -4),
      m: 0,
      b: 0,
      loss: 4,
      gradient: { m: -6, b: -4 },
      learningRate: 0.25,
    });
    expect(lineIterate(trajectory, 1)).toStrictEqual({
      iteration: 1,
      at: Float64Array.of(1.5, 1),
      slopes: Float64Array.of(4.5, 2.5),
      m: 1.5,
      b: 1,
      loss: 2.125,
      gradient: { m: 4.5, b: 2.5 },
      learningRate: 0.25,
    });
    expect(lineAt(trajectory, 2)).toStrictEqual({ m: 0.375, b: 0.375 });
  });

  it('with one point at (1, 1) in the half mean halves the error at rate 0.25', () => {
    // e ← e − 0.25 · (1² + 1) e.
    const run = descent([{ x: 1, y: 1 }], 0.25, { m: 0, b: 0 }, 'half');
    run.extendTo(3);
    const errors = [0, 1, 2, 3].map((k) => lineAt(run, k).m + lineAt(run, k).b - 1);
    expect(errors).toStrictEqual([-1, -0.5, -0.25, -0.125]);
  });
});

describe('batch descent, its laws', () => {
  it('θₖ − θ* = (I − ηH)ᵏ (θ₀ − θ*)', () => {
    fc.assert(
      fc.property(
        spreadPoints,
        convention,
        parameters,
        stableShare,
        (given, kind, start, share) => {
          const learningRate = rateFor(given, kind, share);
          const sums = lineSums(given);
          const { mm, mb, bb } = curvatureOf(given, kind);
          const run = descent(given, learningRate, start, kind);
          let d = { m: start.m - sums.line!.at[0]!, b: start.b - sums.line!.at[1]! };
          const size = 1 + Math.hypot(d.m, d.b) + Math.hypot(sums.line!.at[0]!, sums.line!.at[1]!);
          for (let k = 0; k <= 60; k += 1) {
            run.extendTo(k);
            const { m, b } = lineAt(run, k);
            expect(Math.abs(m - sums.line!.at[0]! - d.m)).toBeLessThanOrEqual(1e-11 * size);
            expect(Math.abs(b - sums.line!.at[1]! - d.b)).toBeLessThanOrEqual(1e-11 * size);
            d = {
              m: d.m - learningRate * (mm * d.m + mb * d.b),
              b: d.b - learningRate * (mb * d.m + bb * d.b),
            };
          }
        },
      ),
    );
  });

  it('is, step by step, the plain loop over the points', () => {
    fc.assert(
      fc.property(points, convention, parameters, stableShare, (given, kind, start, share) => {
        fc.pre(given.length > 0);
        const learningRate = rateFor(given, kind, share);
        const run = descent(given, learningRate, start, kind);
        const reached = run.extendTo(20);
        const atStart = plainLoop(given, kind, start);
        const size = 1 + Math.hypot(start.m, start.b) + Math.sqrt(atStart.loss);
        for (let k = 0; k < reached; k += 1) {
          const { m, b, loss: value, gradient: slope } = lineIterate(run, k);
          const plain = plainLoop(given, kind, { m, b });
          expect(Math.abs(value - plain.loss)).toBeLessThanOrEqual(1e-11 * (1 + atStart.loss));
          const next = lineAt(run, k + 1);
          // What the iterate says leads to the next one, to the last digit.
          expect(next).toStrictEqual({
            m: m - learningRate * slope.m,
            b: b - learningRate * slope.b,
          });
          const step = Math.hypot(
            next.m - (m - learningRate * plain.gradient.m),
            next.b - (b - learningRate * plain.gradient.b),
          );
          expect(step).toBeLessThanOrEqual(1e-11 * size);
        }
      }),
    );
  });

  it('never lets the loss rise at a rate below 2/λmax, and does above it', () => {
    fc.assert(
      fc.property(
        spreadPoints,
        convention,
        parameters,
        stableShare,
        (given, kind, start, share) => {
          const run = descent(given, rateFor(given, kind, share), start, kind);
          const last = run.extendTo(200);
          expect(last).toBe(200);
          for (let k = 0; k < last; k += 1) {
            const before = run.lossAt(k);
            expect(run.lossAt(k + 1)).toBeLessThanOrEqual(before * (1 + 1e-14));
          }
          fc.pre(run.lossAt(0) > 1.01 * run.lossAt(200) + 1e-6);
          const above = descent(given, rateFor(given, kind, 1 / share), start, kind);
          above.extendTo(maximumIterations);
          const end = above.lossAt(above.computed);
          expect(end).toBeGreaterThan(above.lossAt(0));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shifting x leaves m of descent on standardised x, and the line it arrives at', () => {
    fc.assert(
      fc.property(
        spreadPoints,
        fc.integer({ min: -100_000, max: 100_000 }),
        parameters,
        (given, shift, start) => {
          const slopes = (observations: readonly Observation[]): readonly number[] => {
            const scaling = scalingOf(observations, 'standard');
            const run = descent(scaleObservations(observations, scaling), 0.1, start);
            return path(run, 100).map((at) => toOriginal(Float64Array.from(at), scaling)[0]!);
          };
          const moved = slopes(given.map(({ x, y }) => ({ x: x + shift, y })));
          const here = slopes(given);
          const size = Math.max(...here.map(Math.abs)) + 1;
          for (const [k, m] of here.entries()) {
            expect(Math.abs(moved[k]! - m)).toBeLessThanOrEqual(1e-9 * size);
          }
        },
      ),
    );
  });

  it('permuting the points changes nothing', () => {
    fc.assert(
      fc.property(
        spreadPoints.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        convention,
        parameters,
        ([given, other], kind, start) => {
          const rate = rateFor(given, kind, 0.7);
          const [one, two] = [given, other].map((all) => path(descent(all, rate, start, kind), 50));
          const size = 1 + Math.max(...one!.flat().map(Math.abs));
          for (const [k, [m, b]] of one!.entries()) {
            expect(Math.abs(two![k]![0] - m)).toBeLessThanOrEqual(1e-11 * size);
            expect(Math.abs(two![k]![1] - b)).toBeLessThanOrEqual(1e-11 * size);
          }
        },
      ),
    );
  });

  it('repeating all points changes nothing in the mean', () => {
    fc.assert(
      fc.property(spreadPoints, parameters, (given, start) => {
        const rate = rateFor(given, 'mean', 0.7);
        const once = path(descent(given, rate, start), 30);
        const twice = path(descent([...given, ...given], rate, start), 30);
        for (const [k, [m, b]] of once.entries()) {
          expect(twice[k]![0]).toBeCloseTo(m, 8);
          expect(twice[k]![1]).toBeCloseTo(b, 8);
        }
      }),
    );
  });

  it('arrives in a valley at the nearest of all minimisers', () => {
    // 3m + b = 5 from (0, 0): at (1.5, 0.5), see leastSquares.
    const run = descent(
      [
        { x: 3, y: 1 },
        { x: 3, y: 9 },
      ],
      0.05,
    );
    const { m, b } = lineAt(run, run.extendTo(1000));
    expect(m).toBeCloseTo(1.5, 12);
    expect(b).toBeCloseTo(0.5, 12);
    expect(run.lossAt(1000)).toBeCloseTo(16, 12);
  });

  it('arrives on standardised x at the line that NIST certifies for the Norris data', () => {
    const scaling = scalingOf(norris, 'standard');
    const run = descent(scaleObservations(norris, scaling), 0.25);
    const [m = 0, b = 0] = toOriginal(run.thetaAt(run.extendTo(500)), scaling);
    expect(digitsRight(m, certified.m)).toBeGreaterThan(12);
    expect(digitsRight(b, certified.b)).toBeGreaterThan(10);
  });
});

describe('a trajectory', () => {
  it('is the same whether it is asked for in pieces or at once', () => {
    fc.assert(
      fc.property(
        spreadPoints,
        parameters,
        fc.double({ min: 0.1, max: 1.3, noNaN: true }),
        fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 }),
        (given, start, share, requests) => {
          const rate = rateFor(given, 'mean', share);
          const inPieces = descent(given, rate, start);
          for (const request of requests) inPieces.extendTo(request);
          const last = Math.max(...requests);
          const atOnce = descent(given, rate, start);
          expect(atOnce.extendTo(last)).toBe(inPieces.extendTo(last));
          expect(inPieces.divergedAt).toBe(atOnce.divergedAt);
          const differs = atOnce
            .columnAt(0)
            .slice(0, atOnce.computed + 1)
            .findIndex(
              (m, k) =>
                m !== inPieces.columnAt(0)[k] || atOnce.columnAt(1)[k] !== inPieces.columnAt(1)[k],
            );
          expect(differs).toBe(-1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('computes no more than it is asked for, and gives back what is there', () => {
    const run = descent(fivePoints, 0.05);
    expect(run.computed).toBe(0);
    expect(run.extendTo(10)).toBe(10);
    expect(run.computed).toBe(10);
    expect(run.extendTo(3)).toBe(3);
    expect(run.extendTo(7.9)).toBe(7);
    expect(run.extendTo(-5)).toBe(0);
    expect(run.extendTo(Number.NaN)).toBe(0);
    expect(run.computed).toBe(10);
    for (const iteration of [11, -1, 0.5, Number.NaN]) {
      expect(() => lineAt(run, iteration)).toThrow(RangeError);
      expect(() => run.lossAt(iteration)).toThrow(RangeError);
      expect(() => run.iterateAt(iteration)).toThrow(RangeError);
    }
  });

  it('goes on for 1,000,000 iterations, and no farther', () => {
    // So slowly that it is on its way all the time: 1 − 1e-6 a million times is 1/e.
    const run = descent([{ x: 0, y: 1 }], 0.5e-6);
    expect(run.extendTo(2 * maximumIterations)).toBe(1_000_000);
    expect(run.divergedAt).toBeUndefined();
    expect(lineAt(run, 1_000_000).b).toBeCloseTo(1 - Math.exp(-1), 6);
    expect(lineAt(run, 500_000).b).toBeCloseTo(1 - Math.exp(-0.5), 6);
  });

  it('stands still once nothing changes, and stays there', () => {
    const run = descent(fivePoints, 0.05);
    run.extendTo(100_000);
    const end = lineAt(run, 100_000);
    expect(lineAt(run, 99_999)).toStrictEqual(end);
    expect(lineAt(run, 50_000)).toStrictEqual(end);
    expect(end.m).toBeCloseTo(0.9, 12);
    expect(end.b).toBeCloseTo(1.3, 12);
  });

  it('ends finite where it diverges, and says at which iteration', () => {
    // One point at x = 0: e ← (1 − 2η) e = −19 e at rate 10, and e² reaches 1.8e308 after 19ᵏ = 1.3e154.
    const run = descent([{ x: 0, y: 1 }], 10);
    const last = run.extendTo(1000);
    expect(last).toBe(Math.floor((154 + Math.log10(1.34)) / Math.log10(19)));
    expect(run.divergedAt).toBe(last + 1);
    expect(run.extendTo(maximumIterations)).toBe(last);
    const { m, b, loss: value, gradient: slope } = lineIterate(run, last);
    for (const number of [m, b, value, slope.m, slope.b]) expect(number).toSatisfy(Number.isFinite);
    // What would have come next is not finite, or the end would have been too early.
    const next = { m: m - 10 * slope.m, b: b - 10 * slope.b };
    expect(plainLoop([{ x: 0, y: 1 }], 'mean', next).loss).toBe(Infinity);
  });

  it('takes the longer to diverge the nearer the rate is to 2/λmax', () => {
    const end = (share: number): number => {
      const run = descent(fivePoints, rateFor(fivePoints, 'mean', share));
      run.extendTo(maximumIterations);
      return run.divergedAt ?? Infinity;
    };
    expect(end(1.01)).toBeGreaterThan(end(1.1));
    expect(end(1.1)).toBeGreaterThan(1500);
    expect(end(1.1)).toBeLessThan(2500);
    expect(end(10)).toBeLessThan(130);
    expect(end(0.99)).toBe(Infinity);
  });

  it('stands still without points, and where the start is the minimum', () => {
    const none = descent([], 0.1, { m: 3, b: -4 });
    expect(none.extendTo(5)).toBe(5);
    expect(lineAt(none, 5)).toStrictEqual({ m: 3, b: -4 });
    expect(none.lossAt(5)).toBe(0);
    const there = descent([{ x: 0, y: 2 }], 0.1, { m: 7, b: 2 });
    there.extendTo(5);
    expect(lineAt(there, 5)).toStrictEqual({ m: 7, b: 2 });
  });

  it('refuses a start or rate that is not finite', () => {
    expect(() => descent(fivePoints, Number.NaN)).toThrow(RangeError);
    expect(() => descent(fivePoints, Infinity)).toThrow(RangeError);
    expect(() => descent(fivePoints, 0.1, { m: Number.NaN, b: 0 })).toThrow(RangeError);
    expect(() => descent(fivePoints, 0.1, { m: 0, b: -Infinity })).toThrow(RangeError);
  });

  it('has the start even where its loss is too large to be a number', () => {
    const run = descent([{ x: 1, y: 1e200 }], 0.1);
    expect(run.extendTo(100)).toBe(0);
    expect(run.divergedAt).toBe(1);
    expect(run.startsInRange).toBe(false);
    expect(lineIterate(run, 0)).toMatchObject({ m: 0, b: 0, loss: Number.MAX_VALUE });
  });

  it('holds finite numbers only, wherever points, start and rate lie', () => {
    const rate = fc.oneof(
      fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }),
      fc.double({ min: 1e-6, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(
        wildPoints,
        convention,
        wildParameters,
        rate,
        (given, kind, start, learningRate) => {
          const run = descent(given, learningRate, start, kind);
          const last = run.extendTo(40);
          expect(last === 40 || run.divergedAt === last + 1).toBe(true);
          for (let k = 0; k <= last; k += 1) {
            const { m, b, loss: value, gradient: slope } = lineIterate(run, k);
            for (const number of [m, b, value, slope.m, slope.b]) {
              expect(number).toSatisfy(Number.isFinite);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has the loss and the gradient of its own line in every iterate', () => {
    const run = descent(fivePoints, 0.03, { m: -1, b: 2 }, 'half');
    run.extendTo(40);
    for (let k = 0; k <= 40; k += 1) {
      const { m, b, at, slopes, ...rest } = lineIterate(run, k);
      expect([...at]).toStrictEqual([m, b]);
      expect([...slopes]).toStrictEqual([rest.gradient.m, rest.gradient.b]);
      expect(run.thetaAt(k)).toStrictEqual(at);
      expect(rest).toStrictEqual({
        iteration: k,
        loss: lossOf(fivePoints, 'half', { m, b }),
        gradient: gradientOf(fivePoints, 'half', { m, b }),
        learningRate: 0.03,
      });
      expect(run.lossAt(k)).toBe(rest.loss);
      expect([run.columnAt(0)[k], run.columnAt(1)[k]]).toStrictEqual([m, b]);
    }
  });
});
