import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expandPower,
  expandQuotient,
  lineWithNumbers,
  quotientRewritings,
  withoutOpposites,
} from '../../src/calculus/differenceQuotient.ts';
import { differentiate } from '../../src/calculus/differentiate.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import {
  type Expression,
  negation,
  number,
  shownNumber,
  symbol,
} from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import { sameExpression } from '../../src/calculus/tree.ts';
import { parseTex } from './support/parseTex.ts';

const x = symbol('x');
const h = symbol('h');
const e = symbol('e', 'error');

function tex(expression: Expression): string {
  return formulaToTex(expressionFormula(expression)).replaceAll(String.raw`\, `, ' ');
}

function at(expression: Expression, scalars: Readonly<Record<string, number>>): number {
  return evaluate(expression, { scalars, series: {} });
}

/** Whole sixteenths, whose fourth powers and their sums are exact in double precision. */
const sixteenths = fc.integer({ min: -32, max: 32 }).map((value) => value / 16);
const exponent = fc.integer({ min: 1, max: 4 });

describe('the difference quotient of a power', () => {
  it('is multiplied out, cancelled, divided and taken to its limit', () => {
    expect(expandQuotient(x, 3).lines.map(({ expression }) => tex(expression))).toEqual([
      String.raw`\frac{(x + h)^{3} - x^{3}}{h}`,
      String.raw`\frac{(x + h) (x^{2} + 2 x h + h^{2}) - x^{3}}{h}`,
      String.raw`\frac{x^{3} + 2 x^{2} h + x h^{2} + x^{2} h + 2 x h^{2} + h^{3} - x^{3}}{h}`,
      String.raw`\frac{x^{3} + 3 x^{2} h + 3 x h^{2} + h^{3} - x^{3}}{h}`,
      String.raw`\frac{3 x^{2} h + 3 x h^{2} + h^{3}}{h}`,
      '3 x^{2} + 3 x h + h^{2}',
      '3 x^{2}',
    ]);
  });

  it('goes the same way for the straight line, and for a squared error', () => {
    expect(expandQuotient(x, 1).lines.map(({ expression }) => tex(expression))).toEqual([
      String.raw`\frac{(x + h) - x}{h}`,
      String.raw`\frac{x + h - x}{h}`,
      String.raw`\frac{h}{h}`,
      '1',
      '1',
    ]);
    const last = expandQuotient(e, 2).lines.at(-1)?.expression;
    expect(
      last && sameExpression(last, differentiate(expandQuotient(e, 2).question).derivative),
    ).toBe(true);
  });

  it('has by hand, for x² at 1.5 with h = 0.5: 4 − 2.25 over 0.5, term by term', () => {
    const { lines, variable } = expandQuotient(x, 2);
    const shown = lines.map((line) =>
      tex(lineWithNumbers(line, variable, shownNumber(1.5), shownNumber(0.5))),
    );
    expect(shown).toEqual([
      String.raw`\frac{(1.5 + 0.5)^{2} - 1.5^{2}}{0.5}`,
      String.raw`\frac{2.25 + 1.5 + 0.25 - 2.25}{0.5}`,
      String.raw`\frac{1.5 + 0.25}{0.5}`,
      '3 + 0.5',
      '3',
    ]);
  });

  it('keeps its value in every line but the last, exactly', () => {
    fc.assert(
      fc.property(exponent, sixteenths, sixteenths, (n, value, nudge) => {
        fc.pre(nudge !== 0);
        const { lines } = expandQuotient(x, n);
        const known = quotientRewritings.filter((step) => !['factor', 'every'].includes(step));
        expect(lines.map(({ step }) => step)).toEqual(n < 3 ? known : quotientRewritings);
        const asked = ((value + nudge) ** n - value ** n) / nudge;
        for (const { expression } of lines.slice(0, -1)) {
          // 0 over a negative nudge is −0, the same number as 0.
          expect(at(expression, { x: value, h: nudge }) + 0).toBe(asked + 0);
        }
      }),
    );
  });

  it('has the derivative of the rules as its limit, with h no more in it', () => {
    fc.assert(
      fc.property(exponent, sixteenths, (n, value) => {
        const { lines, question } = expandQuotient(x, n);
        const limit = lines.at(-1)?.expression ?? h;
        expect(sameExpression(limit, differentiate(question).derivative)).toBe(true);
        expect(at(limit, { x: value })).toBe(n * value ** (n - 1));
      }),
    );
  });

  it('has lines with numbers that are worth the same, and parse', () => {
    fc.assert(
      fc.property(exponent, sixteenths, sixteenths, (n, value, nudge) => {
        fc.pre(nudge !== 0);
        const { lines, variable } = expandQuotient(e, n);
        for (const line of lines) {
          const numbers = lineWithNumbers(line, variable, shownNumber(value), shownNumber(nudge));
          expect(at(numbers, {})).toBeCloseTo(at(line.expression, { e: value, h: nudge }), 10);
          expect(() => parseTex(tex(numbers))).not.toThrow();
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('expandPower', () => {
  it('knows the rows of Pascal’s triangle', () => {
    expect(tex(expandPower(x, h, 4))).toBe('x^{4} + 4 x^{3} h + 6 x^{2} h^{2} + 4 x h^{3} + h^{4}');
  });

  it('is worth the power', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), sixteenths, sixteenths, (n, a, b) => {
        expect(at(expandPower(x, h, n), { x: a, h: b })).toBeCloseTo((a + b) ** n, 9);
      }),
    );
  });
});

describe('withoutOpposites', () => {
  it('takes away a term and its negative, once for each pair', () => {
    expect(withoutOpposites([x, h, negation(x)])).toEqual([h]);
    expect(withoutOpposites([x, x, negation(x)])).toEqual([x]);
    expect(withoutOpposites([h, negation(x)])).toEqual([h, negation(x)]);
    expect(withoutOpposites([number(2), negation(number(3))])).toHaveLength(2);
  });
});
