import type { WrittenLine } from '../../derivation/beat.ts';
import type { Formula } from '../../calculus/formula.ts';
import { compactFormula } from '../shared/compactFormula.ts';
import { flowingFormula } from './flowingFormula.ts';
import type { FormulaKind } from './words.ts';

/** In rows of its own, as in the list of all steps; or in one that flows, broken where its box ends. */
export type LineSetting = 'rows' | 'flowing';

/** What to typeset for a line; undefined when it has no numbers. */
export function lineFormula(
  line: WrittenLine,
  kind: FormulaKind,
  setting: LineSetting = 'rows',
): Formula | undefined {
  const formula = line[kind];
  return formula && (setting === 'rows' ? compactFormula(formula) : flowingFormula(formula));
}
