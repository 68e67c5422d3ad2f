import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mistakeNames, type MistakeName } from '../../src/descent/mistakes.ts';
import { stability } from '../../src/descent/stability.ts';
import { maximumIterations } from '../../src/descent/trajectory.ts';
import { verdictOn, type Verdict } from '../../src/descent/verdict.ts';
import type { ClosedForm } from '../../src/model/objective.ts';
import { nearestBest } from '../../src/model/quadratic.ts';
import { lineLoss } from '../support/lineSums.ts';
import type { LossConvention } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import {
  convention,
  parameters,
  spreadPoints,
  wildParameters,
  wildPoints,
} from '../regression/arbitraries.ts';
import {
  lineAt,
  lineForm,
  lineOf,
  lineRun,
  type Line,
  slippedRun,
  vectorOf,
} from '../support/line.ts';

const fivePoints = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
  { x: 4, y: 4 },
  { x: 5, y: 6 },
];

/** The verdict, where there is one. */
function verdictFor(
  name: MistakeName,
  learningRate: number,
  points: readonly Observation[],
  by: LossConvention,
  start: Line,
): Verdict | undefined {
  const objective = lineLoss(points, by);
  const form = objective.quadratic;
  const from = vectorOf(start);
  return form && verdictOn(name, { form, convention: by, learningRate }, objective, from);
}

function verdict(
  name: MistakeName,
  learningRate: number,
  points: readonly Observation[] = fivePoints,
  kind: LossConvention = 'mean',
): Verdict {
  const found = verdictFor(name, learningRate, points, kind, { m: 0, b: 0 });
  if (found === undefined) throw new Error('no verdict');
  return found;
}

/** m and b where the verdict says that it comes to rest. */
function restOf({ destination }: Verdict): Line {
  return destination ? lineOf(destination.at) : { m: Number.NaN, b: Number.NaN };
}

/** What the verdict says that the run, walked to its end, does not do. */
function simulate(
  name: MistakeName,
  points: readonly Observation[],
  kind: LossConvention,
  power: number,
  start: Line,
) {
  const objective = lineLoss(points, kind);
  const learningRate = 10 ** power * (stability(objective.quadratic)?.smoothRate ?? 1);
  const found = verdictFor(name, learningRate, points, kind, start);
  if (found === undefined) throw new Error('no verdict');
  const { factor, settles, drifts, largestStableRate } = found.mistaken;
  const run = slippedRun(name, { observations: points, convention: kind, start, learningRate });
  const below = learningRate < largestStableRate;
  const grew = factor > 1.001 && !drifts;
  const arrived = settles && factor < 0.9995;
  const rescaled = found.multiple !== undefined && found.multiple > 0;
  const disagreements: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) disagreements.push(what);
  };
  // With the new m there can be a window of larger rates at which it settles again.
  check(below ? settles : !settles || name === 'new-m', 'largest stable rate');
  if (rescaled) {
    const method = { kind: 'batch' } as const;
    const rate = learningRate * found.multiple;
    const right = lineRun({
      observations: points,
      convention: kind,
      start,
      learningRate: rate,
      method,
    });
    const last = Math.min(right.extendTo(20), run.extendTo(20));
    const there = lineAt(right, last);
    const here = lineAt(run, last);
    const size = 1 + Math.hypot(there.m, there.b);
    check(Math.hypot(here.m - there.m, here.b - there.b) < 1e-9 * size, 'another rate');
  }
  if (grew) {
    run.extendTo(maximumIterations);
    const still =
      run.columnAt(0)[0] === run.columnAt(0)[1] && run.columnAt(1)[0] === run.columnAt(1)[1];
    check(run.divergedAt !== undefined || still, 'diverges');
  }
  if (arrived) {
    const last = lineAt(run, run.extendTo(60_000));
    const place = restOf(found);
    const size = 1 + Math.hypot(place.m, place.b);
    check(Math.hypot(last.m - place.m, last.b - place.b) < 1e-7 * size, 'destination');
    const excess = (found.destination?.loss ?? Number.NaN) - found.leastLoss;
    const least = excess <= 1e-12 * (run.lossAt(0) + 1);
    check(found.kind === 'biased' ? excess > 0 : least, 'least loss');
  }
  return { grew, arrived, rescaled, disagreements, shareOfBound: learningRate / largestStableRate };
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
    expect(destination?.at[0]).toBeCloseTo(1, 12);
    expect(destination?.at[1]).toBeCloseTo(1, 12);
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
    expect(destination?.at[0]).toBeCloseTo(0.9, 12);
    expect(destination?.at[1]).toBeCloseTo(1.3, 12);
    const centred = fivePoints.map(({ x, y }) => ({ x: x - 3, y }));
    expect(verdict('new-m', 0.05, centred).kind).toBe('none');
  });

  it('finds the lost Σ biased: it rests on a line through the last point', () => {
    const found = verdict('last-point', 0.05);
    expect(found.kind).toBe('biased');
    const { m, b } = restOf(found);
    expect(5 * m + b).toBeCloseTo(6, 12);
    // From (0, 0) along (x, 1): m = 5 b.
    expect(m).toBeCloseTo(5 * b, 12);
  });

  it('tells the least place from one that is a hundred-thousandth of the way beside it', () => {
    const onLine = [0, 1, 2, 5].map((x) => ({ x, y: x + 1 }));
    const kindFrom = (m: number) =>
      verdictFor('last-point', 0.01, onLine, 'mean', { m, b: 3 })?.kind;
    // All steps go along (5, 1): from (11, 3) they lead through m = 1, b = 1, and from beside it past that.
    expect(kindFrom(11)).toBe('other-path');
    expect(kindFrom(11.0001)).toBe('biased');
  });

  it('finds the least place to its last digit, where another path leads there', () => {
    for (const shift of [0.1, 0.7, 1990, 12_345.6]) {
      const points = fivePoints.map(({ x, y }) => ({ x: x / 3 + shift, y: y / 7 }));
      const found = verdict('new-m', 1e-9, points);
      const least = nearestBest(lineForm(points), Float64Array.of(0, 0));
      expect([...(found.destination?.at ?? [])]).toStrictEqual([...least]);
    }
  });

  it('finds no difference when there is nothing to get wrong', () => {
    const one = [{ x: 2, y: 3 }];
    expect(verdict('last-point', 0.05, one).kind).toBe('none');
    expect(verdict('wrong-count', 0.05, one).kind).toBe('none');
    expect(verdictFor('no-x', 1, [], 'mean', { m: 0, b: 0 })).toBeUndefined();
  });

  it('goes through the points once, however many rates it tries', () => {
    const objective = lineLoss(fivePoints, 'mean');
    const closed = objective.quadratic;
    if (closed === undefined) throw new Error('no closed form');
    let times = 0;
    const form: ClosedForm = {
      ...closed,
      get columns() {
        times += 1;
        return closed.columns;
      },
    };
    const input = { form, convention: 'mean', learningRate: 0.05 } as const;
    for (const name of ['no-x', 'last-point'] as const) {
      times = 0;
      verdictOn(name, input, objective, Float64Array.of(0, 0));
      expect(times).toBe(1);
    }
  });

  it('is given, or not, for any numbers at all', () => {
    const rates = fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true });
    const names = fc.constantFrom(...mistakeNames);
    fc.assert(
      fc.property(names, wildPoints, convention, rates, wildParameters, (...drawn) => {
        const [name, points, kind, learningRate, start] = drawn;
        const found = verdictFor(name, learningRate, points, kind, start);
        if (points.length === 0) return found === undefined;
        const { factor = 0, largestStableRate = 0 } = found?.mistaken ?? {};
        return factor >= 0 && largestStableRate >= 0;
      }),
    );
  });

  it('agrees with the run itself, for random data and rates', () => {
    // Around the rates at which the right method begins to swing.
    const exponent = fc.double({ min: -2, max: 0.7, noNaN: true });
    const names = fc.constantFrom(...mistakeNames);
    const tally = { grew: 0, arrived: 0, rescaled: 0 };
    fc.assert(
      fc.property(names, spreadPoints, convention, exponent, parameters, (...drawn) => {
        const simulated = simulate(...drawn);
        // On the very edge, rounding decides.
        fc.pre(Math.abs(simulated.shareOfBound - 1) > 1e-9);
        tally.grew += simulated.grew ? 1 : 0;
        tally.arrived += simulated.arrived ? 1 : 0;
        tally.rescaled += simulated.rescaled ? 1 : 0;
        expect(simulated.disagreements).toStrictEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(Math.min(tally.grew, tally.arrived, tally.rescaled)).toBeGreaterThan(60);
  });
});
