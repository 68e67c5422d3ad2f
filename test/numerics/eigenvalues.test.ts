import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Eigenvalue, eigenvalues } from '../../src/numerics/eigenvalues.ts';

function found(matrix: Float64Array, size: number): readonly Eigenvalue[] {
  const all = eigenvalues(matrix, size);
  if (all === undefined) throw new Error('no eigenvalues');
  return all;
}

function sorted(matrix: Float64Array, size: number): readonly Eigenvalue[] {
  return found(matrix, size).toSorted((one, other) => one.re - other.re || one.im - other.im);
}

/** The matrix whose eigenvalues are the zeros of xⁿ + … + c₁ x + c₀. */
function companion(coefficients: readonly number[]): Float64Array {
  const size = coefficients.length;
  return Float64Array.from({ length: size * size }, (_none, place) => {
    const [row, column] = [Math.floor(place / size), place % size];
    if (column === size - 1) return -(coefficients[row] ?? 0);
    return row === column + 1 ? 1 : 0;
  });
}

describe('the eigenvalues of a square matrix', () => {
  it('of one and of two', () => {
    expect(eigenvalues(Float64Array.of(3), 1)).toStrictEqual([{ re: 3, im: 0 }]);
    // (x − 1)(x − 3), and x² + 1.
    expect(sorted(Float64Array.of(2, 1, 1, 2), 2)).toStrictEqual([
      { re: 1, im: 0 },
      { re: 3, im: 0 },
    ]);
    expect(sorted(Float64Array.of(0, -1, 1, 0), 2)).toStrictEqual([
      { re: 0, im: -1 },
      { re: 0, im: 1 },
    ]);
  });

  it('are the zeros of its polynomial: (x − 1)(x − 2)(x − 4), (x − 2)(x² + 2x + 5), x⁴ + 1', () => {
    const real = sorted(companion([-8, 14, -7]), 3);
    for (const [place, value] of [1, 2, 4].entries()) {
      expect(real[place]!.re).toBeCloseTo(value, 12);
      expect(real[place]!.im).toBe(0);
    }
    const pair = sorted(companion([-10, 1, 0]), 3);
    for (const [place, [re, im]] of (
      [
        [-1, -2],
        [-1, 2],
        [2, 0],
      ] as const
    ).entries()) {
      expect(pair[place]!.re).toBeCloseTo(re, 12);
      expect(pair[place]!.im).toBeCloseTo(im, 12);
    }
    for (const { re, im } of found(companion([1, 0, 0, 0]), 4)) {
      expect(Math.abs(re)).toBeCloseTo(Math.SQRT1_2, 12);
      expect(Math.abs(im)).toBeCloseTo(Math.SQRT1_2, 12);
    }
  });

  it('are there too where plain shifts lead round in a circle: x³ − 1, and a turn of twelve', () => {
    for (const size of [3, 12]) {
      const all = found(companion([-1, ...Array.from({ length: size - 1 }, () => 0)]), size);
      for (const { re, im } of all) expect(Math.hypot(re, im)).toBeCloseTo(1, 10);
      const sum = all.reduce((total, { re }) => total + re, 0);
      expect(sum).toBeCloseTo(0, 10);
    }
  });

  it('add up to the trace, and their squares to that of the square, whatever the matrix is', () => {
    // None of them 0.
    const number = fc.integer({ min: -1000, max: 1000 }).map((value) => (value + 0.5) / 100);
    const matrices = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(number, { minLength: size * size, maxLength: size * size }),
        ),
      );
    fc.assert(
      fc.property(matrices, ([size, numbers]) => {
        const all = found(Float64Array.from(numbers), size);
        expect(all).toHaveLength(size);
        const at = (row: number, column: number): number => numbers[row * size + column]!;
        const places = [...numbers.keys()];
        const squares = places.reduce(
          (total, place) =>
            total +
            at(Math.floor(place / size), place % size) * at(place % size, Math.floor(place / size)),
          0,
        );
        const trace = places.reduce(
          (total, place) => total + (place % (size + 1) === 0 ? numbers[place]! : 0),
          0,
        );
        const scale = 1 + Math.hypot(...numbers);
        const sum = all.reduce((total, { re }) => total + re, 0);
        const sumOfSquares = all.reduce((total, { re, im }) => total + re * re - im * im, 0);
        expect(Math.abs(sum - trace)).toBeLessThan(1e-12 * scale);
        expect(Math.abs(sumOfSquares - squares)).toBeLessThan(1e-11 * scale * scale);
      }),
      { numRuns: 300 },
    );
  });
});
