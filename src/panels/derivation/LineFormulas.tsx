import { useCallback } from 'react';
import type { BeatLine } from '../../derivation/beat.ts';
import { translate } from '../../i18n/translate.ts';
import type { View } from '../../store/view.ts';
import { Formula, type FormulaHandle } from '../../ui/Formula.tsx';
import { FoldedRows } from './FoldedRows.tsx';
import { lineFormula, type LineSetting } from './lineFormula.ts';
import type { RegisterFormula } from './useLiveFormulas.ts';
import { spokenLine, type FormulaKind } from './words.ts';

interface LiveFormulaProps {
  readonly line: BeatLine;
  readonly kind: FormulaKind;
  readonly setting: LineSetting;
  readonly register: RegisterFormula;
}

function LiveFormula({ line, kind, setting, register }: LiveFormulaProps) {
  const { id } = line;
  const handle = useCallback(
    (given: FormulaHandle | undefined) => register(id, kind, given),
    [register, id, kind],
  );
  const formula = lineFormula(line, kind, setting);
  if (formula === undefined) return null;
  return (
    <Formula
      block
      wraps={setting === 'flowing'}
      className={`beat-${kind}`}
      formula={formula}
      spoken={spokenLine(line, kind)}
      scrollName={translate('derivation-panel.formula')}
      handle={handle}
    />
  );
}

/** Which formulas of a line are shown: a line without numbers keeps its symbols. */
export function kindsOf(line: BeatLine, formulas: View['formulas']): readonly FormulaKind[] {
  if (line.numbers === undefined) return ['symbols'];
  return formulas === 'both' ? ['symbols', 'numbers'] : [formulas];
}

interface LineFormulasProps {
  readonly line: BeatLine;
  readonly formulas: View['formulas'];
  readonly setting?: LineSetting;
  /** Whether a run of small things is opened: its rows stand in the place of the symbols. */
  readonly opened?: boolean;
  readonly register: RegisterFormula;
}

/** A line in symbols, in numbers or in both. */
export function LineFormulas({
  line,
  formulas,
  setting = 'rows',
  opened = false,
  register,
}: LineFormulasProps) {
  const kinds = kindsOf(line, formulas);
  return (
    <>
      {opened ? <FoldedRows line={line} /> : null}
      {(opened ? kinds.filter((kind) => kind === 'numbers') : kinds).map((kind) => (
        <LiveFormula key={kind} line={line} kind={kind} setting={setting} register={register} />
      ))}
    </>
  );
}
