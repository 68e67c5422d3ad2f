import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { call, number, power, product, sum, symbol } from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { functionNames } from '../../src/calculus/functionNames.ts';
import { functions } from '../../src/calculus/functions.ts';
import { functionRuleNames } from '../../src/calculus/rules.ts';
import { speak } from '../../src/calculus/speech.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import type { Expression } from '../../src/calculus/expression.ts';
import { translate } from '../../src/i18n/translate.ts';
import { parseTex } from './support/parseTex.ts';

const x = symbol('x');

function tex(expression: Expression): string {
  return formulaToTex(expressionFormula(expression)).replaceAll(String.raw`\, `, ' ');
}

/** The derivative of a function by differences, exact to the sixth order in h. */
function slopeByDifferences(f: (u: number) => number, u: number): number {
  const slope = (h: number) => (f(u + h) - f(u - h)) / (2 * h);
  const h = 2 ** -8 * Math.min(1, Math.abs(u));
  const [one, two, three] = [slope(h), slope(h / 2), slope(h / 4)];
  return (16 * ((4 * three - two) / 3) - (4 * two - one) / 3) / 15;
}

/** Arguments away from corners and poles, of both signs. */
const argument = fc
  .double({ min: 0.05, max: 1.4, noNaN: true })
  .chain((size) => fc.constantFrom(size, -size));

describe.each(functionNames)('the function %s', (name) => {
  const { value, slope, bend, derivative } = functions[name];

  it('has a slope and a bend that agree with differences', () => {
    fc.assert(
      fc.property(argument, (u) => {
        fc.pre(!Number.isNaN(value(u)));
        const close = (one: number, other: number) =>
          expect(Math.abs(one - other)).toBeLessThan(1e-7 * (1 + Math.abs(one)));
        close(slope(u), slopeByDifferences(value, u));
        close(bend(u), slopeByDifferences(slope, u));
      }),
    );
  });

  it('has the same derivative in symbols', () => {
    fc.assert(
      fc.property(argument, (u) => {
        const inSymbols = evaluate(derivative(x), { scalars: { x: u }, series: {} });
        fc.pre(!Number.isNaN(value(u)));
        expect(Math.abs(inSymbols - slope(u))).toBeLessThan(1e-12 * (1 + Math.abs(slope(u))));
      }),
    );
  });

  it('is typeset with what is left of KaTeX, wherever it stands', () => {
    const tall = sum(x, product(number(2), power(x, number(3))));
    for (const expression of [
      call(name, x),
      call(name, call(name, x)),
      power(call(name, x), number(2)),
      power(call(name, x), symbol('a')),
      power(call(name, x), number(-1)),
      product(symbol('a'), call(name, tall), call(name, x)),
      derivative(x),
    ]) {
      expect(() => parseTex(tex(expression))).not.toThrow();
    }
  });

  it('is spoken', () => {
    const spoken = speak(call(name, x), translate);
    expect(spoken).toMatch(/\bx$/u);
    expect(spoken).not.toMatch(/speech\.|[{}\\]/u);
  });
});

describe('the functions', () => {
  it('have a rule each, and a name that only one of them is typed by', () => {
    const rules = functionNames.map((name) => functions[name].rule);
    expect(rules.toSorted()).toStrictEqual(functionRuleNames.toSorted());
    const typed = functionNames.flatMap((name) => functions[name].typed);
    expect(new Set(typed).size).toBe(typed.length);
    expect(typed.filter((name) => !/^[a-z]+$/u.test(name))).toStrictEqual([]);
  });

  it('are written as people write them', () => {
    const u = sum(product(symbol('w'), x), symbol('b'));
    expect(tex(call('exp', product(symbol('k'), x)))).toBe('e^{k x}');
    expect(tex(power(call('exp', x), number(2)))).toBe('(e^{x})^{2}');
    expect(tex(call('sin', u))).toBe(String.raw`\sin(w x + b)`);
    expect(tex(power(call('sin', x), number(2)))).toBe(String.raw`\sin^{2}(x)`);
    expect(tex(power(call('sin', x), number(-1)))).toBe(String.raw`(\sin(x))^{{-}1}`);
    expect(tex(power(call('ln', x), number(2)))).toBe(String.raw`(\ln(x))^{2}`);
    expect(tex(call('logistic', u))).toBe(String.raw`\sigma(w x + b)`);
    expect(tex(call('abs', u))).toBe(String.raw`\left|w x + b\right|`);
    expect(tex(call('sqrt', u))).toBe(String.raw`\sqrt{w x + b}`);
    // σ as a parameter is not to be taken for the function.
    expect(tex(product(symbol('sigma'), sum(x, number(1))))).toBe(String.raw`\sigma \cdot (x + 1)`);
  });

  it('are spoken so that one hears where they end', () => {
    const wave = product(call('sin', x), symbol('a'));
    expect(speak(wave, translate)).toBe('the quantity the sine of x, end of quantity, times a');
    expect(speak(call('exp', product(symbol('k'), x)), translate)).toBe('e to the power k x');
    expect(speak(call('ln', sum(x, number(1))), translate)).toBe(
      'the natural logarithm of the quantity x plus 1, end of quantity,',
    );
  });

  it('have no value where they are not defined', () => {
    expect(functions.ln.value(0)).toBeNaN();
    expect(functions.ln.value(-1)).toBeNaN();
    expect(functions.sqrt.value(-1)).toBeNaN();
    expect(functions.ln.slope(-1)).toBeNaN();
    // The corner has no slope either: there 0 is taken, as descent needs a number.
    expect(functions.abs.slope(0)).toBe(0);
    expect(functions.logistic.value(800)).toBe(1);
    expect(functions.logistic.value(-800)).toBe(0);
    expect(functions.logistic.value(0)).toBe(0.5);
  });
});

describe('symbols', () => {
  it('have letters, Greek ones and subscripts', () => {
    expect(tex(symbol('theta'))).toBe(String.raw`\theta`);
    expect(tex(symbol('a_1'))).toBe('a_{1}');
    expect(tex(symbol('x_1', undefined, 'i'))).toBe('x_{1,i}');
    expect(tex(symbol('x_1', undefined, 2))).toBe('x_{1,3}');
    expect(tex(power(symbol('x_1', undefined, 'i'), number(2)))).toBe('x_{1,i}^{2}');
    expect(tex(symbol('pi'))).toBe(String.raw`\pi`);
    expect(tex(symbol('euler'))).toBe('e');
    expect(speak(symbol('theta_1', undefined, 2), translate)).toBe('theta 1 3');
    expect(evaluate(product(number(2), symbol('pi')), { scalars: {}, series: {} })).toBe(
      2 * Math.PI,
    );
  });
});
