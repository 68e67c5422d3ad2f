import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methodBounds } from '../../../src/descent/methodBounds.ts';
import { stabilityBetween } from '../../../src/descent/stability.ts';
import { defaultExperiment, methodOf } from '../../../src/store/experiment.ts';
import { problemOf, trajectoryOf } from '../../../src/store/problem.ts';

type Matrix = readonly (readonly number[])[];

function times(one: Matrix, other: Matrix): Matrix {
  return one.map((row) =>
    other[0]!.map((_none, column) =>
      row.reduce((total, value, place) => total + value * other[place]![column]!, 0),
    ),
  );
}

/** Models that are linear in their parameters, each with what its parameters are multiplied by. */
const shapes = [
  { model: 'origin', of: (x: number) => [x] },
  { model: 'line', of: (x: number) => [x, 1] },
  { model: 'parabola', of: (x: number) => [x * x, x, 1] },
] as const;
const xs = [-1, -0.5, 0.25, 0.75, 1.25];

/** The curvature of the mean of the squares, by hand: (2/N) XᵀX. */
function curvatureOf(of: (x: number) => readonly number[]): Matrix {
  const rows = xs.map(of);
  return rows[0]!.map((_one, p) =>
    rows[0]!.map(
      (_other, q) => (2 / xs.length) * rows.reduce((t, row) => t + row[p]! * row[q]!, 0),
    ),
  );
}

/** (θ − θ*, v) ↦ the same one iteration later, by the definitions of the two methods with g = H (θ − θ*). */
function stepMatrix(kind: 'momentum' | 'nesterov', h: Matrix, rate: number, beta: number): Matrix {
  // Nesterov goes by g + β v′ = (1 + β) g + β² v, momentum by v′ = g + β v.
  const [ofSlope, ofVelocity] = kind === 'momentum' ? [1, beta] : [1 + beta, beta * beta];
  const one = (p: number, q: number) => (p === q ? 1 : 0);
  return [
    ...h.map((row, p) => [
      ...row.map((value, q) => one(p, q) - rate * ofSlope * value),
      ...row.map((_none, q) => -rate * ofVelocity * one(p, q)),
    ]),
    ...h.map((row, p) => [...row, ...row.map((_none, q) => beta * one(p, q))]),
  ];
}

const squarings = 6;

function squared(matrix: Matrix, often: number): Matrix {
  let power = matrix;
  for (let n = 0; n < often; n += 1) power = times(power, power);
  return power;
}

function sizeOf(matrix: Matrix): number {
  return Math.hypot(...matrix.flat());
}

/** ‖Mⁿ‖ to the power 1/n, which comes down to the spectral radius; scaled on the way, so that nothing underflows. */
function radiusOf(matrix: Matrix): number {
  let [power, log, n] = [matrix, 0, 1];
  for (; n < 1024; n *= 2) {
    const size = sizeOf(power);
    const scaled = power.map((row) => row.map((value) => value / size));
    power = times(scaled, scaled);
    log = 2 * (log + Math.log(size));
  }
  return Math.exp((log + Math.log(sizeOf(power))) / n);
}

describe.each(shapes)('on the parabola-shaped loss of $model', ({ model, of }) => {
  const curvature = curvatureOf(of);
  const size = curvature.length;
  const given = fc.record({
    truth: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: size,
      maxLength: size,
    }),
    start: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: size,
      maxLength: size,
    }),
    beta: fc.double({ min: 0, max: 0.95, noNaN: true }),
    share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  });

  it.each(['momentum', 'nesterov'] as const)(
    '64 iterations are the 64th power of one, which shrinks as predicted: %s',
    (kind) => {
      fc.assert(
        fc.property(given, ({ truth, start, beta, share }) => {
          // The points lie on the curve of the truth: that is the minimum.
          const y = (x: number) => of(x).reduce((t, part, slot) => t + part * truth[slot]!, 0);
          const experiment = {
            ...defaultExperiment,
            model,
            data: { preset: 'custom' as const, observations: xs.map((x) => ({ x, y: y(x) })) },
            start,
            method: methodOf(kind, { momentum: beta }),
          };
          const { lambdaMin = 0, lambdaMax = 0 } = problemOf(experiment).stability ?? {};
          const bounds = methodBounds(experiment.method, stabilityBetween(lambdaMin, lambdaMax))!;
          const learningRate = share * bounds.largestStableRate;
          const run = trajectoryOf({ ...experiment, learningRate });
          const count = 2 ** squarings;
          expect(run.extendTo(count)).toBe(count);
          const step = stepMatrix(kind, curvature, learningRate, beta);
          const away = start.map((value, slot) => value - truth[slot]!);
          const moved = times(
            squared(step, squarings),
            [...away, ...away.map(() => 0)].map((value) => [value]),
          );
          for (const [slot, value] of truth.entries()) {
            const off = Math.abs(run.thetaAt(count)[slot]! - (value + moved[slot]![0]!));
            expect(off).toBeLessThanOrEqual(1e-9 * (1 + Math.hypot(...start, ...truth)));
          }
          expect(Math.abs(radiusOf(step) - bounds.factorAt(learningRate))).toBeLessThan(0.02);
        }),
        { numRuns: 60 },
      );
    },
  );
});
