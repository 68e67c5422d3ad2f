import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointOrder } from '../../src/descent/method.ts';
import type { Trajectory } from '../../src/descent/trajectory.ts';
import { type LossConvention, lossConventions } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { lineAt, lineIterate, lineRun, lossOf } from '../support/line.ts';

interface Settings {
  readonly convention?: LossConvention;
  readonly order?: PointOrder;
  readonly seed?: number;
  readonly learningRate?: number;
  readonly start?: { readonly m: number; readonly b: number };
}

function run(observations: readonly Observation[], settings: Settings = {}): Trajectory {
  const { convention = 'mean', order = 'given', seed = 1 } = settings;
  const { learningRate = 0.1, start = { m: 0, b: 0 } } = settings;
  const method = { kind: 'point', order, observations, seed } as const;
  return lineRun({
    observations,
    convention,
    start,
    learningRate,
    method,
  });
}

const small = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10 + 0);
const points = fc.array(fc.record({ x: small, y: small }), { minLength: 1, maxLength: 7 });
const settings = fc.record({
  convention: fc.constantFrom(...lossConventions),
  order: fc.constantFrom('given' as const, 'shuffled' as const),
  seed: fc.nat(),
  learningRate: fc.constantFrom(0.05, 0.01, 0.3),
  start: fc.record({ m: small, b: small }),
});

describe('descent point by point', () => {
  it('does what one does on paper', () => {
    // (1, 2), (2, 2), η = 0.25, from (0, 0), gradient (2e·x, 2e):
    //   (1, 2): e = −2, gradient (−4, −4), so m = 1, b = 1
    //   (2, 2): e = 2 + 1 − 2 = 1, gradient (4, 2), so m = 0, b = 0.5
    //   (1, 2): e = 0.5 − 2 = −1.5, gradient (−3, −3), so m = 0.75, b = 1.25
    const trajectory = run(
      [
        { x: 1, y: 2 },
        { x: 2, y: 2 },
      ],
      { learningRate: 0.25 },
    );
    expect(trajectory.extendTo(3)).toBe(3);
    const iterates = [0, 1, 2, 3].map((k) => lineIterate(trajectory, k));
    expect(iterates.map(({ m, b }) => [m, b])).toStrictEqual([
      [0, 0],
      [1, 1],
      [0, 0.5],
      [0.75, 1.25],
    ]);
    expect(iterates.map(({ gradient }) => [gradient.m, gradient.b])).toStrictEqual([
      [-4, -4],
      [4, 2],
      [-3, -3],
      [3, 1.5],
    ]);
    expect(iterates.map(({ point }) => point)).toStrictEqual([0, 1, 0, 1]);
    // The loss is that of all points: (4 + 4)/2, then (0 + 1)/2.
    expect(iterates[0]?.loss).toBe(4);
    expect(iterates[1]?.loss).toBe(0.5);
    expect(trajectory.epochLength).toBe(2);
  });

  it('takes half of that gradient in the half mean', () => {
    const trajectory = run(
      [
        { x: 1, y: 2 },
        { x: 2, y: 2 },
      ],
      { convention: 'half' },
    );
    expect(lineIterate(trajectory, 0).gradient).toStrictEqual({ m: -2, b: -2 });
  });

  it('is the plain loop over the points, to the last digit', () => {
    fc.assert(
      fc.property(
        points,
        settings,
        fc.integer({ min: 1, max: 40 }),
        (observations, given, last) => {
          const trajectory = run(observations, given);
          const reached = trajectory.extendTo(last);
          const factor = given.convention === 'half' ? 1 : 2;
          let { m, b } = given.start;
          const seen: number[] = [];
          for (let k = 0; k < reached; k += 1) {
            const iterate = lineIterate(trajectory, k);
            expect(iterate.at[0]!).toBe(m);
            expect(iterate.at[1]!).toBe(b);
            const { x, y } = observations[iterate.point ?? -1]!;
            const error = m * x + b - y;
            // Without the sign of a 0.
            const { m: alongM, b: alongB } = iterate.gradient;
            expect([alongM + 0, alongB + 0]).toStrictEqual([
              factor * error * x + 0,
              factor * error + 0,
            ]);
            expect(iterate.loss).toBe(lossOf(observations, given.convention, { m, b }));
            m -= given.learningRate * (factor * error * x);
            b -= given.learningRate * (factor * error);
            seen.push(iterate.point ?? -1);
          }
          // An epoch uses every point once; in the given order, in that order.
          const all = observations.map((_, index) => index);
          for (let end = all.length; end <= seen.length; end += all.length) {
            const epoch = seen.slice(end - all.length, end);
            const used = given.order === 'given' ? epoch : epoch.toSorted((one, two) => one - two);
            expect(used).toStrictEqual(all);
          }
        },
      ),
    );
  });

  it('does not depend on how it was asked', () => {
    fc.assert(
      fc.property(points, settings, (observations, given) => {
        const atOnce = run(observations, given);
        const inParts = run(observations, given);
        const last = atOnce.extendTo(3000);
        for (const iteration of [1, 2, 500, 1023, 1024, 1025, 3000]) inParts.extendTo(iteration);
        expect(inParts.computed).toBe(last);
        expect(lineAt(inParts, last)).toStrictEqual(lineAt(atOnce, last));
        expect(lineIterate(inParts, last).point).toBe(lineIterate(atOnce, last).point);
      }),
      { numRuns: 30 },
    );
  });

  it('has another order in each epoch when it is shuffled, and other ones for another seed', () => {
    const five = [1, 2, 3, 4, 5].map((x) => ({ x, y: x }));
    const orders = (seed: number): readonly string[] => {
      const trajectory = run(five, { order: 'shuffled', seed, learningRate: 0.001 });
      trajectory.extendTo(100);
      return Array.from({ length: 20 }, (_, epoch) =>
        [0, 1, 2, 3, 4].map((at) => lineIterate(trajectory, 5 * epoch + at).point).join(''),
      );
    };
    expect(new Set(orders(1)).size).toBeGreaterThan(10);
    expect(orders(1)).not.toStrictEqual(orders(2));
  });

  it('with one point is batch descent of its sum', () => {
    const one = [{ x: 3, y: 5 }];
    const byPoint = run(one, { learningRate: 0.02 });
    const method = { kind: 'batch' } as const;
    const start = { m: 0, b: 0 };
    const batch = lineRun({
      observations: one,
      convention: 'sum',
      start,
      learningRate: 0.02,
      method,
    });
    expect(byPoint.extendTo(50)).toBe(batch.extendTo(50));
    expect(lineAt(byPoint, 50).m).toBeCloseTo(lineAt(batch, 50).m, 12);
    expect(lineAt(byPoint, 50).b).toBeCloseTo(lineAt(batch, 50).b, 12);
  });

  it('stands still without points, and where every point lies on the line', () => {
    const none = run([], { start: { m: 2, b: 1 } });
    expect(none.extendTo(1_000_000)).toBe(1_000_000);
    expect(lineIterate(none, 1_000_000)).toStrictEqual({
      iteration: 1_000_000,
      at: Float64Array.of(2, 1),
      slopes: Float64Array.of(0, 0),
      m: 2,
      b: 1,
      loss: 0,
      gradient: { m: 0, b: 0 },
      learningRate: 0.1,
    });
    const fitted = run(
      [
        { x: 1, y: 3 },
        { x: 2, y: 5 },
      ],
      { start: { m: 2, b: 1 } },
    );
    expect(fitted.extendTo(1_000_000)).toBe(1_000_000);
    expect(lineAt(fitted, 1_000_000)).toStrictEqual({ m: 2, b: 1 });
  });

  it('ends where it would leave the finite numbers', () => {
    const trajectory = run(
      [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
      { learningRate: 5 },
    );
    const last = trajectory.extendTo(1_000_000);
    expect(trajectory.divergedAt).toBe(last + 1);
    const { m, b, loss: lastLoss, gradient } = lineIterate(trajectory, last);
    expect([m, b, lastLoss, gradient.m, gradient.b].every(Number.isFinite)).toBe(true);
    expect(run([{ x: 1e200, y: 1e200 }]).divergedAt).toBe(1);
  });
});
