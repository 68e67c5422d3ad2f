import {
  difference,
  type Expression,
  number,
  product,
  sum,
  symbol,
  type SymbolExpression,
} from '../../calculus/expression.ts';
import { ownName } from '../../calculus/symbols.ts';
import { type Assignment, type MemoryName, memoryLetters, type Method } from './method.ts';
import { type SettingName, settingOf } from './settings.ts';

/** The letter of what is carried for a parameter, v of m as v_m. */
export function carried(memory: MemoryName, { name }: SymbolExpression): SymbolExpression {
  return symbol(ownName(`${memoryLetters[memory]}_${name}`));
}

/** The same with its start corrected: v̂ of m. */
export function corrected(memory: MemoryName, { name }: SymbolExpression): SymbolExpression {
  return symbol(ownName(`${memoryLetters[memory]}hat_${name}`));
}

/**
 * The letter of a setting.
 * @throws {RangeError} for one that stands in no formula.
 */
export function setting(name: SettingName): SymbolExpression {
  const { letter } = settingOf(name);
  if (letter === undefined) throw new RangeError(`no letter for ${name}`);
  return symbol(ownName(letter));
}

/** The number of the iteration, from 0. */
export const iterationSymbol = symbol(ownName('k'));

/** The number that keeps a quotient finite where all slopes have been 0. */
export const guardSymbol = symbol(ownName('epsilon'));

/** The letter of a second derivative: H₁₂ for the first and the second parameter, counted from 0. */
export function curvatureSymbol(row: number, column: number): SymbolExpression {
  const [first, second] = [Math.min(row, column), Math.max(row, column)];
  return symbol(ownName(`H_${String(first + 1)}${String(second + 1)}`));
}

/** The lines of a method that takes each parameter by itself: from the parameter, its own slope and η. */
export function forEachAlone(
  linesOf: (
    target: SymbolExpression,
    slope: Expression,
    rate: SymbolExpression,
  ) => readonly Assignment[],
): Method['lines'] {
  return ({ parameters, slopes, rate }, parameter) => {
    const target = parameters[parameter];
    const slope = slopes[parameter];
    return target === undefined || slope === undefined ? [] : linesOf(target, slope, rate);
  };
}

/** A mean that forgets: the share of the old one, and the rest of what is new. */
export function fadingMean(
  share: SymbolExpression,
  old: Expression,
  fresh: Expression,
): Expression {
  return sum(product(share, old), product(difference(number(1), share), fresh));
}
