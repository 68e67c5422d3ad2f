import type { BeatLine } from '../../derivation/beat.ts';
import type { Equation } from '../../calculus/equation.ts';
import type { Formula } from '../../calculus/formula.ts';
import { equationFormula } from '../../calculus/tex.ts';
import { compactFormula } from '../shared/compactFormula.ts';
import type { FormulaKind } from './words.ts';

/** In full with every step in a row of its own, or in brief: one row, which ends with the result. */
export type LineStyle = 'full' | 'brief';

/** The part of an equation in symbols that makes its last row: "…, = 2e · x". */
function lastRow({ left, sides }: Equation): Equation {
  const begins = sides.findLastIndex(({ continues }) => !continues);
  return { left, sides: begins < 0 ? sides : sides.slice(begins) };
}

/** What to typeset for a line; undefined when it has no numbers. */
export function lineFormula(
  line: BeatLine,
  kind: FormulaKind,
  style: LineStyle,
): Formula | undefined {
  if (style === 'full') {
    const formula = line[kind];
    return formula && compactFormula(formula);
  }
  if (kind === 'symbols') {
    return compactFormula(equationFormula(lastRow(line.symbolsEquation), 'row'));
  }
  if (line.furtherEquations.length > 0) return line.numbers;
  return line.numbersEquation && equationFormula(line.numbersEquation, 'row');
}
