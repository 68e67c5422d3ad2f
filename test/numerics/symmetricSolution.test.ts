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
  });
});
