import type { BeatName } from '../../derivation/beatNames.ts';
import { translate } from '../../i18n/translate.ts';
import { useAppState } from '../../store/useAppState.ts';
import type { View } from '../../store/view.ts';
import { Formula } from '../../ui/Formula.tsx';
import { SlipIcon } from '../../ui/icons.tsx';
import { mistakeTitle } from '../shared/mistakeWords.ts';
import { lineFormula } from './lineFormula.ts';
import { useMistakenBeat } from './useMistakenBeat.ts';
import { spokenLine, type FormulaKind } from './words.ts';
import './MistakeLines.css';

interface MistakeLinesProps {
  readonly name: BeatName;
  readonly formulas: View['formulas'];
}

/** Under the lines of a beat, those of them that the slip alters; nothing while no slip is on. */
export function MistakeLines({ name, formulas }: MistakeLinesProps) {
  const mistake = useAppState((state) => state.view.mistake);
  const experiment = useAppState((state) => state.experiment);
  const altered = useMistakenBeat(name);
  if (altered === undefined || mistake === 'none') return null;
  const kinds: readonly FormulaKind[] = formulas === 'both' ? ['symbols', 'numbers'] : [formulas];
  return (
    <div className="mistake-lines">
      <p className="mistake-mark">
        <SlipIcon />
        {translate('mistake.inDerivation', { name: mistakeTitle(mistake, experiment) })}
      </p>
      {altered.lines.flatMap((line) =>
        kinds.map((kind) => {
          const formula = lineFormula(line, kind);
          return formula === undefined ? null : (
            <Formula
              key={`${line.id} ${kind}`}
              block
              className={`beat-${kind}`}
              formula={formula}
              spoken={spokenLine(line, kind)}
              scrollName={translate('derivation-panel.formula')}
            />
          );
        }),
      )}
    </div>
  );
}
