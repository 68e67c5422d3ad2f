import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rewriting } from '../../src/calculus/differentiate.ts';
import { differentiate } from '../../src/calculus/differentiate.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import {
  type Expression,
  fraction,
  indexedSum,
  number,
  partialDerivative,
  power,
  product,
  sum,
  symbol,
} from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import { someExpression } from '../../src/calculus/tree.ts';
import { b, m } from './support/arbitraryExpression.ts';
import { arbitraryModel, type Model } from './support/arbitraryModel.ts';
import { ruleOf } from './support/ruleOf.ts';

function tex(expression: Expression): string {
  return formulaToTex(expressionFormula(expression));
}

function derive({ expression, definitions }: Model) {
  return differentiate(partialDerivative(expression, m), definitions);
}

/** The largest value that any part of the expression has: rounding is to be judged by it. */
function sizeOf(expression: Expression, model: Model): number {
  let size = 1;
  someExpression(expression, (part) => {
    const { series } = model.bindings;
    for (const point of (series['x'] ?? []).keys()) {
      size = Math.max(size, Math.abs(evaluate(part, { ...model.bindings, point })));
    }
    return false;
  });
  return size;
}

/** How far the value of a step is from that of the one before it, in proportion to its size. */
function jump({ before, after }: Pick<Rewriting, 'before' | 'after'>, model: Model): number {
  const from = evaluate(before, model.bindings);
  const to = evaluate(after, model.bindings);
  return Math.abs(to - from) / Math.max(sizeOf(before, model), sizeOf(after, model));
}

describe('differentiating sums over points of defined symbols', () => {
  it('agrees with the central difference', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        const { expression, bindings } = model;
        const at = (nudge: number): number => {
          const { scalars } = bindings;
          const moved = { ...scalars, m: (scalars['m'] ?? 0) + nudge };
          return evaluate(expression, { ...bindings, scalars: moved });
        };
        const slope = (h: number) => (at(h) - at(-h)) / (2 * h);
        const h = 1e-3;
        // Richardson twice: the error is of the sixth order in h.
        const [one, two, three] = [slope(h), slope(h / 2), slope(h / 4)];
        const better = [(4 * two - one) / 3, (4 * three - two) / 3] as const;
        const numerical = (16 * better[1] - better[0]) / 15;
        const exact = evaluate(derive(model).derivative, bindings);
        const scale =
          1 + Math.abs(exact) + Math.abs(at(0)) + Math.abs(at(0.1)) + Math.abs(at(-0.1));
        expect(Math.abs(exact - numerical) / scale).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the value in every step', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        for (const step of derive(model).steps) expect(jump(step, model)).toBeLessThan(1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('names every rule rightly', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        for (const step of derive(model).steps) {
          expect(ruleOf(step, model.definitions)).toBe(step.rule);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is right by hand for (1/N) Σ eᵢ² with eᵢ = m xᵢ + b', () => {
    // Points 1 and 2 at m = 2, b = 1: e = 3 and 5, and the derivative is (2/2)(3·1 + 5·2) = 13.
    const x = symbol('x', undefined, 'i');
    const definitions = new Map([['e', sum(product(m, x), b)]]);
    const squares = indexedSum(power(symbol('e', undefined, 'i'), number(2)), symbol('N'));
    const model = {
      expression: product(fraction(number(1), symbol('N')), squares),
      definitions,
      bindings: { scalars: { m: 2, b: 1, N: 2 }, series: { x: [1, 2] }, definitions },
    };
    const { derivative, steps } = derive(model);
    expect(evaluate(derivative, model.bindings)).toBe(13);
    expect(tex(derivative)).toBe(String.raw`\frac{2}{N}\, \sum_{i=1}^{N} e_{i}\, x_{i}`);
    const rules = steps.map(({ rule }) => rule).filter((rule) => rule !== 'simplify');
    expect(rules).toEqual([
      'constant-multiple',
      'sum',
      'chain',
      'power',
      'substitute',
      'sum',
      'constant-multiple',
      'identity',
      'constant',
      'factor-out',
    ]);
  });
});
