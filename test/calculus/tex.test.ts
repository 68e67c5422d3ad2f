import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  derivative,
  difference,
  type Expression,
  fraction,
  indexedSum,
  negation,
  number,
  power,
  product,
  shownNumber,
  sum,
  symbol,
} from '../../src/calculus/expression.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { differentiate } from '../../src/calculus/differentiate.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import { arbitraryExpression, b, m, x } from './support/arbitraryExpression.ts';
import { parseTex } from './support/parseTex.ts';
import { readSides } from './support/readTex.ts';

function tex(expression: Expression): string {
  return formulaToTex(expressionFormula(expression));
}

describe('expressionFormula', () => {
  it('writes signs as people do', () => {
    expect(tex(sum(m, number(-3)))).toBe('m - 3');
    expect(tex(difference(m, number(-3)))).toBe('m - ({-}3)');
    expect(tex(product(number(2), shownNumber(-1.5)))).toBe(String.raw`2 \cdot ({-}1.5)`);
    expect(tex(power(shownNumber(-2), number(2)))).toBe('{({-}2)}^{2}');
    expect(tex(difference(m, sum(b, x)))).toBe('m - (b + x)');
    expect(tex(shownNumber(-2))).toBe('{-}2');
  });

  it('keeps sign and power of ten out of the slots', () => {
    expect(expressionFormula(shownNumber(-1.25e-7, 'parameter-1'))).toEqual({
      skeleton: String.raw`\htmlData{term=parameter-1}{{-}⟦0⟧ \times 10^{-7}}`,
      numbers: ['1.25'],
    });
    expect(tex(power(shownNumber(2e7), number(2)))).toBe(String.raw`{(2 \times 10^{7})}^{2}`);
  });

  it('marks terms, with the point where it is known, counted from 0', () => {
    expect(tex(symbol('x', 'x', 'i'))).toBe(String.raw`\htmlData{term=x}{x_{i}}`);
    expect(tex(symbol('x', 'x', 3))).toBe(String.raw`\htmlData{term=x,point=3}{x_{4}}`);
  });

  it('is read back as the value of the expression, whatever stands in whatever', () => {
    const tree = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'numbers' },
        fc.integer({ min: -9, max: 9 }).map((value) => shownNumber(value + 0)),
        fc.tuple(tie('tree'), tie('tree')).map((terms) => sum(...terms)),
        fc.tuple(tie('tree'), tie('tree')).map((factors) => product(...factors)),
        fc.tuple(tie('tree'), tie('tree')).map(([from, less]) => difference(from, less)),
        tie('tree').map((operand) => negation(operand)),
        tie('tree').map((base) => power(base, number(2))),
        tie('tree').map((above) => fraction(above, number(4))),
      ),
    })).tree;
    fc.assert(
      fc.property(tree, (expression) => {
        const [side] = readSides(`x = ${tex(expression)}`);
        const value = evaluate(expression, { scalars: {}, series: {} });
        const slack = 1e-9 * (1 + Math.abs(value));
        expect(Math.abs((side?.low ?? Number.NaN) - value)).toBeLessThanOrEqual(slack);
        expect(Math.abs((side?.high ?? Number.NaN) - value)).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 500 },
    );
  });

  it('puts parentheses where precedence asks for them', () => {
    expect(tex(power(product(m, b), number(2)))).toBe(String.raw`(m\, b)^{2}`);
    expect(tex(product(sum(m, b), x))).toBe(String.raw`(m + b)\, x`);
    expect(tex(power(power(x, number(2)), number(3)))).toBe('(x^{2})^{3}');
    expect(tex(power(fraction(m, b), number(2)))).toBe(String.raw`\left(\frac{m}{b}\right)^{2}`);
    expect(tex(product(indexedSum(m, number(3)), b))).toBe(
      String.raw`\left(\sum_{i=1}^{3} m\right)\, b`,
    );
  });

  it('refuses names that are not known, so that no foreign text gets into TeX', () => {
    expect(() => tex(symbol(String.raw`\url{x}`))).toThrow(RangeError);
  });

  it('writes any expression, and every step of its derivative, so that KaTeX reads it', () => {
    fc.assert(
      fc.property(arbitraryExpression, (expression) => {
        parseTex(tex(expression));
        const { steps } = differentiate(derivative(expression, m));
        for (const { before, of } of steps.slice(0, 6)) {
          parseTex(tex(before));
          parseTex(tex(of));
        }
      }),
      { numRuns: 60 },
    );
  });
});
