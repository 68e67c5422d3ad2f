import { plainSymbol } from '../../calculus/symbols.ts';
import type { ModelSymbols } from '../../derivation/modelSymbols.ts';
import { numberToText } from '../../numerics/formatNumber.ts';

/**
 * What a parameter is multiplied by in the guess, where that is a letter or a number: x, or 1; undefined where it is longer.
 * @param index what stands after a letter, which is of a point.
 */
export function factorText(
  { slopes, inputs }: Pick<ModelSymbols, 'slopes' | 'inputs'>,
  slot: number,
  index = '',
): string | undefined {
  const slope = slopes[slot];
  if (slope?.kind === 'number') return numberToText(slope.value);
  const input = inputs.find(({ name }) => slope?.kind === 'symbol' && name === slope.name);
  return input && `${plainSymbol(input.name)}${index}`;
}
