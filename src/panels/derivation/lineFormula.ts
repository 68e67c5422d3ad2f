import type { WrittenLine } from '../../derivation/beat.ts';
import type { Formula } from '../../calculus/formula.ts';
import { compactFormula } from '../shared/compactFormula.ts';
import type { FormulaKind } from './words.ts';

/** What to typeset for a line; undefined when it has no numbers. */
export function lineFormula(line: WrittenLine, kind: FormulaKind): Formula | undefined {
  const formula = line[kind];
  return formula && compactFormula(formula);
}
