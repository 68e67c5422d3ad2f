import type { Equation } from '../../derivation/equation.ts';
import { speakEquation } from '../../derivation/speech.ts';
import { equationFormula, type EquationLayout } from '../../derivation/tex.ts';
import { translate } from '../../i18n/translate.ts';
import { Formula } from '../../ui/Formula.tsx';

interface EquationLineProps {
  readonly equation: Equation;
  readonly layout?: EquationLayout;
}

/** An equation of the engine, typeset, with its sentence. */
export function EquationLine({ equation, layout = 'row' }: EquationLineProps) {
  const { skeleton, numbers } = equationFormula(equation, layout);
  // Limits beside the sign, so that a sum fits into a column.
  const compact = skeleton.replaceAll(String.raw`\sum_`, String.raw`\sum\nolimits_`);
  return (
    <Formula
      block
      formula={{ skeleton: compact, numbers }}
      spoken={speakEquation(equation, translate)}
      scrollName={translate('derivation-panel.formula')}
    />
  );
}
