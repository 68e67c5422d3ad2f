import { symbol, type SymbolExpression } from '../../calculus/expression.ts';
import { type MemoryName, memoryLetters } from './method.ts';
import { type SettingName, settingOf } from './settings.ts';

/** The letter of what is carried for a parameter, v of m as v_m. */
export function carried(memory: MemoryName, { name }: SymbolExpression): SymbolExpression {
  return symbol(`${memoryLetters[memory]}_${name}`);
}

/** The same with its start corrected: v̂ of m. */
export function corrected(memory: MemoryName, { name }: SymbolExpression): SymbolExpression {
  return symbol(`${memoryLetters[memory]}hat_${name}`);
}

/**
 * The letter of a setting.
 * @throws {RangeError} for one that stands in no formula.
 */
export function setting(name: SettingName): SymbolExpression {
  const { letter } = settingOf(name);
  if (letter === undefined) throw new RangeError(`no letter for ${name}`);
  return symbol(letter);
}

/** The number of the iteration, from 0. */
export const iterationSymbol = symbol('k');

/** The number that keeps a quotient finite where all slopes have been 0. */
export const guardSymbol = symbol('epsilon');

/** The letter of a second derivative: H₁₂ for the first and the second parameter, counted from 0. */
export function curvatureSymbol(row: number, column: number): SymbolExpression {
  const [first, second] = [Math.min(row, column), Math.max(row, column)];
  return symbol(`H_${String(first + 1)}${String(second + 1)}`);
}
