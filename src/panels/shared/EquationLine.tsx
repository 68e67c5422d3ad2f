import { useMemo } from 'react';
import type { Equation } from '../../calculus/equation.ts';
import { speakEquation } from '../../calculus/speech.ts';
import { equationFormula, type EquationLayout } from '../../calculus/tex.ts';
import { lineSpeech, lineWriting } from '../../derivation/letters.ts';
import { translate } from '../../i18n/translate.ts';
import { Formula } from '../../ui/Formula.tsx';
import { compactFormula } from './compactFormula.ts';

interface EquationLineProps {
  /** Nothing is shown without one. */
  readonly equation: Equation | undefined;
  readonly layout?: EquationLayout;
  readonly className?: string;
}

/** An equation of the engine, typeset, with its sentence. Only numbers change when nothing else does. */
export function EquationLine({ equation, layout = 'row', className = '' }: EquationLineProps) {
  const written = useMemo(() => {
    if (equation === undefined) return undefined;
    return {
      formula: compactFormula(equationFormula(equation, layout, lineWriting)),
      spoken: speakEquation(equation, lineSpeech(translate)),
    };
  }, [equation, layout]);
  if (written === undefined) return null;
  return (
    <Formula
      block
      className={className}
      formula={written.formula}
      spoken={written.spoken}
      scrollName={translate('derivation-panel.formula')}
    />
  );
}
