import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestRate,
  contractionFactor,
  crawlingRate,
  iterationsPerHalving,
  rateBehaviour,
  roundedDown,
  stability,
  stabilityBetween,
  suggestedRate,
} from '../../src/descent/stability.ts';
import { methodBounds } from '../../src/descent/methodBounds.ts';
import { dataOf } from '../../src/model/data.ts';
import { objective } from '../../src/model/objective.ts';
import { penalties } from '../../src/model/penalty.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { modelOfText } from '../model/support/modelOfText.ts';
import { convention, points, spreadPoints, wildPoints } from '../regression/arbitraries.ts';
import { factorOf } from '../regression/plainLoops.ts';
import { lineStability } from '../support/line.ts';

const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

describe('stability', () => {
  it('of x = ±1 and ±2: the Hessian of the mean is diag(5, 2)', () => {
    const stable = lineStability([-2, -1, 1, 2].map((x) => ({ x, y: x * x })))!;
    expect(stable.lambdaMin).toBeCloseTo(2, 14);
    expect(stable.lambdaMax).toBeCloseTo(5, 14);
    expect(stable.conditionNumber).toBeCloseTo(2.5, 14);
    expect(stable.smoothRate).toBeCloseTo(0.2, 15);
    expect(stable.fastestRate).toBeCloseTo(2 / 7, 15);
    expect(stable.largestStableRate).toBeCloseTo(0.4, 15);
  });

  it('of one point and of a valley is infinite in its condition, and of no points undefined', () => {
    for (const heights of [[4], [1, 2, 9]]) {
      const stable = lineStability(heights.map((y) => ({ x: 3, y })))!;
      // λ = 2(x² + 1).
      expect(stable.lambdaMax).toBeCloseTo(20, 13);
      expect(stable.lambdaMin).toBe(0);
      expect(stable.conditionNumber).toBe(Infinity);
      // With one direction only, one step arrives at 1/λ; 2/λ would swing for ever.
      expect(stable.fastestRate).toBe(stable.smoothRate);
    }
    expect(lineStability([])).toBeUndefined();
  });

  it('has the roots of the characteristic polynomial for eigenvalues', () => {
    fc.assert(
      fc.property(spreadPoints, convention, (given, kind) => {
        const { lambdaMin, lambdaMax, conditionNumber } = lineStability(given, kind)!;
        // λ² − (trace) λ + determinant, with both worked out from plain sums.
        const twice = 2 * factorOf(kind, given.length);
        const xx = given.reduce((sum, { x }) => sum + x * x, 0);
        const x1 = given.reduce((sum, { x }) => sum + x, 0);
        const trace = twice * (xx + given.length);
        const determinant = twice * twice * (xx * given.length - x1 * x1);
        expect(Math.abs(lambdaMin + lambdaMax - trace)).toBeLessThanOrEqual(1e-14 * trace);
        const product = lambdaMin * lambdaMax;
        expect(Math.abs(product - determinant)).toBeLessThanOrEqual(1e-12 * determinant);
        expect(lambdaMin).toBeGreaterThan(0);
        expect(lambdaMax).toBeGreaterThanOrEqual(lambdaMin);
        expect(conditionNumber).toBeGreaterThanOrEqual(1);
        expect(conditionNumber / (lambdaMax / lambdaMin)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('does not depend on y, and in rates differs between conventions by N and 2', () => {
    fc.assert(
      fc.property(spreadPoints, (given) => {
        const flat = given.map(({ x }) => ({ x, y: 7 }));
        expect(lineStability(flat)).toStrictEqual(lineStability(given));
        const [sum, mean, half] = lossConventions.map((kind) => lineStability(given, kind)!);
        const count = given.length;
        expect(mean!.largestStableRate / sum!.largestStableRate / count).toBeCloseTo(1, 12);
        expect(half!.largestStableRate / mean!.largestStableRate / 2).toBeCloseTo(1, 12);
        expect(half!.conditionNumber / sum!.conditionNumber).toBeCloseTo(1, 10);
      }),
    );
  });

  it('keeps the condition number of x near 1e8, where 1 + (x̄/σ)² is what counts', () => {
    const stable = lineStability([1e8 - 1, 1e8 + 1].map((x) => ({ x, y: 0 })))!;
    // σ = 1: λmin = 2/(1e16 + 2), λmax = 2(1e16 + 2), to sixteen digits.
    const { conditionNumber, lambdaMin } = stable;
    expect(lambdaMin / 2e-16).toBeCloseTo(1, 12);
    expect(conditionNumber / 1e32).toBeCloseTo(1, 12);
  });

  it('orders its rates: smooth ≤ fastest ≤ largest stable, none of them NaN', () => {
    fc.assert(
      fc.property(fc.oneof(points, wildPoints), convention, (given, kind) => {
        const stable = lineStability(given, kind);
        expect(stable === undefined).toBe(given.length === 0);
        const { smoothRate, fastestRate, largestStableRate, conditionNumber } = stable ?? {
          smoothRate: 1,
          fastestRate: 1,
          largestStableRate: 1,
          conditionNumber: 1,
        };
        const slack = 1 + 1e-12;
        expect(smoothRate).toBeGreaterThan(0);
        expect(fastestRate * slack).toBeGreaterThanOrEqual(smoothRate);
        expect(largestStableRate * slack).toBeGreaterThanOrEqual(fastestRate);
        expect(conditionNumber).toBeGreaterThanOrEqual(1 - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('stability beside a flat direction', () => {
  it('is that of the directions in which the loss changes: a plane whose second input is always 0 is a line', () => {
    const plane = objective(
      modelOfText('w_1 x_1 + w_2 x_2 + b'),
      dataOf(fivePoints),
      penalties.squared,
      'mean',
    );
    const [line, flat] = [lineStability(fivePoints)!, stability(plane.quadratic)!];
    expect(flat.lambdaMin).toBe(0);
    expect(flat.conditionNumber).toBe(Infinity);
    expect(flat.lambdaFelt).toBeCloseTo(line.lambdaMin, 12);
    expect(flat.fastestRate).toBeCloseTo(line.fastestRate, 12);
    for (const rate of [0.01, 0.05, 0.08]) {
      expect(iterationsPerHalving(flat, rate)).toBe(iterationsPerHalving(line, rate));
      expect(contractionFactor(flat, rate)).toBeCloseTo(contractionFactor(line, rate), 12);
      const [one, other] = [flat, line].map((each) =>
        methodBounds({ kind: 'momentum' }, each)!.factorAt(rate),
      );
      expect(one).toBeCloseTo(other!, 12);
    }
  });
});

describe('learning rates', () => {
  // λ = 2 and 5.
  const stable = stabilityBetween(2, 5)!;

  it.each([
    [0.4, 'diverges'],
    [1, 'diverges'],
    [0.399, 'oscillates'],
    [0.201, 'oscillates'],
    [0.2, 'converges'],
    [0.003, 'converges'],
    [0.0028, 'crawls'],
    [1e-9, 'crawls'],
  ] as const)('at %d descent %s', (rate, behaviour) => {
    expect(rateBehaviour(stable, rate)).toBe(behaviour);
  });

  it('do not oscillate where they overshoot by rounding alone', () => {
    // 1/λ is 0.5 but for rounding: standardised data have such curvatures.
    const round = stabilityBetween(2, 2.000000000000001)!;
    expect(rateBehaviour(round, 0.5)).toBe('converges');
    expect(rateBehaviour(round, 0.500001)).toBe('oscillates');
  });

  it('crawl below a hundredth of the fastest', () => {
    expect(crawlingRate(stable)).toBeCloseTo(2 / 700, 15);
  });

  it('halve the distance in so many iterations', () => {
    // At 2/7 both directions are multiplied by 3/7: once is enough. At 0.1 the slow one by 0.8: ln ½ / ln 0.8 = 3.1.
    expect(iterationsPerHalving(stable, 2 / 7)).toBe(1);
    expect(iterationsPerHalving(stable, 0.1)).toBe(4);
    // At 0.39 the steep one by −0.95: ln ½ / ln 0.95 = 13.5.
    expect(iterationsPerHalving(stable, 0.39)).toBe(14);
    expect(iterationsPerHalving(stable, 0.4)).toBe(Infinity);
    expect(iterationsPerHalving(stable, 1)).toBe(Infinity);
    // In a valley the floor, which never changes, is left out.
    const valley = stabilityBetween(0, 20)!;
    expect(iterationsPerHalving(valley, 0.025)).toBe(1);
  });

  it.each([
    [0.2, 0.2],
    [0.199, 0.1],
    [0.0999, 0.09],
    [0.1, 0.1],
    [1, 1],
    [0.95, 0.9],
    [8.6e-7, 8e-7],
    [37, 30],
  ])('round %d down to %d', (value, rounded) => {
    expect(roundedDown(value)).toBe(rounded);
  });

  it.each([
    [0.08452, 0.084],
    [0.1, 0.1],
    [0.0999, 0.099],
    [0.0996, 0.099],
    [0.10001, 0.1],
    [2.4825e-7, 2.4e-7],
    [37.9, 37],
  ])('round %d down to %d with two digits', (value, rounded) => {
    expect(roundedDown(value, 2)).toBe(rounded);
  });

  it('are best inside the zone in which descent arrives, and an eighth from the fastest at most', () => {
    fc.assert(
      fc.property(positive, fc.double({ min: 0, max: 1, noNaN: true }), (lambda, share) => {
        const bounds = stabilityBetween(lambda * share, lambda)!;
        const rate = bestRate(bounds);
        expect(rate).toBeLessThanOrEqual(bounds.fastestRate * (1 + 1e-9));
        expect(rate).toBeGreaterThan(0.875 * bounds.fastestRate);
        expect(['converges', 'oscillates']).toContain(rateBehaviour(bounds, rate));
      }),
    );
  });

  it('are suggested round, smooth, and not much smaller than they might be', () => {
    fc.assert(
      fc.property(positive, (lambda) => {
        const bounds = stabilityBetween(lambda / 3, lambda)!;
        const rate = suggestedRate(bounds);
        // But for rounding, below which a round number is not given up.
        expect(rate).toBeLessThanOrEqual(bounds.smoothRate * (1 + 1e-9));
        expect(rate).toBeGreaterThanOrEqual(bounds.smoothRate / 2);
        expect(rate).toBe(Number(rate.toPrecision(1)));
        expect(rateBehaviour(bounds, rate)).toBe('converges');
      }),
    );
  });
});
