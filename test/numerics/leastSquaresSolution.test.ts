import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorise } from '../../src/numerics/householder.ts';
import { leastSquaresSolution } from '../../src/numerics/leastSquaresSolution.ts';
import type { LeastSquaresSolution } from '../../src/numerics/plainLeastSquares.ts';
import { singularValues } from '../../src/numerics/singularValues.ts';
import { digitsRight } from '../regression/nist.ts';
import { certifiedProblems } from './nistLinear.ts';

describe('the certified problems of NIST', () => {
  it.each(certifiedProblems)(
    '$name: at least $digits digits of each coefficient',
    ({ columns, y, certified, digits, residualSumOfSquares }) => {
      const { best, residual, rank } = leastSquaresSolution(columns, y);
      expect(rank).toBe(columns.length);
      const right = [...best].map((value, place) => digitsRight(value, certified[place]!));
      expect(Math.min(...right)).toBeGreaterThan(digits);
      const scale = y.reduce((sum, value) => sum + value * value, 0);
      // Where large terms cancel, as in a polynomial of degree 10, what they leave is rounded as they are.
      const terms = y.reduce((sum, _value, row) => {
        const sizes = columns.map((column, place) => Math.abs(column[row]! * certified[place]!));
        return sum + sizes.reduce((total, size) => total + size, 0) ** 2;
      }, 0);
      const rounding = 1e-14 * (scale + Math.sqrt(terms * residualSumOfSquares));
      expect(Math.abs(residual - residualSumOfSquares)).toBeLessThan(rounding);
    },
  );
});

const value = fc.integer({ min: -40, max: 40 }).map((eighths) => eighths / 8);

/** Columns and y; often with a column of ones, and at times with one that is made of the others. */
const problem = fc
  .record({
    rows: fc.integer({ min: 1, max: 8 }),
    size: fc.integer({ min: 1, max: 4 }),
    ones: fc.boolean(),
    dependent: fc.boolean(),
    shift: fc.constantFrom(0, 100),
  })
  .chain(({ rows, size, ones, dependent, shift }) =>
    fc
      .tuple(
        fc.array(fc.array(value, { minLength: rows, maxLength: rows }), {
          minLength: size,
          maxLength: size,
        }),
        fc.array(value, { minLength: rows, maxLength: rows }),
        fc.array(value, { minLength: size + 2, maxLength: size + 2 }),
      )
      .map(([drawn, y, theta]) => {
        const columns = drawn.map((column) => Float64Array.from(column, (each) => each + shift));
        if (ones) columns.unshift(new Float64Array(rows).fill(2));
        if (dependent) {
          columns.push(columns[0]!.map((each, row) => each - 2 * columns.at(-1)![row]!));
        }
        return {
          columns,
          y: Float64Array.from(y),
          theta: Float64Array.from(theta).slice(0, columns.length),
          dependent,
        };
      }),
  );

function sumOfSquares(columns: readonly Float64Array[], y: Float64Array, theta: Float64Array) {
  return y.reduce((sum, target, row) => {
    const guess = columns.reduce((total, column, slot) => total + column[row]! * theta[slot]!, 0);
    return sum + (guess - target) ** 2;
  }, 0);
}

/** R of X = QR, by rows. */
function triangle({ rows, weights }: LeastSquaresSolution): Float64Array {
  return rows.map((each, place) => each * Math.sqrt(weights[Math.floor(place / weights.length)]!));
}

/** |R v|² */
function lengthOf(r: Float64Array, v: Float64Array): number {
  const size = v.length;
  return v.reduce((sum, _value, row) => {
    const part = v.reduce((total, each, slot) => total + r[row * size + slot]! * each, 0);
    return sum + part * part;
  }, 0);
}

describe('leastSquaresSolution', () => {
  it('says what the sum of squares is anywhere', () => {
    fc.assert(
      fc.property(problem, ({ columns, y, theta }) => {
        const solution = leastSquaresSolution(columns, y);
        const { best, residual } = solution;
        const r = triangle(solution);
        const from = theta.map((each, slot) => each - best[slot]!);
        const wanted = sumOfSquares(columns, y, theta);
        const scale = 1 + wanted + lengthOf(r, best) + lengthOf(r, theta);
        expect(Math.abs(residual + lengthOf(r, from) - wanted) / scale).toBeLessThan(1e-11);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the least sum: no step away from it goes down', () => {
    fc.assert(
      fc.property(problem, fc.constantFrom(1e-3, 1), ({ columns, y, theta }, share) => {
        const { best } = leastSquaresSolution(columns, y);
        const near = best.map((each, slot) => each + share * theta[slot]!);
        const least = sumOfSquares(columns, y, best);
        expect(sumOfSquares(columns, y, near)).toBeGreaterThanOrEqual(least - 1e-10 * (1 + least));
      }),
      { numRuns: 500 },
    );
  });

  it('knows the directions that change nothing', () => {
    fc.assert(
      fc.property(problem, ({ columns, y, dependent }) => {
        const solution = leastSquaresSolution(columns, y);
        const { best, rank, free } = solution;
        const r = triangle(solution);
        expect(rank + free.length).toBe(columns.length);
        expect(rank).toBeLessThanOrEqual(Math.min(columns.length - (dependent ? 1 : 0), y.length));
        const size = Math.sqrt(
          lengthOf(
            r,
            best.map(() => 1),
          ) + 1,
        );
        for (const direction of free) {
          expect(Math.hypot(...direction)).toBeCloseTo(1, 12);
          expect(Math.sqrt(lengthOf(r, direction)) / size).toBeLessThan(1e-9);
        }
        for (const [place, direction] of free.entries()) {
          for (const other of free.slice(place + 1)) {
            const dot = direction.reduce((sum, each, slot) => sum + each * other[slot]!, 0);
            expect(dot).toBeCloseTo(0, 10);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is right by hand', () => {
    // The five points of the course: ŷ = 0.9 x + 1.3, with Σe² = 1.9.
    const x = Float64Array.of(1, 2, 3, 4, 5);
    const line = leastSquaresSolution(
      [x, new Float64Array(5).fill(1)],
      Float64Array.of(2, 3, 5, 4, 6),
    );
    expect(line.best[0]).toBeCloseTo(0.9, 15);
    expect(line.best[1]).toBeCloseTo(1.3, 14);
    expect(line.residual).toBeCloseTo(1.9, 14);
    // [[√Sxx, 0], [√N x̄, √N]], up to the sign.
    const wanted = [Math.sqrt(10), 0, 3 * Math.sqrt(5), Math.sqrt(5)];
    for (const [place, each] of triangle(line).entries())
      expect(Math.abs(each)).toBeCloseTo(wanted[place]!, 12);
    // All x equal: a valley along (1, −x), and any line through the mean.
    const upright = leastSquaresSolution(
      [new Float64Array(4).fill(2), new Float64Array(4).fill(1)],
      Float64Array.of(1, 2, 4, 5),
    );
    expect(upright.rank).toBe(1);
    expect(upright.best[0]! * 2 + upright.best[1]!).toBeCloseTo(3, 14);
    expect(Math.abs(upright.free[0]![1]! / upright.free[0]![0]!)).toBeCloseTo(2, 14);
  });

  it('keeps its digits far from zero, and with large and small units', () => {
    const x = Float64Array.from({ length: 9 }, (_none, row) => 1e8 + row);
    const y = x.map((each) => 3 * (each - 1e8) + 1);
    const solution = leastSquaresSolution([x, new Float64Array(9).fill(1)], y);
    const { best } = solution;
    const r = triangle(solution);
    expect(best[0]).toBeCloseTo(3, 13);
    expect(best[1]! / (1 - 3e8)).toBeCloseTo(1, 14);
    expect(Math.abs(r[0]!)).toBeCloseTo(Math.sqrt(60), 12);
    const huge = leastSquaresSolution(
      [Float64Array.of(1e200, 2e200)],
      Float64Array.of(2e150, 4e150),
    );
    expect(huge.best[0]! / 2e-50).toBeCloseTo(1, 14);
    const tiny = leastSquaresSolution([Float64Array.of(1e-200, 2e-200)], Float64Array.of(2, 4));
    expect(tiny.best[0]! / 2e200).toBeCloseTo(1, 14);
  });

  it('has nothing to say without points, and without columns', () => {
    expect(leastSquaresSolution([new Float64Array(0)], new Float64Array(0))).toMatchObject({
      rank: 0,
      residual: 0,
      free: [Float64Array.of(1)],
    });
    expect(leastSquaresSolution([], Float64Array.of(3, 4)).residual).toBe(25);
  });
});

describe('factorise', () => {
  it('gives a triangle with Rᵀ R = Xᵀ X, and turns there and back', () => {
    fc.assert(
      fc.property(problem, ({ columns, y }) => {
        const { r, size, turn, turnBack } = factorise(columns);
        const below = r.filter((_value, place) => place % size < Math.floor(place / size));
        expect(below.every((each) => each === 0)).toBe(true);
        for (let one = 0; one < size; one += 1) {
          for (let other = 0; other < size; other += 1) {
            let dot = 0;
            for (let row = 0; row < size; row += 1)
              dot += r[row * size + one]! * r[row * size + other]!;
            const wanted = columns[one]!.reduce(
              (sum, each, row) => sum + each * columns[other]![row]!,
              0,
            );
            expect(Math.abs(dot - wanted)).toBeLessThan(1e-8);
          }
        }
        const turned = y.slice();
        turn(turned);
        expect(Math.hypot(...turned)).toBeCloseTo(Math.hypot(...y), 10);
        turnBack(turned);
        expect(Math.max(...turned.map((each, row) => Math.abs(each - y[row]!)))).toBeLessThan(
          1e-12,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe('singularValues', () => {
  it('takes a matrix apart, and keeps the digits of small values', () => {
    const { values, directions } = singularValues(Float64Array.of(3, 0, 4, 5), 2);
    expect(values[0]).toBeCloseTo(Math.sqrt(45), 13);
    expect(values[1]).toBeCloseTo(Math.sqrt(5), 13);
    expect(Math.abs(directions[0]![0]!)).toBeCloseTo(Math.SQRT1_2, 13);
    const graded = singularValues(Float64Array.of(1, 1e-10, 0, 1e-10), 2);
    expect(graded.values[1]! / 1e-10).toBeCloseTo(1, 9);
    expect(singularValues(new Float64Array(0), 0).values).toHaveLength(0);
  });
});
