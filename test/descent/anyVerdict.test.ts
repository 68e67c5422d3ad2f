import { describe, expect, it } from 'vitest';
import { withSlopes } from '../../src/descent/withSlopes.ts';
import { mistakeNames, type MistakeName, mistakenSlopes } from '../../src/descent/mistakes.ts';
import { createTrajectory, maximumIterations } from '../../src/descent/trajectory.ts';
import { type Verdict, verdictOn } from '../../src/descent/verdict.ts';
import { dataOf } from '../../src/model/data.ts';
import type { LossConvention } from '../../src/model/lossConvention.ts';
import { objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { modelOfText } from '../model/support/modelOfText.ts';

const threePoints = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
];
const sevenPoints = [-1.2, -0.7, -0.1, 0.4, 0.8, 1.1, 1.3].map((x) => ({
  x,
  y: Math.round(100 * (Math.sin(3 * x) + x * x)) / 100,
}));

/** The loss of a model by its formula, and what a slip makes of it at a rate. */
function slip(
  name: MistakeName,
  formula: string,
  learningRate: number,
  points: readonly Observation[] = sevenPoints,
  convention: LossConvention = 'mean',
) {
  const on = objective(modelOfText(formula), dataOf(points), penalties.squared, convention);
  const form = on.quadratic;
  if (form === undefined) throw new Error('no closed form');
  const input = { form, convention, learningRate };
  const start = new Float64Array(on.size);
  return {
    verdict: verdictOn(name, input, on, start),
    run: () =>
      createTrajectory({
        objective: withSlopes(form, on, mistakenSlopes(name, input)),
        start,
        learningRate,
        method: { kind: 'batch' },
      }),
  };
}

function verdict(...asked: Parameters<typeof slip>): Verdict {
  const found = slip(...asked).verdict;
  if (found === undefined) throw new Error('no verdict');
  return found;
}

describe('the verdict on a slip of any model in closed form', () => {
  it('of one parameter is what one works out by hand', () => {
    // With x forgotten the slope is ⅔ (6m − 10), for the last point alone 6m − 10, and right it is ⅔ (14m − 23).
    const forgotten = verdict('no-x', 'm x', 0.1, threePoints);
    expect(forgotten.kind).toBe('biased');
    expect(forgotten.destination?.at[0]).toBeCloseTo(10 / 6, 12);
    expect(forgotten.mistaken.factor).toBeCloseTo(1 - 0.1 * 4, 12);
    expect(forgotten.mistaken.largestStableRate).toBeCloseTo(1 / 2, 12);
    const last = verdict('last-point', 'm x', 0.1, threePoints);
    expect(last.destination?.at[0]).toBeCloseTo(5 / 3, 12);
    expect(last.mistaken.largestStableRate).toBeCloseTo(1 / 3, 12);
    expect(last.right.largestStableRate).toBeCloseTo(3 / 14, 12);
    // Nothing has moved before the only parameter.
    expect(verdict('new-m', 'm x', 0.1, threePoints).kind).toBe('none');
    expect(verdict('no-two', 'm x', 0.1, threePoints).multiple).toBeCloseTo(1 / 2, 12);
  });

  it('knows that nothing is forgotten where all that there is is added', () => {
    expect(verdict('no-x', 'c', 0.1, threePoints).kind).toBe('none');
  });

  it('of three: each with its kind, and only the last point leaves a choice of places', () => {
    const kinds = mistakeNames.map((name) => verdict(name, 'a x^2 + b x + c', 0.1).kind);
    expect(kinds).toStrictEqual([
      'fatal',
      'fatal',
      'biased',
      'harmless',
      'harmless',
      'other-path',
      'biased',
    ]);
    const { mistaken, destination } = verdict('last-point', 'a x^2 + b x + c', 0.1);
    expect(mistaken.rank).toBe(1);
    const [a = 0, b = 0, c = 0] = destination?.at ?? [];
    expect(a * 1.3 * 1.3 + b * 1.3 + c).toBeCloseTo(sevenPoints.at(-1)!.y, 12);
  });

  const formulas = ['m x', 'p x^2 + q x', 'a x^2 + b x + c', 'c + a x^3 + b x^2 + d x', 'k sin(x)'];
  it.each(formulas)('says what the run does, walked to its end: %s', (formula) => {
    const disagreements: string[] = [];
    let arrived = 0;
    for (const name of mistakeNames) {
      const bound = verdict(name, formula, 1e-3).mistaken.largestStableRate;
      // A slip that is fatal has no bound: at its rates it grows.
      const reach = bound > 0 ? bound : verdict(name, formula, 1e-3).right.largestStableRate;
      for (const share of [0.4, 0.97, 1.03]) {
        const { verdict: found, run } = slip(name, formula, share * reach);
        const { factor = 0, settles = false } = found?.mistaken ?? {};
        const path = run();
        const last = path.extendTo(Math.min(maximumIterations, 60_000));
        const gap = Math.hypot(
          ...path.thetaAt(last).map((value, slot) => value - (found?.destination?.at[slot] ?? 0)),
        );
        const says = `${name} at ${share} of ${bound}`;
        const isFar = gap > 1e-6 && path.divergedAt === undefined;
        if (settles && factor < 0.9995 && isFar) disagreements.push(`${says} does not arrive`);
        if (settles && factor < 0.9995) arrived += 1;
        if (factor > 1.001 && path.divergedAt === undefined)
          disagreements.push(`${says} does not grow`);
        if (name !== 'new-m' && settles !== (bound > 0 && share < 1))
          disagreements.push(`${says} settles: ${settles}`);
        if (name === 'new-m' && share < 1 && !settles) disagreements.push(`${says} should settle`);
      }
    }
    expect(disagreements).toStrictEqual([]);
    expect(arrived).toBeGreaterThan(4);
  });
});
