import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differentiate } from '../../src/calculus/differentiate.ts';
import {
  call,
  difference,
  type Expression,
  fraction,
  negation,
  number,
  partialDerivative,
  power,
  product,
  sum,
  symbol,
} from '../../src/calculus/expression.ts';
import { folded } from '../../src/calculus/folded.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { withLogistic } from '../../src/calculus/logisticForm.ts';
import { orderFactors } from '../../src/calculus/orderFactors.ts';
import { placesFor, sameValue } from '../../src/calculus/proof.ts';
import { dualsAt } from '../../src/calculus/dualAt.ts';
import { simplified } from '../../src/calculus/simplified.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import { b, m, x } from './support/arbitraryExpression.ts';
import { arbitraryFormula } from './support/arbitraryFormula.ts';

const [a, w, k] = [symbol('a'), symbol('w'), symbol('k')];

function tex(expression: Expression): string {
  return formulaToTex(expressionFormula(expression)).replaceAll(String.raw`\, `, ' ');
}

function simple(expression: Expression): string {
  return tex(simplified(expression));
}

const half = fraction(number(1), number(2));

describe('simplified', () => {
  it('collects like terms', () => {
    expect(simple(sum(m, m))).toBe('2 m');
    expect(simple(product(x, sum(m, m)))).toBe('2 x m');
    expect(simple(sum(product(number(2), x), b, negation(x)))).toBe('x + b');
    expect(simple(difference(product(a, b), product(b, a)))).toBe('0');
    expect(simple(sum(product(half, x), product(fraction(number(1), number(3)), x)))).toBe(
      String.raw`\frac{5}{6} x`,
    );
    expect(simple(difference(fraction(x, m), fraction(product(number(2), x), m)))).toBe(
      String.raw`{-}\frac{x}{m}`,
    );
  });

  it('collects like factors', () => {
    expect(simple(product(x, m, x))).toBe('x^{2} m');
    expect(simple(product(power(x, a), power(x, number(-1))))).toBe('x^{a - 1}');
    expect(simple(product(call('exp', x), call('exp', m)))).toBe('e^{x + m}');
    expect(simple(product(call('sqrt', x), call('sqrt', x)))).toBe('x');
    expect(simple(power(call('exp', x), number(2)))).toBe('e^{2 x}');
  });

  it('folds numbers and fractions of numbers', () => {
    expect(simple(difference(half, number(1)))).toBe(String.raw`{-}\frac{1}{2}`);
    expect(simple(product(number(2), fraction(number(1), number(3))))).toBe(
      String.raw`\frac{2}{3}`,
    );
    expect(simple(fraction(number(-2), symbol('N')))).toBe(String.raw`{-}\frac{2}{N}`);
    expect(simple(fraction(number(1.5), number(0.5)))).toBe('3');
    expect(simple(power(number(3), number(-2)))).toBe(String.raw`\frac{1}{9}`);
    // A decimal stays one: it is not drawn together with a third.
    expect(simple(sum(number(0.1), fraction(number(1), number(3))))).toBe(
      String.raw`0.1 + \frac{1}{3}`,
    );
    expect(simple(fraction(x, number(0)))).toBe(String.raw`\frac{x}{0}`);
    expect(simple(power(number(0), number(-1)))).toBe('0^{{-}1}');
  });

  it('writes signs and negative powers as one does', () => {
    expect(simple(product(number(-1), x))).toBe('{-}x');
    expect(simple(product(number(-2), x, negation(m)))).toBe('2 x m');
    expect(simple(power(x, number(-2)))).toBe(String.raw`\frac{1}{x^{2}}`);
    expect(simple(product(a, power(sum(x, m), number(-1))))).toBe(String.raw`\frac{a}{x + m}`);
    expect(simple(power(negation(x), number(2)))).toBe('x^{2}');
    expect(simple(power(product(number(2), x), number(3)))).toBe('8 x^{3}');
    expect(simple(power(product(a, x), number(2)))).toBe('(a x)^{2}');
    expect(simple(difference(x, sum(a, negation(b))))).toBe('x - a + b');
  });

  it('cancels, and writes fractions in fractions as one', () => {
    expect(simple(fraction(product(a, x), product(x, b)))).toBe(String.raw`\frac{a}{b}`);
    expect(simple(fraction(power(x, number(2)), x))).toBe('x');
    expect(simple(fraction(x, power(x, number(3))))).toBe(String.raw`\frac{1}{x^{2}}`);
    expect(simple(fraction(a, fraction(b, x)))).toBe(String.raw`\frac{a x}{b}`);
    expect(simple(fraction(fraction(a, b), x))).toBe(String.raw`\frac{a}{b x}`);
    expect(simple(fraction(call('exp', x), call('exp', m)))).toBe('e^{x - m}');
    expect(simple(fraction(negation(a), negation(b)))).toBe(String.raw`\frac{a}{b}`);
  });

  it('knows what functions undo, and what they are at 0 and 1', () => {
    expect(simple(call('exp', call('ln', x)))).toBe('x');
    expect(simple(call('ln', call('exp', x)))).toBe('x');
    expect(simple(call('exp', product(a, call('ln', x))))).toBe('x^{a}');
    expect(simple(sum(call('exp', number(0)), call('sin', number(0))))).toBe('1');
    expect(simple(call('abs', number(-3)))).toBe('3');
    expect(simple(call('abs', negation(x)))).toBe(String.raw`\left|x\right|`);
  });

  it('leaves the value as it is, and comes to an end', () => {
    fc.assert(
      fc.property(arbitraryFormula, (expression) => {
        const places = placesFor(expression, 8);
        const others = dualsAt(simplified(expression), places);
        const decided = dualsAt(expression, places).map((dual, place) =>
          sameValue(dual, others[place]!),
        );
        expect(decided).not.toContain(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the order of factors', () => {
  it('is that of hand-writing: numbers, parameters, x, sums, functions', () => {
    const written = (...factors: readonly Expression[]) =>
      tex(orderFactors.apply(product(...factors))?.to ?? number(0));
    expect(written(call('exp', product(k, x)), x, a, number(2))).toBe('2 a x e^{k x}');
    expect(written(sum(x, m), x)).toBe('x (x + m)');
    expect(written(x, power(x, number(2)), symbol('x_1'), a)).toBe('a x x^{2} x_{1}');
    expect(orderFactors.apply(product(number(2), a, x))).toBeUndefined();
    // Those of a kind stay as they were: σ (1 − σ), and e x in the sum over the points.
    const sigma = call('logistic', x);
    expect(orderFactors.apply(product(sigma, difference(number(1), sigma)))).toBeUndefined();
  });
});

describe('folded', () => {
  const { steps } = differentiate(
    partialDerivative(fraction(number(1), sum(number(1), call('exp', negation(product(w, x))))), w),
  );
  const rows = folded(steps);

  it('draws runs of steps that only tidy up into one, with all of them inside', () => {
    expect(rows.flatMap(({ parts }) => parts)).toStrictEqual(steps);
    expect(rows.length).toBeLessThan(steps.length);
    expect(rows.at(-1)?.rule).toBe('simplify');
    expect(rows.at(-1)?.parts.length).toBeGreaterThan(3);
    for (const [position, row] of rows.entries()) {
      expect(rows[position + 1]?.before ?? row.after).toBe(row.after);
      const small = row.parts.filter(({ rule }) => rule === 'simplify' || rule === 'cancel');
      expect(row.parts.length === 1 || small.length === row.parts.length).toBe(true);
    }
  });

  it('leaves single steps as they are, and nothing to fold in nothing', () => {
    expect(folded([])).toStrictEqual([]);
    expect(folded(steps.slice(0, 1))).toStrictEqual([{ ...steps[0], parts: [steps[0]] }]);
  });
});

describe('withLogistic', () => {
  const u = sum(product(w, x), b);

  it('recognises 1/(1 + e⁻ᵘ) however it is written', () => {
    const offered = (expression: Expression) => {
      const other = withLogistic(expression);
      return other && tex(other);
    };
    const plain = fraction(number(1), sum(number(1), call('exp', negation(u))));
    expect(offered(plain)).toBe(String.raw`\sigma(w x + b)`);
    const turned = sum(call('exp', sum(negation(product(w, x)), negation(b))), number(1));
    expect(offered(fraction(a, turned))).toBe(String.raw`a \sigma(w x + b)`);
    expect(offered(fraction(call('exp', u), sum(number(1), call('exp', u))))).toBe(
      String.raw`\sigma(w x + b)`,
    );
    expect(offered(sum(plain, m))).toBe(String.raw`\sigma(w x + b) + m`);
    expect(offered(fraction(number(1), sum(number(1), call('exp', x))))).toBe(
      String.raw`\sigma({-}x)`,
    );
  });

  it('has nothing to offer elsewhere', () => {
    expect(withLogistic(fraction(number(1), sum(number(2), call('exp', x))))).toBeUndefined();
    expect(withLogistic(fraction(number(1), sum(number(1), x)))).toBeUndefined();
    expect(withLogistic(u)).toBeUndefined();
  });

  it('keeps the value', () => {
    fc.assert(
      fc.property(arbitraryFormula, arbitraryFormula, (above, inside) => {
        const expression = fraction(above, sum(number(1), call('exp', inside)));
        const places = placesFor(expression, 8);
        const others = dualsAt(withLogistic(expression)!, places);
        const decided = dualsAt(expression, places).map((dual, place) =>
          sameValue(dual, others[place]!),
        );
        expect(decided).not.toContain(false);
      }),
      { numRuns: 200 },
    );
  });
});
