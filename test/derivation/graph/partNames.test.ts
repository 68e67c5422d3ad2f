import { describe, expect, it } from 'vitest';
import { write } from '../../../src/calculus/write.ts';
import { namedParts } from '../../../src/derivation/graph/partNames.ts';
import { modelSymbols } from '../../../src/derivation/modelSymbols.ts';
import { ofThePoint } from '../../../src/derivation/graph/lossGraph.ts';
import { modelOfText } from '../../model/support/modelOfText.ts';

/** The parts of a formula as one would type them, and last what is left of it. */
function partsOf(formula: string): readonly string[] {
  const { guess } = modelSymbols({
    model: modelOfText(formula),
    penalty: 'squared',
    convention: 'mean',
    scaled: false,
  });
  const { whole, parts } = namedParts(guess);
  const typed = (part: Parameters<typeof write>[0]): string =>
    write(ofThePoint(part)).replaceAll('$', '').replaceAll('*', ' ').replaceAll('+', ' + ');
  return [...parts.map(({ name, formula: own }) => `${typed(name)} = ${typed(own)}`), typed(whole)];
}

describe('the parts of a formula', () => {
  it('are none in a line', () => {
    expect(partsOf('m x + b')).toHaveLength(1);
    expect(partsOf('a x^2 + b x + c')).toHaveLength(1);
  });

  it('are what goes into a function, and what comes out of it', () => {
    expect(partsOf('v tanh(w x + b) + c')).toStrictEqual(['u = w x + b', 't = tanh(u)', 'v t + c']);
  });

  it('have letters of their own in two neurons, none of them a letter of the formula', () => {
    expect(partsOf('v_1 tanh(w_1 x + b_1) + v_2 tanh(w_2 x + b_2) + c')).toStrictEqual([
      'u = w_1 x + b_1',
      't = tanh(u)',
      's = w_2 x + b_2',
      'p = tanh(s)',
      'v_1 t + v_2 p + c',
    ]);
  });

  it('have one name where they come twice', () => {
    const parts = partsOf('a sin(k x) + b sin(k x)^2');
    expect(parts.filter((part) => part.endsWith('sin(u)'))).toHaveLength(1);
    expect(parts.filter((part) => part.startsWith('u ='))).toHaveLength(1);
  });

  it('are taken within each other from outside', () => {
    expect(partsOf('a exp(sin(k x))')).toStrictEqual([
      'v = k x',
      'u = sin(v)',
      't = exp(u)',
      'a t',
    ]);
  });

  it('stand below fraction lines and in parentheses', () => {
    expect(partsOf('a x/(b + x)')).toStrictEqual(['u = b + x', 'a x/u']);
    expect(partsOf('a (b + c x)')).toStrictEqual(['u = b + c x', 'a u']);
  });

  it('without a parameter stay where they are', () => {
    expect(partsOf('a sin(2 x) + b')).toHaveLength(1);
  });

  it('still have names where there are more than letters', () => {
    const many = Array.from({ length: 12 }, (_none, place) => `sin(a_${place + 1} x)`).join(' + ');
    const names = partsOf(many).map((part) => part.split(' = ')[0]);
    expect(new Set(names).size).toBe(25);
  });
});
