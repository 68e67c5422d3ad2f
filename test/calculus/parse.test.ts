import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  call,
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
import { formulaToTex } from '../../src/calculus/formula.ts';
import { mostCharacters } from '../../src/calculus/parse.ts';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { faultReasons, type ParsedFormula, remarkKinds } from '../../src/calculus/parseResult.ts';
import { faultMessage, remarkMessage } from '../../src/calculus/parseWords.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import { write } from '../../src/calculus/write.ts';
import messages from '../../src/i18n/messages/en/formula.json';
import { translate } from '../../src/i18n/translate.ts';
import { arbitraryTyped } from './support/arbitraryTyped.ts';
import { parseTex } from './support/parseTex.ts';
import { asked, report, textRuns } from './support/proofRuns.ts';

function formulaOf(text: string): ParsedFormula {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason} at ${parsed.from} to ${parsed.to}`);
  return parsed;
}

/** What a text is read as, written out. */
function reading(text: string): string {
  return write(formulaOf(text).expression);
}

function remarks(text: string): readonly string[] {
  return formulaOf(text).remarks.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

function fault(text: string): string {
  const parsed = parse(text);
  return parsed.ok ? 'a formula' : `${parsed.reason}: ${text.slice(parsed.from, parsed.to)}`;
}

describe('parse reads what teachers write:', () => {
  it.each([
    // Products without a sign.
    ['m x + b', 'm*x+b'],
    ['mx+b', 'm*x+b'],
    ['2x', '2*x'],
    ['a x^2 + b x + c', 'a*x^2+b*x+c'],
    ['a(x - 1)(x + 1)', 'a*(x-1)*(x+1)'],
    ['A sin(w x + p) + c', 'A*sin(w*x+p)+c'],
    ['axsin(x)', 'a*x*sin(x)'],
    // Powers.
    ['x²', 'x^2'],
    ['x⁻¹', 'x^(-1)'],
    ['2 x² y_1'.replace('y_1', 'w₁'), '2*x^2*w_1'],
    ['a**2', 'a^2'],
    ['x^2^3', 'x^(2^3)'],
    ['-x^2', '-x^2'],
    ['2^-x', '2^(-x)'],
    ['x^-2', 'x^(-2)'],
    ['x^½', 'x^(1/2)'],
    // The exponential function.
    ['e^{-k x}', 'exp(-k*x)'],
    ['a e^(k x)', 'a*exp(k*x)'],
    ['exp(-x²/(2 s²))', 'exp(-x^2/(2*s^2))'],
    ['e^x', 'exp(x)'],
    ['2 e', '2*e'],
    ['1/(1 + e^{-(w x + b)})', '1/(1+exp(-(w*x+b)))'],
    // Functions.
    ['sin^2 x', 'sin(x)^2'],
    ['sin² x', 'sin(x)^2'],
    ['sin^2(x)', 'sin(x)^2'],
    ['sin(x)^2', 'sin(x)^2'],
    ['sin 2x', 'sin(2*x)'],
    ['sin 2 x + 1', 'sin(2*x)+1'],
    ['sin x cos x', 'sin(x)*cos(x)'],
    ['sin k(x - c)', 'sin(k*(x-c))'],
    ['sin (x) c', 'sin(x)*c'],
    ['sin x/2', 'sin(x)/2'],
    ['sin -x', 'sin(-x)'],
    ['Sin(x)', 'sin(x)'],
    ['v tanh(w x + b) + c', 'v*tanh(w*x+b)+c'],
    ['ln x', 'ln(x)'],
    ['log(x)', 'ln(x)'],
    ['√x', 'sqrt(x)'],
    ['√(x + 1)', 'sqrt(x+1)'],
    ['2√x', '2*sqrt(x)'],
    ['|x|', 'abs(x)'],
    ['|x - a| + |x|', 'abs(x-a)+abs(x)'],
    ['2|x|c', '2*abs(x)*c'],
    ['||x| - 1|', 'abs(abs(x)-1)'],
    ['σ(w x + b)', 'logistic(w*x+b)'],
    ['sigma(x)', 'logistic(x)'],
    ['sigmoid(x)', 'logistic(x)'],
    ['x/σ²', 'x/sigma^2'],
    // Signs.
    ['a − b x', 'a-b*x'],
    ['a·x', 'a*x'],
    ['a × x', 'a*x'],
    ['a ⋅ x ÷ 2', 'a*x/2'],
    ['a * -b', 'a*(-b)'],
    ['+x', 'x'],
    ['a - -b', 'a-(-b)'],
    // Slashes.
    ['1/2x', '1/2*x'],
    ['a/b x', 'a/b*x'],
    ['a x/(b + x)', 'a*x/(b+x)'],
    ['a/b/c', 'a/b/c'],
    // Numbers.
    ['0,5 x', '0.5*x'],
    ['.5x', '0.5*x'],
    ['1e5x', '100000*x'],
    ['1.5E-3 x', '0.0015*x'],
    ['½ x', '1/2*x'],
    ['π x', 'pi*x'],
    ['2 pi x', '2*pi*x'],
    // Names.
    ['a_1 x + a_0', 'a_1*x+a_0'],
    ['a₁x + a₀', 'a_1*x+a_0'],
    ['w1 x1 + w2 x2 + b', 'w_1*x_1+w_2*x_2+b'],
    ['w_{1} x', 'w_1*x'],
    ['θ x + theta_0', 'theta*x+theta_0'],
    ['alpha x + beta', 'alpha*x+beta'],
    ['X + a', 'x+a'],
    // Brackets of all kinds, and a heading.
    ['[a + {b x}]', 'a+b*x'],
    ['y = a x + b', 'a*x+b'],
    ['f(x) = a x', 'a*x'],
    ['ŷ = m x', 'm*x'],
  ])('%s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });

  it('and tells inputs from parameters, in the order in which they come up', () => {
    const { inputs, parameters } = formulaOf('b + m x + π e^{k x}');
    expect(inputs).toStrictEqual(['x']);
    expect(parameters).toStrictEqual(['b', 'm', 'k']);
    expect(formulaOf('w_2 x2 + w_1 x1').inputs).toStrictEqual(['x_1', 'x_2']);
    expect(formulaOf('L_1'.replace('L', 'A')).inputs).toStrictEqual([]);
    expect(formulaOf('e^{-k(x - x_0)}').parameters).toStrictEqual(['k', 'x_0']);
  });
});

describe('parse says what it chose:', () => {
  it.each([
    ['1/2x', 'slash-then-factor: 1/2x'],
    ['c + a/b x', 'slash-then-factor: a/b x'],
    ['amx', 'letters-split: amx'],
    ['xtheta + 1', 'letters-split: xtheta'],
    ['0,5 x', 'decimal-comma: 0,5'],
    ['1e5x', 'power-of-ten: 1e5'],
    ['a e^-kx', 'exponent-ends: e^-k'],
    ['x^a x', 'exponent-ends: x^a'],
    ['sin 2x + 1', 'function-without-parentheses: sin 2x'],
    ['ln x^2', 'function-without-parentheses: ln x^2'],
    ['sin x/2', 'function-without-parentheses: sin x'],
    ['√2x', 'function-without-parentheses: √2'],
    ['√x²', 'function-without-parentheses: √x²'],
    ['log(x)', 'log-is-ln: log(x)'],
    ['X + 1', 'capital-x: X'],
    ['a x2', 'digit-as-index: x2'],
  ])('%s', (text, expected) => {
    expect(remarks(text)).toStrictEqual([expected]);
  });

  it.each([
    'm x + b',
    'mx + b',
    'sin x',
    'sin x cos x',
    '√x',
    'x^2 a',
    'e^{-k x} a',
    'a x/(b + x)',
    'w1 x1 + w2 x2',
  ])('and nothing about %s', (text) => {
    expect(remarks(text)).toStrictEqual([]);
  });

  it('with the reading as a formula', () => {
    const [remark] = formulaOf('1/2x').remarks;
    expect(remark?.read).toStrictEqual(product(fraction(number(1), number(2)), symbol('x')));
  });
});

describe('parse says where and why a text is no formula:', () => {
  it.each([
    ['', 'empty: '],
    ['   ', 'empty: '],
    ['y =', 'empty: '],
    ['a # b', 'unknown-character: #'],
    ['a + 😀', 'unknown-character: 😀'],
    ['max(0, x)', 'unknown-function: max'],
    ['arcsin(x)', 'unknown-function: arcsin'],
    ['asin(x)', 'unknown-function: asin'],
    ['L/(1 + x)', 'reserved-name: L'],
    ['y + x', 'reserved-name: y'],
    ['η x', 'reserved-name: η'],
    ['e_1 x', 'reserved-name: e_1'],
    ['N_1 x', 'reserved-name: N_1'],
    ['1,234.5', 'bad-number: 1,234.'],
    ['5. + x', 'bad-number: 5.'],
    ['1e999', 'bad-number: 1e999'],
    ['(x, a)', 'bad-number: ,'],
    ['a +', 'missing-operand: +'],
    ['a * / b', 'missing-operand: *'],
    ['* x', 'missing-operand: *'],
    ['()', 'missing-operand: )'],
    ['x^', 'missing-operand: ^'],
    ['sin', 'missing-argument: sin'],
    ['sin + 1', 'a formula'],
    ['√ + 1', 'missing-argument: √'],
    ['sin^-1 x', 'inverse-function: sin^-1'],
    ['sin⁻¹(x)', 'inverse-function: sin⁻¹'],
    ['(x + 1', 'not-closed: ('],
    ['(x + 1]', 'not-closed: ('],
    ['|x + 1', 'not-closed: |'],
    ['(|x)|', 'not-closed: |'],
    ['x + 1)', 'not-opened: )'],
    [')', 'not-opened: )'],
    ['a x = b', 'equals-sign: ='],
  ])('%s', (text, expected) => {
    expect(fault(text)).toBe(expected);
  });

  it('and reads no more than fits, nor deeper than there is room for', () => {
    expect(fault('x'.repeat(mostCharacters))).toBe('a formula');
    expect(parse(`x${' '.repeat(mostCharacters)}`)).toStrictEqual({
      ok: false,
      reason: 'too-long',
      from: mostCharacters,
      to: mostCharacters + 1,
    });
    for (const deep of ['-', '(', 'sin ', '√', '|', '2^', 'x^-', '+', '[{', 'sin^2 ', 'a*-']) {
      const parsed = parse(deep.repeat(mostCharacters / deep.length).trim());
      expect(parsed.ok).toBe(false);
    }
    expect(fault(`${'('.repeat(20)}x${')'.repeat(20)}`)).toBe('a formula');
    expect(fault(`${'a/'.repeat(30)}x`)).toBe(`too-deep: ${'a/'.repeat(30)}x`);
  });
});

describe('write', () => {
  it('is undone by parse', () => {
    fc.assert(
      fc.property(arbitraryTyped, (expression) => {
        const text = write(expression);
        fc.pre(text.length <= mostCharacters);
        expect(formulaOf(text).expression).toStrictEqual(expression);
      }),
      { numRuns: 3_000 },
    );
  });

  it('writes as one types, for a link', () => {
    const x = symbol('x');
    const [a, k] = [symbol('a'), symbol('k')];
    expect(write(product(a, call('exp', product(k, x))))).toBe('a*exp(k*x)');
    expect(write(sum(negation(a), negation(sum(k, x))))).toBe('-a-(k+x)');
    expect(write(fraction(a, product(k, x)))).toBe('a/(k*x)');
    expect(write(power(negation(x), number(2)))).toBe('(-x)^2');
    expect(() => write(indexedSum(x, symbol('N')))).toThrow(RangeError);
    expect(() => write(partialDerivative(x, x))).toThrow(RangeError);
    expect(() => write(symbol('x', undefined, 'i'))).toThrow(RangeError);
  });
});

const pieces = [
  ...Array.from(
    'xabkLyiNe0123456789.,+-−–*·×/÷^()[]{}|√²³⁻¹₁_= \t:;!?%&"\'\\<>~@#$°∑∞€😀\u0000\uD800αθσπηΩ½',
    (character) => character,
  ),
  'sin',
  'cos',
  'exp(',
  'ln ',
  'log',
  'tanh',
  'sqrt',
  'abs(',
  'sigma',
  'theta',
  'max',
  'e^',
  'e^{-',
  '**',
  '1e5',
  'x_1',
  ' x ',
];

/** The least of several times that a text takes, in milliseconds. */
function leastTime(typed: string): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    parse(typed);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('any text', () => {
  const text = fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }) },
    { weight: 1, arbitrary: fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 120 }) },
  );

  it(`of ${textRuns} is a formula, or a fault with its place`, () => {
    let formulas = 0;
    const times: { readonly typed: string; readonly time: number }[] = [];
    for (const parts of fc.sample(text, { numRuns: textRuns, seed: 20_261_125 })) {
      const typed = parts.join('');
      const start = performance.now();
      const parsed = parse(typed);
      times.push({ typed, time: performance.now() - start });
      if (parsed.ok) formulas += 1;
      const spans = parsed.ok ? parsed.remarks : [parsed];
      const outside = spans.filter(({ from, to }) => from < 0 || from > to || to > typed.length);
      expect(outside, typed).toStrictEqual([]);
    }
    const mean = (times.reduce((total, { time }) => total + time, 0) / textRuns) * 1000;
    // Most of what took long was interrupted, by the collector of garbage say: the least of some times is the text's own.
    const slow = times.toSorted((one, other) => other.time - one.time).slice(0, 500);
    const slowestAgain = Math.max(...slow.map(({ typed }) => leastTime(typed)));
    report({
      texts: textRuns,
      formulas,
      meanMicroseconds: mean,
      slowestMilliseconds: slow[0]?.time ?? 0,
      slowestAgainMilliseconds: slowestAgain,
    });
    expect(formulas).toBeGreaterThan(textRuns / 50);
    // A clock says nothing while other tests run beside it: only the long run listens to it.
    expect(asked ? slowestAgain : 0).toBeLessThan(1);
  });

  it('that is a formula can be typeset, and comes back from what is written of it', () => {
    const formulas = fc
      .sample(text, { numRuns: 4_000, seed: 7 })
      .map((parts) => parse(parts.join('')))
      .filter((parsed) => parsed.ok);
    expect(formulas.length).toBeGreaterThan(80);
    for (const { expression, remarks: all } of formulas) {
      for (const each of [expression, ...all.map(({ read }) => read)]) {
        expect(() => parseTex(formulaToTex(expressionFormula(each)))).not.toThrow();
      }
      const again = parse(write(expression));
      expect(again.ok ? again.expression : again.reason).toStrictEqual(expression);
    }
  });
});

describe('the words about a formula', () => {
  it('are there for every fault and every remark, and for nothing else', () => {
    const needed = [
      ...faultReasons.map((reason) => `formula.fault.${reason}`),
      ...remarkKinds.map((kind) => `formula.remark.${kind}`),
    ];
    expect(Object.keys(messages).toSorted()).toStrictEqual(needed.toSorted());
  });

  it('name the part that they are about', () => {
    const typed = 'a x + arcsin(x)';
    const parsed = parse(typed);
    const message = parsed.ok ? undefined : faultMessage(typed, parsed);
    expect(message).toStrictEqual({ id: 'formula.fault.unknown-function', part: 'arcsin' });
    expect(translate(message!.id, { part: message!.part })).toContain('arcsin');
    const [remark] = formulaOf('0,5 x').remarks;
    expect(remarkMessage('0,5 x', remark!)).toStrictEqual({
      id: 'formula.remark.decimal-comma',
      part: '0,5',
    });
  });

  it('and every reason and remark comes up', () => {
    const typed = [
      '',
      'x'.repeat(201),
      '('.repeat(150),
      '#',
      'max',
      'y',
      '1.',
      'a+',
      'sin',
      'sin^-1x',
      '(x',
      'x)',
      'a=b',
      '1/2x',
      'abc',
      'x2',
      '0,5',
      '1e5',
      'x^ax',
      'sin 2x',
      'log x',
      'X',
    ].map((each) => parse(each));
    const found = typed.flatMap((parsed) =>
      parsed.ok ? parsed.remarks.map(({ kind }) => kind) : [parsed.reason],
    );
    expect(new Set(found)).toStrictEqual(new Set([...faultReasons, ...remarkKinds]));
  });
});
