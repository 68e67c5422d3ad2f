import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symbol } from '../../../src/calculus/expression.ts';
import { methodBounds } from '../../../src/descent/methodBounds.ts';
import { valuedLines } from '../../../src/descent/methodValues.ts';
import { type Letters, methodIds } from '../../../src/descent/methods/method.ts';
import { methods } from '../../../src/descent/methods/methods.ts';
import {
  isPossible,
  settingNames,
  settingOf,
  settingsFrom,
} from '../../../src/descent/methods/settings.ts';
import { stabilityBetween } from '../../../src/descent/stability.ts';
import type { Trajectory } from '../../../src/descent/trajectory.ts';
import { lineSums } from '../../support/lineSums.ts';
import type { Observation } from '../../../src/regression/observation.ts';
import { methodOf } from '../../../src/store/experiment.ts';
import { lineAt, lineIterate, lineRun, lineStability } from '../../support/line.ts';

const value = fc.double({ min: -9, max: 9, noNaN: true });
const share = fc.double({ min: 0, max: 0.99, noNaN: true });
const points = fc.array(fc.record({ x: value, y: value }), { minLength: 3, maxLength: 8 });
const pointsAndMixed = points.chain((all) =>
  fc.tuple(
    fc.constant(all),
    fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
  ),
);
const settings = fc
  .record({
    size: fc.integer({ min: 1, max: 5 }),
    momentum: share,
    alpha: share,
    beta1: share,
    beta2: share,
  })
  .map(settingsFrom);

const letters: Letters = {
  parameters: [symbol('m'), symbol('b')],
  slopes: [symbol('g_m'), symbol('g_b')],
  rate: symbol('rate'),
};

function run(
  kind: (typeof methodIds)[number],
  observations: readonly Observation[],
  learningRate: number,
  details: Parameters<typeof methodOf>[1] = {},
): Trajectory {
  return lineRun({
    observations,
    convention: 'mean',
    start: [1, -2],
    learningRate,
    method: { ...methodOf(kind, details), observations, seed: 3 },
  });
}

describe('the table of methods', () => {
  it('has a row of its own name for every method, and settings with possible defaults', () => {
    for (const id of methodIds) expect(methods[id].id).toBe(id);
    for (const name of settingNames) expect(isPossible(name, settingOf(name).usual)).toBe(true);
    expect(isPossible('momentum', 1)).toBe(false);
    expect(isPossible('momentum', -0.1)).toBe(false);
    expect(isPossible('size', 1.5)).toBe(false);
    expect(isPossible('size', 0)).toBe(false);
  });
});

describe.each(methodIds)('%s', (kind) => {
  const row = methods[kind];

  it('does what its lines say', () => {
    const matrix = fc.tuple(
      fc.double({ min: 1, max: 5, noNaN: true }),
      value,
      fc.double({ min: 1, max: 5, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 2 }),
        fc.array(value, { minLength: 2, maxLength: 2 }),
        fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 50 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        settings,
        matrix,
        (theta, slopes, carried, iteration, rate, chosen, [one, mixed, other]) => {
          // Positive definite: A = [[p, q], [q, r]] with r = q²/p + something.
          const [p, q, r] = [one, mixed, (mixed * mixed) / one + other];
          const state = Float64Array.from([...theta, ...carried.slice(0, 2 * row.memory.length)]);
          const gradient = Float64Array.from(slopes);
          const moment = {
            method: kind,
            settings: chosen,
            iteration,
            rate,
            state: state.slice(),
            gradient,
            curvature: Float64Array.of(p, q, q, r),
          };
          const [gm = 0, gb = 0] = slopes;
          const solved = Float64Array.of(
            (r * gm - q * gb) / (one * other),
            (p * gb - q * gm) / (one * other),
          );
          row.step(state, { gradient, rate, iteration, settings: chosen, solved: () => solved });
          for (const parameter of [0, 1]) {
            const lines = valuedLines(moment, letters, parameter);
            expect(lines.at(-1)?.assignment.target).toEqual(letters.parameters[parameter]);
            const said = lines.at(-1)?.value ?? Number.NaN;
            const done = state[parameter] ?? Number.NaN;
            const scale = Math.abs(theta[parameter] ?? 0) + Math.abs(done) + 1;
            expect(Math.abs(said - done)).toBeLessThanOrEqual(1e-6 * scale);
            for (const [place, name] of row.memory.entries()) {
              const own = lines.find(({ assignment }) => assignment.name === name)?.value;
              const kept = state[2 * (place + 1) + parameter] ?? Number.NaN;
              expect(Math.abs((own ?? Number.NaN) - kept)).toBeLessThanOrEqual(
                1e-9 * (Math.abs(kept) + 1),
              );
            }
          }
        },
      ),
    );
  });

  it('stays where it is at a learning rate of 0', () => {
    fc.assert(
      fc.property(points, (observations) => {
        const trajectory = run(kind, observations, 0);
        expect(trajectory.extendTo(40)).toBe(40);
        expect(lineAt(trajectory, 40)).toEqual({ m: 1, b: -2 });
      }),
      { numRuns: 20 },
    );
  });

  it('has every iterate the same, however one comes to it, with what is carried', () => {
    fc.assert(
      fc.property(
        points,
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2, maxLength: 5 }),
        (observations, asked) => {
          const [back, forth] = [run(kind, observations, 0.003), run(kind, observations, 0.003)];
          forth.extendTo(3000);
          for (const iteration of asked) {
            if (back.extendTo(iteration) < iteration) return;
            expect(lineIterate(back, iteration)).toEqual(lineIterate(forth, iteration));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('goes from each iterate to the next by one step of what it carries there', () => {
    const observations = [
      { x: 1, y: 2 },
      { x: 2, y: 2.5 },
      { x: 4, y: 5 },
    ];
    const trajectory = run(kind, observations, 0.02);
    trajectory.extendTo(2100);
    for (const iteration of [0, 1, 1023, 1024, 1025, 2048, 2098]) {
      const { state, m, b } = lineIterate(trajectory, iteration);
      if (row.memory.length === 0) continue;
      expect([state?.[0], state?.[1]]).toEqual([m, b]);
      const { state: next } = lineIterate(trajectory, iteration + 1);
      expect(next?.length).toBe(2 * (row.memory.length + 1));
    }
  });
});

describe('methods over all points', () => {
  const whole = methodIds.filter((id) => methods[id].uses === 'all');

  it.each(whole)('do not care in which order the points come: %s', (kind) => {
    fc.assert(
      fc.property(pointsAndMixed, ([observations, mixed]) => {
        const [one, other] = [run(kind, observations, 0.01), run(kind, mixed, 0.01)];
        const last = Math.min(one.extendTo(30), other.extendTo(30));
        const [here, there] = [lineAt(one, last), lineAt(other, last)];
        const size = Math.hypot(here.m, here.b) + 1;
        expect(Math.hypot(here.m - there.m, here.b - there.b)).toBeLessThanOrEqual(1e-9 * size);
      }),
      { numRuns: 30 },
    );
  });

  const bounded = methodIds.filter((id) => methods[id].quadratic !== undefined);

  it.each(bounded)('shrink in the long run by the factor that is predicted: %s', (kind) => {
    const observations = [
      { x: 0, y: 1 },
      { x: 1, y: 2 },
      { x: 2, y: 2 },
      { x: 3, y: 5 },
    ];
    const sums = lineSums(observations);
    const bounds = methodBounds(methodOf(kind), lineStability(observations));
    if (bounds === undefined || sums.line === undefined) throw new Error('no bounds');
    for (const part of [0.1, 0.4, 0.9]) {
      const rate = part * bounds.largestStableRate;
      const trajectory = run(kind, observations, rate);
      const [from, to] = [20, 120];
      trajectory.extendTo(to);
      // Not of one iterate, which may swing through the minimum, but of the largest of some.
      const around = (iteration: number): number =>
        Math.max(
          ...Array.from({ length: 20 }, (_none, later) => {
            const { m, b } = lineAt(trajectory, iteration - later);
            return Math.hypot(m - (sums.line?.at[0] ?? 0), b - (sums.line?.at[1] ?? 0));
          }),
        );
      const factor = (around(to) / around(from)) ** (1 / (to - from));
      const predicted = bounds.factorAt(rate);
      expect(predicted).toBeLessThan(1);
      // What has arrived shrinks no more: rounding is left.
      const error = around(to) > 1e-10 ? Math.abs(factor - predicted) : 0;
      expect(error).toBeLessThan(0.03);
    }
  });

  it.each(bounded)('do not converge from the largest stable rate on: %s', (kind) => {
    fc.assert(
      fc.property(points, share, (observations, momentum) => {
        const bounds = methodBounds(methodOf(kind, { momentum }), lineStability(observations));
        fc.pre(bounds !== undefined && bounds.curvatures[0] > 1e-6);
        const { largestStableRate, factorAt } = bounds;
        expect(factorAt(0.999 * largestStableRate)).toBeLessThan(1);
        expect(factorAt(1.001 * largestStableRate)).toBeGreaterThan(1);
      }),
    );
  });

  it('has the bounds of the books at β = 0.9 and a curvature of 1', () => {
    const one = stabilityBetween(1, 1);
    const largest = (kind: (typeof methodIds)[number]) =>
      methodBounds(methodOf(kind), one)?.largestStableRate;
    expect(largest('batch')).toBe(2);
    expect(largest('momentum')).toBeCloseTo(3.8, 12);
    expect(largest('nesterov')).toBeCloseTo(3.8 / 2.8, 12);
    expect(largest('newton')).toBe(2);
    expect(largest('adam')).toBeUndefined();
  });
});

describe('known single steps', () => {
  const observations = [{ x: 2, y: 1 }];

  it('makes the first step of Adam one rate long along each parameter', () => {
    const { m, b } = after(run('adam', observations, 0.25));
    // The error at (1, −2) is −1, so both slopes are negative, and both parameters grow.
    expect(m).toBeCloseTo(1.25, 7);
    expect(b).toBeCloseTo(-1.75, 7);
  });

  it('takes Newton to the minimum in one step', () => {
    const line = [
      { x: 1, y: 3 },
      { x: 2, y: 5 },
      { x: 5, y: 11 },
    ];
    const { m, b } = after(run('newton', line, 1));
    expect(m).toBeCloseTo(2, 10);
    expect(b).toBeCloseTo(1, 10);
  });

  it('takes mini-batches in the order of the points, and fewer at the end', () => {
    const five = [1, 2, 3, 4, 5].map((x) => ({ x, y: x }));
    const trajectory = run('minibatch', five, 0.01, { size: 2 });
    trajectory.extendTo(4);
    expect(trajectory.epochLength).toBe(3);
    const rows = [0, 1, 2, 3].map((iteration) => lineIterate(trajectory, iteration).rows);
    expect(rows).toEqual([[0, 1], [2, 3], [4], [0, 1]]);
    const shuffled = run('minibatch', five, 0.01, { size: 2, order: 'shuffled' });
    shuffled.extendTo(3);
    const used = [0, 1, 2].flatMap((iteration) => lineIterate(shuffled, iteration).rows ?? []);
    expect(used.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4]);
  });

  it('is batch descent with a batch of all points, and point by point with a batch of one', () => {
    fc.assert(
      fc.property(points, (many) => {
        const pairs = [
          [run('minibatch', many, 0.002, { size: many.length }), run('batch', many, 0.002)],
          [run('minibatch', many, 0.002, { size: 1 }), run('point', many, 0.002)],
        ] as const;
        for (const [one, other] of pairs) {
          one.extendTo(50);
          other.extendTo(50);
          const [here, there] = [lineAt(one, 50), lineAt(other, 50)];
          expect(here.m).toBeCloseTo(there.m, 8);
          expect(here.b).toBeCloseTo(there.b, 8);
        }
      }),
      { numRuns: 30 },
    );
  });
});

function after(trajectory: Trajectory): { readonly m: number; readonly b: number } {
  trajectory.extendTo(1);
  return lineAt(trajectory, 1);
}
