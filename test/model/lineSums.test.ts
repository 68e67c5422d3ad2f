import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSums } from '../support/lineSums.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { points, spreadPoints, wildPoints } from '../regression/arbitraries.ts';
import {
  certified,
  certifiedThroughOrigin,
  digitsRight,
  norris,
  throughOrigin,
} from '../regression/nist.ts';

const sumsOf = (...pairs: readonly (readonly [number, number])[]) =>
  lineSums(pairs.map(([x, y]) => ({ x, y })));

/**
 * Least squares without rounding until the last division: x in quarters and y in eighths are whole
 * numbers X = 4x, Y = 8y, and sums of their products are exact.
 */
function exactLine(observations: readonly Observation[]) {
  let [count, sumX, sumY, sumXX, sumXY, sumYY] = [0, 0, 0, 0, 0, 0];
  for (const { x, y } of observations) {
    const [X, Y] = [4 * x, 8 * y];
    count += 1;
    sumX += X;
    sumY += Y;
    sumXX += X * X;
    sumXY += X * Y;
    sumYY += Y * Y;
  }
  const spreadX = count * sumXX - sumX * sumX;
  const spreadXY = count * sumXY - sumX * sumY;
  const spreadY = count * sumYY - sumY * sumY;
  return {
    sumXX: spreadX / count / 16,
    sumYY: spreadY / count / 64,
    m: spreadXY / spreadX / 2,
    b: (sumXX * sumY - sumX * sumXY) / spreadX / 8,
    // Sxx Syy − Sxy² is exact too, so that the points of a line are known to lie on it.
    residuals: (spreadX * spreadY - spreadXY * spreadXY) / spreadX / count / 64,
  };
}

describe('the closed form of the line, by hand', () => {
  it('of (1, 2), (2, 3), (3, 5), (4, 4), (5, 6)', () => {
    // Deviations of x: −2 −1 0 1 2; of y: −2 −1 1 0 2. Guesses 2.2 3.1 4 4.9 5.8, errors 0.2 0.1 −1 0.9 −0.2.
    const { line, residualSumOfSquares, ...sums } = lineSums(fivePoints);
    expect(sums).toStrictEqual({ count: 5, meanX: 3, meanY: 4, sumXX: 10, sumYY: 10 });
    expect(residualSumOfSquares).toBeCloseTo(1.9, 14);
    expect(line?.at[0]).toBe(0.9);
    expect(line?.at[1]).toBeCloseTo(1.3, 15);
    expect(line?.rSquared).toBeCloseTo(0.81, 14);
  });

  it('of no points is nothing', () => {
    expect(lineSums([])).toStrictEqual({
      count: 0,
      meanX: 0,
      meanY: 0,
      sumXX: 0,
      sumYY: 0,
      residualSumOfSquares: 0,
      line: undefined,
    });
  });

  it('of one point, and of equal points, has means and no line', () => {
    const expected = { meanX: 0.1, meanY: -7, sumXX: 0, sumYY: 0 };
    const rest = { residualSumOfSquares: 0, line: undefined };
    expect(sumsOf([0.1, -7])).toStrictEqual({ count: 1, ...expected, ...rest });
    expect(sumsOf([0.1, -7], [0.1, -7], [0.1, -7])).toStrictEqual({
      count: 3,
      ...expected,
      ...rest,
    });
  });

  it('of points one above the other has no line, and what is left over is the spread of y', () => {
    expect(sumsOf([3, 1], [3, 2], [3, 6])).toStrictEqual({
      count: 3,
      meanX: 3,
      meanY: 3,
      sumXX: 0,
      sumYY: 14,
      residualSumOfSquares: 14,
      line: undefined,
    });
  });

  it('of points on a line leaves exactly nothing over, also where x and y are rounded', () => {
    const line = sumsOf([0, 0.3], [0.1, 0.1 * 3 + 0.3], [0.7, 0.7 * 3 + 0.3], [1e3, 3e3 + 0.3]);
    expect(line.residualSumOfSquares).toBe(0);
    expect(line.line?.rSquared).toBe(1);
    expect(line.line?.at[0]).toBeCloseTo(3, 14);
  });

  it('of points far from zero keeps the digits of the intercept', () => {
    // From the means (100000005, 220000011.25), Sxx = 5 and Sxy = 1.5·3.5·2 + 0.5·0.5·2 = 11: m = 2.2,
    // b = 220000011.25 − 220000011. In doubles 2.2 · 100000005 is off by 3e-8.
    const [x, y] = [100_000_005, 220_000_011.25];
    const { line } = sumsOf(
      [x - 1.5, y - 3.5],
      [x - 0.5, y - 0.5],
      [x + 0.5, y + 0.5],
      [x + 1.5, y + 3.5],
    );
    expect(line?.at[0]).toBe(2.2);
    expect(y - 2.2 * x).not.toBeCloseTo(0.25, 9);
    expect(line?.at[1]).toBeCloseTo(0.25, 14);
  });

  it('of points at one height has m = 0 and no R²', () => {
    expect(sumsOf([1, 0.1], [2, 0.1], [4, 0.1]).line).toStrictEqual({
      at: Float64Array.of(0, 0.1),
      rSquared: undefined,
    });
  });
});

describe('the closed form of the line, against published values', () => {
  it('has 12 digits and more of what NIST certifies for the Norris data', () => {
    const { line, residualSumOfSquares, count } = lineSums(norris);
    expect(count).toBe(36);
    expect(digitsRight(line!.at[1]!, certified.b)).toBeGreaterThan(12);
    expect(digitsRight(line!.at[0]!, certified.m)).toBeGreaterThan(13);
    expect(digitsRight(line!.rSquared!, certified.rSquared)).toBeGreaterThan(13);
    const deviation = Math.sqrt(residualSumOfSquares / (count - 2));
    expect(digitsRight(deviation, certified.residualDeviation)).toBeGreaterThan(12);
  });

  it('keeps 12 digits of the slope with 1e8 added to every x', () => {
    const { line } = lineSums(norris.map(({ x, y }) => ({ x: x + 1e8, y })));
    expect(digitsRight(line!.at[0]!, certified.m)).toBeGreaterThan(12);
    expect(digitsRight(line!.rSquared!, certified.rSquared)).toBeGreaterThan(12);
  });

  it('fits a line through the origin when the points are mirrored in it: NIST NoInt1', () => {
    // With (−x, −y) beside each (x, y) both means are 0, and the best line goes through the origin.
    const mirrored = throughOrigin.flatMap(({ x, y }) => [
      { x, y },
      { x: -x, y: -y },
    ]);
    const { line, residualSumOfSquares } = lineSums(mirrored);
    expect(line!.at[1]!).toBe(0);
    expect(digitsRight(line!.at[0]!, certifiedThroughOrigin.m)).toBeGreaterThan(14);
    expect(digitsRight(line!.rSquared!, certifiedThroughOrigin.rSquared)).toBeGreaterThan(13);
    const deviation = Math.sqrt(residualSumOfSquares / 2 / (throughOrigin.length - 1));
    expect(digitsRight(deviation, certifiedThroughOrigin.residualDeviation)).toBeGreaterThan(13);
  });
});

describe('the closed form of the line, any points', () => {
  it('agrees with exact arithmetic', () => {
    fc.assert(
      fc.property(spreadPoints, (observations) => {
        const exact = exactLine(observations);
        const { line, ...sums } = lineSums(observations);
        const near = (value: number, right: number, size: number) =>
          expect(Math.abs(value - right)).toBeLessThanOrEqual(1e-14 * size);
        near(sums.sumXX, exact.sumXX, exact.sumXX);
        near(sums.sumYY, exact.sumYY, exact.sumYY);
        near(sums.residualSumOfSquares, exact.residuals, exact.sumYY);
        near(line!.at[0]!, exact.m, Math.sqrt(exact.sumYY / exact.sumXX));
        near(line!.at[1]!, exact.b, Math.abs(sums.meanY) + Math.abs(exact.m * sums.meanX) + 1e-300);
        const explained = exact.sumYY > 0 ? 1 - exact.residuals / exact.sumYY : undefined;
        expect(line!.rSquared === undefined).toBe(explained === undefined);
        expect(line!.rSquared ?? 0).toBeCloseTo(explained ?? 0, 13);
        expect(sums.residualSumOfSquares === 0).toBe(exact.residuals === 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not care for the order of the points', () => {
    const shuffled = points.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        const one = lineSums(given);
        const two = lineSums(other);
        const size = one.sumXX + one.sumYY;
        for (const key of ['sumXX', 'sumYY', 'residualSumOfSquares'] as const) {
          expect(Math.abs(one[key] - two[key])).toBeLessThanOrEqual(1e-14 * size);
        }
        expect(two.line === undefined).toBe(one.line === undefined);
      }),
    );
  });

  it('keeps slope, R² and sums when every x is shifted, and the line through the same points', () => {
    fc.assert(
      fc.property(spreadPoints, fc.integer({ min: -1_000_000, max: 1_000_000 }), (given, shift) => {
        const { line, sumXX, meanX } = lineSums(given);
        const moved = lineSums(given.map(({ x, y }) => ({ x: x + shift, y })));
        expect(moved.meanX).toBeCloseTo(meanX + shift, 7);
        expect(Math.abs(moved.sumXX - sumXX)).toBeLessThanOrEqual(1e-13 * sumXX);
        expect(Math.abs(moved.line!.at[0]! - line!.at[0]!)).toBeLessThanOrEqual(
          1e-12 * (1 + Math.abs(line!.at[0]!)),
        );
        const before = moved.line!.at[1]! + moved.line!.at[0]! * shift;
        expect(Math.abs(before - line!.at[1]!)).toBeLessThanOrEqual(
          1e-9 * (1 + Math.abs(line!.at[0]!)),
        );
      }),
    );
  });

  it('leaves errors that sum up to 0, and to 0 with x: there is no better line', () => {
    fc.assert(
      fc.property(spreadPoints, (observations) => {
        const { line } = lineSums(observations);
        const errors = observations.map(({ x, y }) => line!.at[0]! * x + line!.at[1]! - y);
        const total = errors.reduce((sum, error) => sum + error, 0);
        const moment = errors.reduce((sum, error, i) => sum + error * observations[i]!.x, 0);
        expect(Math.abs(total)).toBeLessThan(1e-10);
        expect(Math.abs(moment)).toBeLessThan(1e-9);
      }),
    );
  });

  it('holds finite numbers only, wherever the points lie', () => {
    fc.assert(
      fc.property(wildPoints, (observations) => {
        const { line, ...sums } = lineSums(observations);
        for (const value of Object.values(sums)) expect(value).toSatisfy(Number.isFinite);
        for (const value of [sums.sumXX, sums.sumYY, sums.residualSumOfSquares]) {
          expect(value).toBeGreaterThanOrEqual(0);
        }
        expect(sums.residualSumOfSquares).toBeLessThanOrEqual(sums.sumYY);
        expect(line === undefined).toBe(sums.sumXX === 0);
        expect(line?.at[0] ?? 0).toSatisfy(Number.isFinite);
        expect(line?.at[1] ?? 0).toSatisfy(Number.isFinite);
        const share = line?.rSquared ?? 1;
        expect(share >= 0 && share <= 1).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('fits a line to points near the ends of the range', () => {
    expect(sumsOf([1e300, 2e300], [2e300, 4e300], [3e300, 6e300]).line).toMatchObject({
      rSquared: 1,
    });
    expect(sumsOf([1e300, 2e300], [2e300, 4e300], [3e300, 6e300]).line?.at[0]).toBeCloseTo(2, 14);
    // Σ(x − x̄)² is 2e-320 there: too small to hold a slope to all its digits, so x counts as equal.
    expect(sumsOf([1e-160, 1], [2e-160, 2], [3e-160, 3]).line).toBeUndefined();
    expect(sumsOf([1e-150, 1], [2e-150, 2], [3e-150, 3]).line?.at[0]).toBeCloseTo(1e150, -137);
  });
});
