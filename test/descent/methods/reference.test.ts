import { describe, expect, it } from 'vitest';
import { methodOf } from '../../../src/store/experiment.ts';
import type { MethodId } from '../../../src/descent/methods/method.ts';
import { fivePoints } from '../../../src/regression/presets.ts';
import { lineAt, lineRun } from '../../support/line.ts';

// The published recurrences, written down once more and by hand, over plain sums of the five points: nothing
// here is shared with the code but the points.
type Vector = readonly [number, number];

function slopes([m, b]: Vector, rows: readonly number[]): Vector {
  let [alongM, alongB] = [0, 0];
  for (const row of rows) {
    const { x, y } = fivePoints[row] ?? { x: Number.NaN, y: Number.NaN };
    alongM += (2 / rows.length) * (m * x + b - y) * x;
    alongB += (2 / rows.length) * (m * x + b - y);
  }
  return [alongM, alongB];
}

const all = [0, 1, 2, 3, 4];

function each(of: (slot: 0 | 1) => number): Vector {
  return [of(0), of(1)];
}

/** The iterates 0 … 1000 of a recurrence. */
const recurrences: Readonly<
  Record<Exclude<MethodId, 'point'>, (rate: number) => readonly Vector[]>
> = {
  batch: (rate) =>
    iterated((theta) => {
      const g = slopes(theta, all);
      return each((slot) => theta[slot] - rate * g[slot]);
    }),
  minibatch: (rate) =>
    iterated((theta, k) => {
      const g = slopes(theta, [[0, 1], [2, 3], [4]][k % 3] ?? []);
      return each((slot) => theta[slot] - rate * g[slot]);
    }),
  momentum: (rate) => {
    let v: Vector = [0, 0];
    return iterated((theta) => {
      const g = slopes(theta, all);
      const old = v;
      v = each((slot) => 0.9 * old[slot] + g[slot]);
      return each((slot) => theta[slot] - rate * v[slot]);
    });
  },
  nesterov: (rate) => {
    let v: Vector = [0, 0];
    return iterated((theta) => {
      const g = slopes(theta, all);
      const old = v;
      v = each((slot) => 0.9 * old[slot] + g[slot]);
      return each((slot) => theta[slot] - rate * (g[slot] + 0.9 * v[slot]));
    });
  },
  adagrad: (rate) => {
    let total: Vector = [0, 0];
    return iterated((theta) => {
      const g = slopes(theta, all);
      const old = total;
      total = each((slot) => old[slot] + g[slot] ** 2);
      return each((slot) => theta[slot] - (rate * g[slot]) / (Math.sqrt(total[slot]) + 1e-10));
    });
  },
  rmsprop: (rate) => {
    let mean: Vector = [0, 0];
    return iterated((theta) => {
      const g = slopes(theta, all);
      const old = mean;
      mean = each((slot) => 0.9 * old[slot] + 0.1 * g[slot] ** 2);
      return each((slot) => theta[slot] - (rate * g[slot]) / (Math.sqrt(mean[slot]) + 1e-8));
    });
  },
  adam: (rate) => {
    let [first, second]: [Vector, Vector] = [
      [0, 0],
      [0, 0],
    ];
    return iterated((theta, k) => {
      const g = slopes(theta, all);
      const [oldFirst, oldSecond] = [first, second];
      first = each((slot) => 0.9 * oldFirst[slot] + 0.1 * g[slot]);
      second = each((slot) => 0.999 * oldSecond[slot] + 0.001 * g[slot] ** 2);
      const t = k + 1;
      return each(
        (slot) =>
          theta[slot] -
          (rate * (first[slot] / (1 - 0.9 ** t))) /
            (Math.sqrt(second[slot] / (1 - 0.999 ** t)) + 1e-8),
      );
    });
  },
  newton: (rate) => {
    const [mm, mb] = [
      slopes([1, 0], all)[0] - slopes([0, 0], all)[0],
      slopes([0, 1], all)[0] - slopes([0, 0], all)[0],
    ];
    const bb = 2;
    return iterated((theta) => {
      const g = slopes(theta, all);
      const determinant = mm * bb - mb * mb;
      const way: Vector = [
        (g[0] * bb - g[1] * mb) / determinant,
        (mm * g[1] - mb * g[0]) / determinant,
      ];
      return each((slot) => theta[slot] - rate * way[slot]);
    });
  },
};

function iterated(step: (theta: Vector, k: number) => Vector): readonly Vector[] {
  const path: Vector[] = [[0, 0]];
  for (let k = 0; k < 1000; k += 1) path.push(step(path[k] ?? [0, 0], k));
  return path;
}

const rates: Readonly<Record<Exclude<MethodId, 'point'>, number>> = {
  batch: 0.05,
  minibatch: 0.02,
  momentum: 0.02,
  nesterov: 0.02,
  adagrad: 0.5,
  // Small enough that the run does not jump about the minimum, where rounding decides which way.
  rmsprop: 0.001,
  adam: 0.05,
  newton: 0.1,
};

describe('the methods', () => {
  it.each(Object.keys(rates) as readonly (keyof typeof rates)[])(
    'walk as the published recurrence does: %s',
    (kind) => {
      const wanted = recurrences[kind](rates[kind]);
      const trajectory = lineRun({
        observations: fivePoints,
        convention: 'mean',
        start: [0, 0],
        learningRate: rates[kind],
        method: { ...methodOf(kind), observations: fivePoints, seed: 1 },
      });
      expect(trajectory.extendTo(1000)).toBe(1000);
      for (const [k, [m, b]] of wanted.entries()) {
        const found = lineAt(trajectory, k);
        const size = Math.hypot(m, b);
        expect(Math.abs(found.m - m), `m of ${k}`).toBeLessThanOrEqual(1e-9 * size);
        expect(Math.abs(found.b - b), `b of ${k}`).toBeLessThanOrEqual(1e-9 * size);
      }
      // It went somewhere.
      expect(trajectory.lossAt(1000)).toBeLessThan(trajectory.lossAt(0));
    },
  );
});
