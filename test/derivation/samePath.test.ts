import { describe, expect, it } from 'vitest';
import { letters } from '../../src/derivation/letters.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { product, symbol } from '../../src/calculus/expression.ts';
import { rateEquations, rewritingEquations } from '../../src/derivation/samePath.ts';
import { equationFormula } from '../../src/calculus/tex.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { equivalentRate } from '../../src/descent/equivalentRate.ts';
import { lossConventions, lossFactor } from '../../src/model/lossConvention.ts';
import { parseTex } from '../calculus/support/parseTex.ts';

const e = [-1, 2, 0.5, -3];
const x = [1, 2, 4, 7];
const total = e.reduce((sum, error, index) => sum + error * (x[index] ?? 0), 0);

const of = { body: product(symbol('e', 'error', 'i'), symbol('x', 'x', 'i')), times: 2 };

const pairs = lossConventions.flatMap((from) =>
  lossConventions.filter((to) => to !== from).map((to) => ({ from, to })),
);

describe('the equations of the same path', () => {
  it.each(pairs)('hold from $from to $to, in symbols and in numbers', ({ from, to }) => {
    const learningRate = 0.03;
    const otherRate = equivalentRate(learningRate, from, to, 4);
    const gradientM = 2 * lossFactor(from, 4) * total;
    const input = { from, to, count: 4, learningRate, otherRate, slope: gradientM, of } as const;
    const bindings = {
      scalars: { N: 4, rate: learningRate, otherRate },
      series: { e, x },
    };
    for (const { symbols, numbers } of [rateEquations(input), rewritingEquations(input)]) {
      const left = evaluate(symbols.left, bindings);
      for (const side of [...symbols.sides, ...(numbers?.sides ?? [])]) {
        expect(evaluate(side.expression, bindings)).toBeCloseTo(left, 14);
      }
      expect(numbers?.sides).toHaveLength(2);
      for (const equation of [symbols, numbers ?? symbols]) {
        expect(() =>
          parseTex(formulaToTex(equationFormula(equation, 'row', { letters }))),
        ).not.toThrow();
      }
    }
  });

  it('have no factor 1 before a sum', () => {
    const input = {
      from: 'mean',
      to: 'sum',
      count: 4,
      learningRate: 0.1,
      otherRate: 0.025,
    } as const;
    const { symbols } = rewritingEquations({ ...input, slope: 3, of: { ...of, times: 1 } });
    const [side] = symbols.sides;
    expect(side?.expression.kind === 'product' && side.expression.factors).toHaveLength(2);
  });

  it('have no numbers when one of them is not finite', () => {
    const input = {
      from: 'mean',
      to: 'sum',
      count: 4,
      learningRate: 0.1,
      otherRate: 0.025,
      slope: Number.POSITIVE_INFINITY,
      of,
    } as const;
    expect(rewritingEquations(input).numbers).toBeUndefined();
    expect(rateEquations(input).numbers).toBeDefined();
  });
});
