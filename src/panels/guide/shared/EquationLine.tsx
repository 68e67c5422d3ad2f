import { useMemo } from 'react';
import type { Equation } from '../../../derivation/equation.ts';
import { speakEquation } from '../../../derivation/speech.ts';
import { equationFormula, type EquationLayout } from '../../../derivation/tex.ts';
import { translate } from '../../../i18n/translate.ts';
import { Formula } from '../../../ui/Formula.tsx';
import './parts.css';

interface EquationLineProps {
  /** Nothing is shown without one. */
  readonly equation: Equation | undefined;
  readonly layout?: EquationLayout;
  /** Quieter: the same line with numbers, below that in symbols. */
  readonly numbers?: boolean;
}

/** An equation of a guide page, typeset and spoken. Only its numbers change when nothing else does. */
export function EquationLine({ equation, layout = 'row', numbers = false }: EquationLineProps) {
  const written = useMemo(() => {
    if (equation === undefined) return undefined;
    const formula = equationFormula(equation, layout);
    return {
      formula: {
        ...formula,
        skeleton: formula.skeleton
          .replaceAll(String.raw`\sum_`, String.raw`\sum\nolimits_`)
          .replaceAll(String.raw`\\ `, String.raw`\\[0.15em] `),
      },
      spoken: speakEquation(equation, translate),
    };
  }, [equation, layout]);
  if (written === undefined) return null;
  return (
    <Formula
      block
      className={numbers ? 'guide-numbers' : 'guide-symbols'}
      formula={written.formula}
      spoken={written.spoken}
      scrollName={translate('derivation-panel.formula')}
    />
  );
}
