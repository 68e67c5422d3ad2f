import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointOrder } from '../../src/descent/method.ts';
import type { ClosedForm } from '../../src/model/objective.ts';
import {
  pointBehaviour,
  pointStability,
  suggestedPointRate,
} from '../../src/descent/pointStability.ts';
import {
  repeatsItself,
  settledAt,
  standsStill,
  wanderingSearch,
  wandersFrom,
} from '../../src/descent/settling.ts';
import type { Trajectory } from '../../src/descent/trajectory.ts';
import { lineSums } from '../support/lineSums.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { lineAt, lineCycle, linePointStability, lineRun } from '../support/line.ts';

const unitSquare: readonly Observation[] = [
  { x: 0.15, y: 0.3 },
  { x: 0.35, y: 0.25 },
  { x: 0.5, y: 0.55 },
  { x: 0.65, y: 0.5 },
  { x: 0.9, y: 0.8 },
];

function methodOf(observations: readonly Observation[], order: PointOrder = 'given') {
  return { kind: 'point', order, observations, seed: 3 } as const;
}

function run(
  observations: readonly Observation[],
  learningRate: number,
  order: PointOrder = 'given',
): Trajectory {
  return lineRun({
    observations,
    convention: 'half',
    start: [0, 0],
    learningRate,
    method: methodOf(observations, order),
  });
}

const points = fc.array(
  fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) }),
  { minLength: 1, maxLength: 6 },
);

describe('pointStability', () => {
  it('has bounds that one can work out: c (x² + 1) is 2 · (9 + 1) at the steepest point', () => {
    const stable = linePointStability(
      methodOf([
        { x: -3, y: 1 },
        { x: 2, y: 5 },
      ]),
      'mean',
    )!;
    expect(stable.smoothRate).toBe(1 / 20);
    expect(stable.surelyStableRate).toBe(2 / 20);
    expect(linePointStability(methodOf([{ x: 3, y: 1 }]), 'half')?.smoothRate).toBe(1 / 10);
    expect(suggestedPointRate({ ...stable, smoothRate: 0.0345 })).toBe(0.03);
    expect(linePointStability(methodOf([]), 'mean')).toBeUndefined();
  });

  it('has rates above 0 also where x² is beyond the range of doubles', () => {
    const stable = linePointStability(methodOf([{ x: 1e200, y: 1 }]), 'mean')!;
    expect(stable.smoothRate).toBeGreaterThan(0);
    expect(suggestedPointRate(stable)).toBeGreaterThan(0);
    expect(pointBehaviour(stable, 1e-3)).toBe('diverges');
  });

  it('multiplies the error of the point itself by 1 − ηc(x² + 1) in a step', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 1e-3, max: 0.1, noNaN: true }), (observations, rate) => {
        const trajectory = run(observations, rate);
        trajectory.extendTo(1);
        const { x, y } = observations[0]!;
        const error = (k: number): number => {
          const { m, b } = lineAt(trajectory, k);
          return m * x + b - y;
        };
        expect(error(1)).toBeCloseTo((1 - rate * (x * x + 1)) * error(0), 9);
      }),
    );
  });

  it('says by how much an epoch shrinks the distance to the cycle: the run does so', () => {
    const rate = 0.05;
    const factor = linePointStability(methodOf(unitSquare), 'half')!.epochFactor(rate);
    const trajectory = run(unitSquare, rate);
    const settled = settledAt(trajectory, 'given', 1e-13)!;
    const goal = lineAt(trajectory, settled.iteration);
    const distance = (k: number): number => {
      const { m, b } = lineAt(trajectory, k);
      return Math.hypot(m - goal.m, b - goal.b);
    };
    expect(distance(1000) / distance(995)).toBeCloseTo(factor, 5);
  });

  it('leaves the floor of a valley out: with all x equal the error alone shrinks', () => {
    const vertical = [1, 2].map((y) => ({ x: 2, y }));
    // Two steps, each multiplying by 1 − 0.1 · 5.
    expect(linePointStability(methodOf(vertical), 'half')?.epochFactor(0.1)).toBeCloseTo(0.25, 12);
  });

  it('never grows up to the surely stable rate, in any order', () => {
    fc.assert(
      fc.property(
        points,
        fc.double({ min: 1e-3, max: 1, noNaN: true }),
        fc.constantFrom('given' as const, 'shuffled' as const),
        (observations, share, order) => {
          const stable = linePointStability(methodOf(observations, order), 'mean')!;
          const rate = share * stable.surelyStableRate;
          expect(stable.epochFactor(rate)).toBeLessThanOrEqual(1 + 1e-12);
          expect(pointBehaviour(stable, rate)).not.toBe('diverges');
        },
      ),
    );
  });

  it('tells a run that diverges from one that settles, above that rate too', () => {
    const stable = linePointStability(methodOf(unitSquare), 'half')!;
    for (const rate of [0.001, 0.05, 0.5, 1, 1.2, 1.5, 1.6, 1.8, 2, 3]) {
      const trajectory = run(unitSquare, rate);
      trajectory.extendTo(1_000_000);
      const diverged = trajectory.divergedAt !== undefined;
      expect(pointBehaviour(stable, rate) === 'diverges', `at ${rate}`).toBe(diverged);
    }
    expect(pointBehaviour(stable, 0.001)).toBe('crawls');
    expect(pointBehaviour(stable, 0.05)).toBe('converges');
    expect(pointBehaviour(stable, 1)).toBe('oscillates');
  });
});

describe('a run point by point', () => {
  it('is not taken for settled while it is slow: what is left to go is within the tolerance', () => {
    const trajectory = run(unitSquare, 0.002);
    const { iteration } = settledAt(trajectory, 'given', 1e-8)!;
    const cycle = lineCycle(unitSquare, 'half', 0.002)!;
    const { m, b } = lineAt(trajectory, iteration);
    const left = Math.hypot(m - cycle.m, b - cycle.b);
    expect(left).toBeLessThan(1.5e-8 * Math.hypot(m, b));
    // An epoch moves it by less than a hundredth of that: the last step alone says nothing.
    const before = lineAt(trajectory, iteration - unitSquare.length);
    expect(Math.hypot(m - before.m, b - before.b)).toBeLessThan(left / 100);
  });

  it('settles in a cycle that is near the least-squares line, and not on it', () => {
    const trajectory = run(unitSquare, 0.05);
    const { iteration, still } = settledAt(trajectory, 'given')!;
    expect(still).toBe(false);
    expect(iteration % 5).toBe(0);
    // Whatever the start, the cycle is where one epoch leads back to its beginning.
    trajectory.extendTo(iteration + 5);
    const end = lineAt(trajectory, iteration);
    const after = lineAt(trajectory, iteration + 5);
    expect(after.m).toBeCloseTo(end.m, 9);
    expect(after.b).toBeCloseTo(end.b, 9);
    const { line } = lineSums(unitSquare);
    expect(Math.abs(end.m - line!.at[0]!)).toBeLessThan(0.01);
    expect(Math.abs(end.m - line!.at[0]!)).toBeGreaterThan(0.001);
    expect(repeatsItself(trajectory, 5)).toBe(false);
    trajectory.extendTo(3 * iteration);
    expect(repeatsItself(trajectory, 3 * iteration)).toBe(true);
  });

  it('arrives at the line when all points lie on one, in any order', () => {
    const collinear = [0, 1, 2, 3].map((x) => ({ x, y: 2 * x - 1 }));
    for (const order of ['given', 'shuffled'] as const) {
      const trajectory = run(collinear, 0.08, order);
      const settled = settledAt(trajectory, order);
      expect(settled?.still).toBe(true);
      const { m, b } = lineAt(trajectory, settled!.iteration);
      expect(m).toBeCloseTo(2, 7);
      expect(b).toBeCloseTo(-1, 7);
    }
  });

  it('does not settle when it is shuffled: it wanders about where it has come', () => {
    const trajectory = run(unitSquare, 0.05, 'shuffled');
    expect(settledAt(trajectory, 'shuffled')).toBeUndefined();
    const from = wandersFrom(trajectory)!;
    const { line } = lineSums(unitSquare);
    expect(Math.abs(lineAt(trajectory, from).m - line!.at[0]!)).toBeLessThan(0.05);
    expect(wandersFrom(run(unitSquare, 3, 'shuffled'))).toBeUndefined();
  });

  it('is looked at epoch by epoch, and says so also while the lowest loss stays where it is', () => {
    const trajectory = run(unitSquare, 0.05, 'shuffled');
    const looked = [...wanderingSearch(trajectory)];
    const { epochLength } = trajectory;
    expect(looked.map(({ upTo }) => upTo)).toStrictEqual(
      looked.map((_, epoch) => (epoch + 1) * epochLength),
    );
    // In the last epochs nothing lower has come.
    const last = looked.at(-1)!;
    expect(last.shown).toBe(wandersFrom(trajectory));
    expect(last.shown).toBeLessThan(last.upTo);
  });

  it('is not said to wander while it still comes nearer, however slowly', () => {
    // An epoch takes a thousandth of the way, and wanders by more: ten epochs in a row are no news.
    const apart = [5, 6, 7, 8].map((x, index) => ({ x, y: [0, 2, 1, 4][index] ?? 0 }));
    const trajectory = run(apart, 0.005, 'shuffled');
    const from = wandersFrom(trajectory)!;
    const { line } = lineSums(apart);
    const distance = (k: number): number => Math.abs(lineAt(trajectory, k).m - line!.at[0]!);
    expect(distance(24)).toBeGreaterThan(0.7 * distance(0));
    expect(distance(from)).toBeLessThan(0.01 * distance(0));
  });

  it('stands still where no point moves it, and not where one point does not', () => {
    // (0, 0) lies on the line of the start, (1, 1) does not.
    const half = run(
      [
        { x: 0, y: 0 },
        { x: 1, y: 1 },
      ],
      0.1,
    );
    expect(half.extendTo(1)).toBe(1);
    expect(lineAt(half, 1)).toStrictEqual(lineAt(half, 0));
    expect(standsStill(half, 0)).toBe(false);
    expect(
      standsStill(
        run(
          [
            { x: 1, y: 0 },
            { x: 2, y: 0 },
          ],
          0.1,
        ),
        0,
      ),
    ).toBe(true);
    expect(standsStill(run([], 0.1), 0)).toBe(true);
  });

  it('has not settled where only the steep direction has died out, as of years after two epochs', () => {
    const years = Array.from({ length: 30 }, (_none, index) => ({
      x: 1990 + index,
      y: 10 + 0.3 * index + Math.sin(index),
    }));
    const smooth = linePointStability(methodOf(years), 'half')!.smoothRate;
    const trajectory = run(years, 0.8 * smooth);
    // An epoch takes some 1e-12 of what is left along the valley: no cycle is near.
    expect(settledAt(trajectory, 'given')).toBeUndefined();
  });
});

describe('pointStability of any model that is linear in its parameters', () => {
  /** As a closed form has it: of the rest nothing is asked. */
  function formOf(
    columns: readonly Float64Array[],
    free: readonly Float64Array[] = [],
  ): ClosedForm {
    const unused = new Float64Array(0);
    return {
      columns,
      free,
      pointFactor: 1,
      factor: 1,
      target: new Float64Array(columns[0]?.length ?? 0),
      rows: unused,
      weights: unused,
      origin: unused,
      offset: unused,
      best: unused,
      residual: 0,
      total: 0,
      rank: columns.length - free.length,
    };
  }

  /** The line in three parameters: the two turned into space by an angle, and a direction that moves nothing. */
  function turned(observations: readonly Observation[], angle: number) {
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const columns = [
      observations.map(({ x }) => x * c),
      observations.map(() => 1),
      observations.map(({ x }) => x * s),
    ].map((column) => Float64Array.from(column));
    return formOf(columns, [Float64Array.of(-s, 0, c)]);
  }

  it('has bounds that one can work out: c |φ|² is 2 · (81 + 9 + 1) for a parabola at −3', () => {
    const xs = [-3, 1];
    const columns = [2, 1, 0].map((power) => Float64Array.from(xs, (x) => x ** power));
    const stable = pointStability(formOf(columns), { order: 'given', seed: 1 })!;
    expect(stable.smoothRate).toBe(1 / 182);
    expect(stable.surelyStableRate).toBe(2 / 182);
    const [still] = [Float64Array.of(0, 0)];
    expect(pointStability(formOf([still]), { order: 'given', seed: 1 })).toBeUndefined();
  });

  it('says of the line in other parameters what it says of the line', () => {
    fc.assert(
      fc.property(
        points.filter((given) => given.some(({ x }) => x !== given[0]?.x)),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.01, max: 4, noNaN: true }),
        (observations, angle, share) => {
          const line = linePointStability(methodOf(observations), 'mean')!;
          const other = pointStability(turned(observations, angle), { order: 'given', seed: 3 })!;
          expect(other.smoothRate).toBeCloseTo(line.smoothRate, 12);
          const rate = share * line.smoothRate;
          const factor = line.epochFactor(rate);
          // What dies out at once is known only as far as rounding allows.
          expect((other.epochFactor(rate) + 1e-3) / (factor + 1e-3)).toBeCloseTo(1, 4);
        },
      ),
    );
  });

  it('never multiplies the error of its own point up to the surely stable rate', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0.01, max: 1, noNaN: true }), (observations, share) => {
        const columns = [0, 1, 2].map((power) =>
          Float64Array.from(observations, ({ x }) => (x / 9) ** power),
        );
        const stable = pointStability(formOf(columns), { order: 'given', seed: 1 })!;
        const rate = share * stable.surelyStableRate;
        for (const [index] of observations.entries()) {
          const square = columns.reduce((sum, column) => sum + (column[index] ?? 0) ** 2, 0);
          expect(Math.abs(1 - rate * 2 * square)).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(stable.epochFactor(rate)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
