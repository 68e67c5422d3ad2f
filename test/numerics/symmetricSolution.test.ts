import { describe, expect, it } from 'vitest';
import { symmetricEigenvalues, symmetricSolution } from '../../src/numerics/symmetricSolution.ts';

describe('a small symmetric system', () => {
  it('is solved, whatever the signs of its curvatures', () => {
    // [[2, 1], [1, −3]] (1, 2) = (4, −5)
    const d = symmetricSolution(Float64Array.of(2, 1, 1, -3), Float64Array.of(4, -5));
    expect(d[0]).toBeCloseTo(1, 14);
    expect(d[1]).toBeCloseTo(2, 14);
  });

  it('has its shortest solution where it is level in a direction', () => {
    // Level along (1, −1): all (p, q) with p + q = 2 solve it, and (1, 1) is the shortest.
    const d = symmetricSolution(Float64Array.of(1, 1, 1, 1), Float64Array.of(2, 2));
    expect(d[0]).toBeCloseTo(1, 14);
    expect(d[1]).toBeCloseTo(1, 14);
    const none = symmetricSolution(new Float64Array(4), Float64Array.of(2, 2));
    expect([...none]).toStrictEqual([0, 0]);
  });

  it('has eigenvalues with their signs, the steepest first', () => {
    // λ² + λ − 7 = 0
    const values = symmetricEigenvalues(Float64Array.of(2, 1, 1, -3), 2);
    expect(values[0]).toBeCloseTo(-(1 + Math.sqrt(29)) / 2, 13);
    expect(values[1]).toBeCloseTo((Math.sqrt(29) - 1) / 2, 13);
    // As far from 0 on both sides.
    const both = symmetricEigenvalues(Float64Array.of(0, -2, -2, 0), 2);
    expect(Math.min(...both)).toBeCloseTo(-2, 14);
    expect(Math.max(...both)).toBeCloseTo(2, 14);
  });

  it('has eigenvalues whose sum is the trace, and the sum of whose squares is that of all entries', () => {
    const matrix = Float64Array.of(4, 1, -2, 1, 3, 0.5, -2, 0.5, -1);
    const values = [...symmetricEigenvalues(matrix, 3)];
    expect(values.reduce((sum, value) => sum + value)).toBeCloseTo(6, 13);
    const squares = matrix.reduce((sum, value) => sum + value * value, 0);
    expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(squares, 12);
    const determinant = 4 * (-3 - 0.25) - (-1 + 1) - 2 * (0.5 + 6);
    expect(values.reduce((all, value) => all * value)).toBeCloseTo(determinant, 11);
  });
});
