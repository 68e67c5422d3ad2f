import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noDefinitions } from '../../src/calculus/definitions.ts';
import { differentiate, ruleBook } from '../../src/calculus/differentiate.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import {
  call,
  derivative,
  difference,
  type Expression,
  fraction,
  indexedSum,
  negation,
  number,
  partialDerivative,
  power,
  product,
  sum,
  symbol,
} from '../../src/calculus/expression.ts';
import type { FunctionName } from '../../src/calculus/functionNames.ts';
import { ruleNames } from '../../src/calculus/rules.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { simplifyOnce } from '../../src/calculus/simplify.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import { someExpression } from '../../src/calculus/tree.ts';
import { arbitraryExpression, arbitraryScalars, b, m, x } from './support/arbitraryExpression.ts';
import { arbitraryFormula } from './support/arbitraryFormula.ts';
import { ruleOf } from './support/ruleOf.ts';

const y = symbol('y');

function tex(expression: Expression): string {
  return formulaToTex(expressionFormula(expression)).replaceAll(String.raw`\, `, ' ');
}

function derivativeBy(expression: Expression, variable: Expression): string {
  return tex(differentiate(derivative(expression, variable)).derivative);
}

describe('differentiate, by hand', () => {
  it('knows the constant and the identity rule', () => {
    expect(derivativeBy(number(7), x)).toBe('0');
    expect(derivativeBy(m, x)).toBe('0');
    expect(derivativeBy(x, x)).toBe('1');
  });

  it('knows the power rule', () => {
    expect(derivativeBy(power(x, number(2)), x)).toBe('2 x');
    expect(derivativeBy(power(x, number(4)), x)).toBe('4 x^{3}');
    expect(derivativeBy(power(x, number(1)), x)).toBe('1');
    expect(derivativeBy(power(x, number(0)), x)).toBe('0');
  });

  it('differentiates constant multiples, sums and differences term by term', () => {
    const line = difference(sum(product(m, x), b), y);
    expect(derivativeBy(line, m)).toBe('x');
    expect(derivativeBy(line, b)).toBe('1');
    expect(derivativeBy(line, y)).toBe('{-}1');
    expect(derivativeBy(product(number(3), power(x, number(2))), x)).toBe('6 x');
    expect(derivativeBy(fraction(power(x, number(2)), number(2)), x)).toBe('x');
    expect(derivativeBy(negation(number(4)), x)).toBe('0');
  });

  it('knows the product rule and the chain rule', () => {
    expect(derivativeBy(product(x, sum(x, number(1))), x)).toBe('2 x + 1');
    const square = power(sum(product(number(3), x), number(1)), number(2));
    expect(derivativeBy(square, x)).toBe('6 (3 x + 1)');
    expect(differentiate(derivative(square, x)).steps[0]?.rule).toBe('chain');
  });

  it('goes through a Σ with the sum rule and takes the constant out', () => {
    const error = symbol('x', undefined, 'i');
    const squares = indexedSum(power(sum(m, error), number(2)), number(3));
    const { derivative: result, steps } = differentiate(partialDerivative(squares, m));
    expect(tex(result)).toBe(String.raw`2 \sum_{i=1}^{3} (m + x_{i})`);
    expect(steps.map(({ rule }) => rule)).toContain('factor-out');
    expect(evaluate(result, { scalars: { m: 1 }, series: { x: [1, 2, 4] } })).toBe(20);
  });

  it('tells the steps of ∂(m x + b − y)/∂m in order', () => {
    const line = sum(product(m, x), b, negation(y));
    const { steps } = differentiate(partialDerivative(line, m));
    expect(steps.map(({ rule }) => rule)).toEqual([
      'sum',
      'constant-multiple',
      'identity',
      'constant',
      'constant',
      'simplify',
      'simplify',
    ]);
    expect(tex(steps[5]?.after ?? line)).toBe('x + 0 - 0');
  });

  it('knows the quotient rule', () => {
    const saturation = fraction(product(m, x), sum(b, x));
    expect(derivativeBy(saturation, b)).toBe(String.raw`{-}\frac{m x}{(b + x)^{2}}`);
    expect(differentiate(derivative(saturation, b)).steps[0]?.rule).toBe('quotient');
    expect(derivativeBy(saturation, m)).toBe(String.raw`\frac{x}{b + x}`);
    expect(derivativeBy(power(x, number(-2)), x)).toBe(String.raw`{-}\frac{2}{x^{3}}`);
  });

  it('knows the functions, by themselves and with something inside', () => {
    const u = sum(product(m, x), b);
    const by = (name: FunctionName) => derivativeBy(call(name, x), x);
    expect(by('exp')).toBe('e^{x}');
    expect(by('ln')).toBe(String.raw`\frac{1}{x}`);
    expect(by('sin')).toBe(String.raw`\cos(x)`);
    expect(by('cos')).toBe(String.raw`{-}\sin(x)`);
    expect(by('tan')).toBe(String.raw`\frac{1}{\cos^{2}(x)}`);
    expect(by('tanh')).toBe(String.raw`1 - \tanh^{2}(x)`);
    expect(by('sqrt')).toBe(String.raw`\frac{1}{2 \sqrt{x}}`);
    expect(by('abs')).toBe(String.raw`\frac{x}{\left|x\right|}`);
    expect(by('logistic')).toBe(String.raw`\sigma(x) (1 - \sigma(x))`);
    expect(derivativeBy(call('sin', u), m)).toBe(String.raw`x \cos(m x + b)`);
    expect(derivativeBy(product(b, call('exp', product(m, x))), m)).toBe('b x e^{m x}');
    expect(derivativeBy(call('ln', product(m, x)), m)).toBe(String.raw`\frac{1}{m}`);
  });

  it('knows a variable in an exponent', () => {
    expect(derivativeBy(power(number(2), x), x)).toBe(String.raw`2^{x} \cdot \ln(2)`);
    expect(derivativeBy(product(m, power(x, b)), b)).toBe(String.raw`m x^{b} \ln(x)`);
    expect(derivativeBy(power(symbol('euler'), x), x)).toBe('e^{x}');
    expect(derivativeBy(power(x, x), x)).toBe(String.raw`x^{x} (\ln(x) + 1)`);
    expect(differentiate(derivative(power(x, x), x)).steps[0]?.rule).toBe('variable-exponent');
  });
});

describe('differentiate, any expression', () => {
  it('agrees with the central difference for 10,000 expressions', () => {
    fc.assert(
      fc.property(arbitraryExpression, arbitraryScalars, (expression, scalars) => {
        const at = (nudge: number) =>
          evaluate(expression, { scalars: { ...scalars, m: scalars.m + nudge }, series: {} });
        const slope = (h: number) => (at(h) - at(-h)) / (2 * h);
        const h = 1e-3;
        // Richardson: the error is of the fourth order in h.
        const numerical = (4 * slope(h / 2) - slope(h)) / 3;
        const { derivative: symbolic } = differentiate(partialDerivative(expression, m));
        const exact = evaluate(symbolic, { scalars, series: {} });
        const scale =
          1 + Math.abs(exact) + Math.abs(at(0)) + Math.abs(at(0.1)) + Math.abs(at(-0.1));
        expect(Math.abs(exact - numerical) / scale).toBeLessThan(1e-4);
      }),
      { numRuns: 10_000 },
    );
  });

  it('keeps the value in every step', () => {
    fc.assert(
      fc.property(arbitraryExpression, arbitraryScalars, (expression, scalars) => {
        const bindings = { scalars, series: {} };
        for (const { before, after } of differentiate(partialDerivative(expression, m)).steps) {
          const value = evaluate(before, bindings);
          const change = Math.abs(evaluate(after, bindings) - value);
          expect(change / (1 + Math.abs(value))).toBeLessThan(1e-7);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('chains its steps, leaves no derivative, and has nothing left to simplify', () => {
    fc.assert(
      fc.property(arbitraryFormula, (expression) => {
        const {
          question,
          derivative: result,
          steps,
        } = differentiate(partialDerivative(expression, m));
        let current: Expression = question;
        for (const step of steps) {
          expect(step.before).toBe(current);
          current = step.after;
        }
        expect(current).toBe(result);
        expect(someExpression(result, ({ kind }) => kind === 'derivative')).toBe(false);
        expect(
          someExpression(
            result,
            (part) => simplifyOnce(part, ruleBook.simplification) !== undefined,
          ),
        ).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('names every rule rightly, and the check finds a wrong name', () => {
    fc.assert(
      fc.property(arbitraryFormula, fc.nat(), (expression, seed) => {
        for (const step of differentiate(partialDerivative(expression, m)).steps) {
          expect(ruleOf(step, noDefinitions)).toBe(step.rule);
          const others = ruleNames.filter((name) => name !== step.rule);
          const planted = { ...step, rule: others[seed % others.length] ?? 'chain' };
          expect(ruleOf(planted, noDefinitions)).not.toBe(planted.rule);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
