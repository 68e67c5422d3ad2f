import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ellipsis, number, shownNumber, symbol } from '../../src/calculus/expression.ts';
import { type Formula, formulaToTex } from '../../src/calculus/formula.ts';
import { matrix, matrixFormula, vector } from '../../src/calculus/matrix.ts';
import { normalFormulas } from '../../src/derivation/normalFormulas.ts';
import { lineQuadratic } from '../support/lineSums.ts';
import { normalEquation } from '../../src/regression/normalEquation.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { points } from '../regression/arbitraries.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { curvatureOf, gradientOf, vectorOf } from '../support/line.ts';

function formulasOf(observations: readonly Observation[], from = new Float64Array(2)) {
  const equation = normalEquation(lineQuadratic(observations));
  if (equation === undefined) return undefined;
  const { mm, mb, bb } = curvatureOf(observations, 'mean');
  const newton = equation.solution;
  return normalFormulas(observations, equation, {
    convention: 'mean',
    from,
    gradient: vectorOf(gradientOf(observations, 'mean', from)),
    hessian: Float64Array.of(mm, mb, mb, bb),
    step: newton && from.map((value, slot) => value - newton[slot]!),
    newton,
  });
}

describe('a matrix', () => {
  it('is written row by row, negative numbers with their sign, dots one above the other', () => {
    const formula = matrixFormula(
      [symbol('J')],
      [
        {
          product: [matrix([number(1), shownNumber(-2)], [ellipsis, number(3)])],
        },
      ],
    );
    expect(formula.skeleton).toBe(
      String.raw`J = \begin{pmatrix}1 & {-}⟦0⟧ \\ \vdots & 3\end{pmatrix}`,
    );
    expect(formula.numbers).toStrictEqual(['2']);
  });

  it('stands in products and differences', () => {
    const column = vector(number(1), number(2));
    const formula = matrixFormula(
      [symbol('y')],
      [
        { becomes: true, product: [symbol('J'), column], minus: [column] },
        { product: [shownNumber(1 / 3)] },
        { product: [number(1)] },
      ],
    );
    const written = String.raw`\begin{pmatrix}1 \\ 2\end{pmatrix}`;
    expect(formula.skeleton).toBe(
      String.raw`y \leftarrow J \, ${written} - ${written} \approx ⟦0⟧ \approx 1`,
    );
  });

  it('takes nothing foreign for a symbol', () => {
    expect(() => matrixFormula([symbol(String.raw`\href{x}`)], [])).toThrow(RangeError);
  });
});

describe('the formulas of the normal equation', () => {
  it('have the numbers of the five points', () => {
    const formulas = formulasOf(fivePoints);
    expect(formulas?.jacobian.numbers).toStrictEqual(['1', '2', '3', '4', '5']);
    expect(formulas?.measured.numbers).toStrictEqual(['2', '3', '5', '4', '6']);
    expect(formulas?.products.numbers).toStrictEqual(['55', '15', '15', '5']);
    expect(formulas?.right.numbers).toStrictEqual(['69', '20']);
    expect(formulas?.determinant?.numbers).toStrictEqual(['5', '55', '15', '50']);
    expect(formulas?.solution?.numbers).toStrictEqual('50 5 15 15 55 69 20 0.9 1.3'.split(' '));
    // H = (2/5) JᵀJ; the gradient at (0, 0) is −(2/5) Jᵀy.
    expect(formulas?.hessian?.numbers).toStrictEqual('5 55 15 15 5 22 6 6 2'.split(' '));
    expect(formulas?.newton?.numbers).toStrictEqual('0 0 27.6 8 0 0 0.9 1.3 0.9 1.3'.split(' '));
  });

  it('leave rows out when there are many points', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ x: index, y: 2 * index }));
    const formulas = formulasOf(many);
    expect(formulas?.jacobian.numbers).toStrictEqual(['0', '1', '2', '99']);
    expect(formulas?.jacobian.skeleton).toContain(String.raw`\vdots & \vdots`);
  });

  it('end at the determinant 0 when all x are equal', () => {
    const formulas = formulasOf([
      { x: 2, y: 1 },
      { x: 2, y: 4 },
    ]);
    expect(formulas?.determinant?.numbers.at(-1)).toBe('0');
    expect(formulas?.solution).toBeUndefined();
    expect(formulas?.hessian).toBeUndefined();
    expect(formulas?.newton).toBeUndefined();
  });

  it('all parse, whatever the points', () => {
    fc.assert(
      fc.property(points, (observations) => {
        const formulas = formulasOf(observations);
        const written =
          formulas === undefined ? [] : Object.values<Formula | undefined>({ ...formulas });
        for (const formula of written.filter((one) => one !== undefined)) {
          expect(() => parseTex(formulaToTex(formula))).not.toThrow();
        }
      }),
      { numRuns: 50 },
    );
  });
});
