import { describe, expect, it } from 'vitest';
import { type MethodId, methodIds } from '../../src/descent/methods/method.ts';
import { builtInModels } from '../../src/model/builtIn.ts';
import type { PenaltyId } from '../../src/model/penalty.ts';
import { defaultExperiment, methodOf } from '../../src/store/experiment.ts';
import { trajectoryOf } from '../../src/store/problem.ts';
import { modelOfFormula } from '../derivation/support/modelInputs.ts';
import { plainDescent } from './support/plainDescent.ts';
import { plainDual } from './support/plainDual.ts';

const points = [
  { x: 0.4, x2: 1.1, y: 0.7 },
  { x: 0.9, x2: 0.2, y: 1.4 },
  { x: 1.3, x2: 1.9, y: 0.2 },
  { x: 1.7, x2: 0.6, y: 2.1 },
  { x: 2.2, x2: 1.5, y: 1.6 },
] as const;
const outcomes = [0, 1, 0, 1, 1] as const;

/** How fast the cost of a point grows with its guess, by hand. */
const growth: Readonly<Record<PenaltyId, (guess: number, y: number) => number>> = {
  squared: (guess, y) => 2 * (guess - y),
  absolute: (guess, y) => Math.sign(guess - y),
  log: (guess, y) => (guess - y) / (guess * (1 - guess)),
};

const last = 200;

// RMSProp arrives so soon at larger ones that little of its way is left to compare.
const rateOf = (kind: MethodId): number => (kind === 'rmsprop' ? 0.001 : 0.01);

function apart(one: readonly number[], other: Readonly<ArrayLike<number>>): number {
  const parts = one.map((value, slot) => Math.abs(value - other[slot]!) / (1 + Math.abs(value)));
  return parts.every(Number.isFinite) ? Math.max(...parts) : Infinity;
}

/**
 * The last iteration that the loop knows. Once RMSProp has arrived its mean of squares fades, and its steps blow up
 * whatever rounding has left of the slope: the same loop goes elsewhere with its points the other way round.
 */
function lastKnown(way: readonly (readonly number[])[], again: typeof way): number {
  const lost = way.findIndex((theta, k) => apart(theta, again[k]!) > 1e-12);
  return lost < 0 ? last : lost - 1;
}

const methods = methodIds.filter((id) => id !== 'newton');

/** Each model with the losses that suit it: outcomes need guesses between 0 and 1. */
const cases = builtInModels.flatMap((model) =>
  (['squared', 'absolute', ...(model.id === 'logistic' ? ['log' as const] : [])] as const).map(
    (penalty) => ({ ...model, penalty }),
  ),
);

/** The mean of the costs' slopes over some points, by dual numbers that know no rule. */
function plainSlopes(formula: string, penalty: PenaltyId) {
  const { prediction, parameters } = modelOfFormula(formula);
  const names = parameters.map(({ name }) => name);
  return (theta: readonly number[], rows: readonly number[]): readonly number[] => {
    const total = theta.map(() => 0);
    for (const row of rows) {
      const { x, x2, y } = points[row]!;
      const at = Object.fromEntries(names.map((name, slot) => [name, theta[slot]!]));
      const { value, slopes } = plainDual(prediction, names, { x, x_1: x, x_2: x2, ...at });
      const outer = growth[penalty](value, penalty === 'log' ? outcomes[row]! : y);
      for (const [slot, slope] of slopes.entries()) total[slot]! += (outer * slope) / rows.length;
    }
    return total;
  };
}

describe.each(cases)(
  'the path of $id with the $penalty loss',
  ({ id, formula, start, penalty }) => {
    // Beside the start of the app, where for some a slope is exactly zero.
    const begin = start.map((value, slot) => value + 0.1 * (slot + 1));

    it.each(methods)('is that of a plain loop for 200 iterations: %s', (kind: MethodId) => {
      const [slopes, rate] = [plainSlopes(formula, penalty), rateOf(kind)];
      const way = plainDescent(kind, slopes, begin, rate, points.length, last);
      const observations = points.map(({ x, x2, y }, row) => ({
        x,
        y: penalty === 'log' ? outcomes[row]! : y,
        ...(id === 'plane' ? { x2 } : {}),
      }));
      const run = trajectoryOf({
        ...defaultExperiment,
        model: id,
        each: penalty,
        data: { preset: 'custom', observations },
        start: begin,
        learningRate: rate,
        method: methodOf(kind),
      });
      expect(run.extendTo(last)).toBe(last);
      const backwards: typeof slopes = (theta, rows) => slopes(theta, rows.toReversed());
      const again = plainDescent(kind, backwards, begin, rate, points.length, last);
      const known = lastKnown(way, again);
      expect(known).toBeGreaterThanOrEqual(kind === 'rmsprop' ? 60 : last);
      const off = way.slice(0, known + 1).map((theta, k) => apart(theta, run.thetaAt(k)));
      expect(Math.max(...off)).toBeLessThanOrEqual(1e-9);
    });
  },
);
