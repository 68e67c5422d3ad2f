import { describe, expect, it } from 'vitest';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { write } from '../../src/calculus/write.ts';
import { builtInModels } from '../../src/model/builtIn.ts';
import { modelOf } from '../../src/model/model.ts';
import { modelOfText } from './support/modelOfText.ts';

describe('modelOf', () => {
  it('tells inputs from parameters, and takes the slopes', () => {
    const { inputs, parameters, slopes } = modelOfText('a e^{k x} + c');
    expect(inputs.map(({ name }) => name)).toStrictEqual(['x']);
    expect(parameters.map(({ name }) => name)).toStrictEqual(['a', 'k', 'c']);
    expect(slopes.map(write)).toStrictEqual(['exp(k*x)', 'a*x*exp(k*x)', '1']);
    expect(modelOfText('w_2 x_2 + w_1 x_1').inputs.map(({ name }) => name)).toStrictEqual([
      'x_1',
      'x_2',
    ]);
  });

  it.each([
    ['m x', ['x'], '0'],
    ['m x + b', ['x', '1'], '0'],
    ['a x^2 + b x + c + x/2', ['x^2', 'x', '1'], 'x/2'],
    ['a sin(2 x) + b e^x', ['sin(2*x)', 'exp(x)'], '0'],
    ['(a + b x)/(1 + x^2)', ['1/(1+x^2)', 'x/(1+x^2)'], '0'],
    ['ln(e^a) x', ['x'], '0'],
    ['w_1 x_1 + w_2 x_2 + b', ['x_1', 'x_2', '1'], '0'],
  ])('finds %s linear in its parameters', (text, parts, rest) => {
    const { linear } = modelOfText(text);
    expect(linear?.parts.map(write)).toStrictEqual(parts);
    expect(linear && write(linear.rest)).toBe(rest);
  });

  it.each(['a e^{k x}', 'a b x', 'x^a', 'σ(w x + b)', '|a| x', 'a x/(b + x)'])(
    'and %s not',
    (text) => {
      expect(modelOfText(text).linear).toBeUndefined();
    },
  );

  it('says why a formula is no model', () => {
    const faultOf = (text: string) => {
      const parsed = parse(text);
      return parsed.ok ? modelOf(parsed.expression) : parsed.reason;
    };
    expect(faultOf('x^2 + π')).toBe('no-parameter');
    expect(faultOf('a b c d f g h j k l m n o x')).toBe('too-many-parameters');
    expect(faultOf('a x + b x_1')).toBe('mixed-inputs');
  });
});

describe('the built-in models', () => {
  it.each(builtInModels)('$id is read without a remark, and has a start', ({ formula, start }) => {
    const parsed = parse(formula);
    expect(parsed.ok && parsed.remarks).toStrictEqual([]);
    expect(modelOfText(formula).parameters).toHaveLength(start.length);
  });

  it('have names of their own, and words of a length that fits', () => {
    for (const key of ['id', 'formula', 'name', 'sentence'] as const) {
      expect(new Set(builtInModels.map((row) => row[key])).size, key).toBe(builtInModels.length);
    }
    for (const { id, name, sentence } of builtInModels) {
      // It stands in links, and no formula may be taken for it.
      expect(id).toMatch(/^[a-z]{2,}(?:-[a-z]+)*$/u);
      expect(name).toMatch(/^.{1,24}$/u);
      expect(sentence).toMatch(/^.{10,110}\.$/u);
    }
  });

  it.each([
    ['parabola', true],
    ['plane', true],
    ['exponential', false],
    ['logistic', false],
  ])('%s is linear in its parameters: %s', (id, linear) => {
    const { formula } = builtInModels.find((row) => row.id === id) ?? { formula: '' };
    expect(modelOfText(formula).linear !== undefined).toBe(linear);
  });
});
