import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineQuadratic } from '../support/lineSums.ts';
import { normalEquation } from '../../src/regression/normalEquation.ts';
import {
  breakEvenIterations,
  descentOperations,
  normalEquationOperations,
} from '../../src/regression/operationCounts.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { spreadPoints } from './arbitraries.ts';

const vertical = [
  { x: 2, y: 1 },
  { x: 2, y: 5 },
];

describe('the normal equation', () => {
  it('of the five points is what one gets on paper', () => {
    // Σx² = 55, Σx = 15, Σxy = 69, Σy = 20; 5·55 − 15² = 50; (5·69 − 15·20)/50 = 0.9, (55·20 − 15·69)/50 = 1.3.
    const equation = normalEquation(lineQuadratic(fivePoints));
    expect(equation).toMatchObject({
      sumSquaresX: 55,
      sumX: 15,
      count: 5,
      sumProducts: 69,
      sumY: 20,
      determinant: 50,
    });
    expect(equation?.solution?.[0]).toBeCloseTo(0.9, 14);
    expect(equation?.solution?.[1]).toBeCloseTo(1.3, 14);
  });

  it('has no solution when all x are equal: JᵀJ has no inverse', () => {
    const equation = normalEquation(lineQuadratic(vertical));
    expect(equation?.determinant).toBe(0);
    expect(equation?.solution).toBeUndefined();
  });

  it('is not there without points, nor where its sums overflow', () => {
    expect(normalEquation(lineQuadratic([]))).toBeUndefined();
    const large = [
      { x: 1e200, y: 0 },
      { x: 2e200, y: 1 },
    ];
    expect(normalEquation(lineQuadratic(large))).toBeUndefined();
  });

  it('is solved by its solution: JᵀJ θ = Jᵀy', () => {
    fc.assert(
      fc.property(spreadPoints, (points) => {
        const equation = normalEquation(lineQuadratic(points));
        if (equation?.solution === undefined) throw new Error('no solution');
        const { sumSquaresX, sumX, count, sumProducts, sumY, solution, determinant } = equation;
        const [m = 0, b = 0] = solution;
        const size = sumSquaresX * Math.abs(m) + Math.abs(sumX * b) + Math.abs(sumProducts) + 1;
        expect(Math.abs(sumSquaresX * m + sumX * b - sumProducts)).toBeLessThan(1e-9 * size);
        expect(Math.abs(sumX * m + count * b - sumY)).toBeLessThan(1e-9 * size);
        const product = count * sumSquaresX;
        expect(Math.abs(product - sumX ** 2 - determinant)).toBeLessThanOrEqual(1e-12 * product);
      }),
    );
  });
});

describe('the operation counts', () => {
  it('are N·p² + p³ and k·N·p', () => {
    expect(normalEquationOperations(5, 2)).toBe(28);
    expect(normalEquationOperations(1000, 10)).toBe(101_000);
    expect(descentOperations(5, 2, 100)).toBe(1000);
  });

  it('are equal at k = p + p²/N iterations', () => {
    expect(breakEvenIterations(5, 2)).toBe(2.8);
    expect(breakEvenIterations(100, 10)).toBe(11);
    expect(descentOperations(100, 10, 11)).toBe(normalEquationOperations(100, 10));
  });
});
