import type { DerivationStep } from '../../calculus/differentiate.ts';
import type { Formula } from '../../calculus/formula.ts';
import { speak, speakEquation } from '../../calculus/speech.ts';
import { changesAll, stepEquation, stepFormula } from '../../calculus/stepFormula.ts';
import { translate } from '../../i18n/translate.ts';
import { compactFormula } from '../shared/compactFormula.ts';

/** `before = after` of a step, the part that changed marked on both sides. */
export function stepRows(step: DerivationStep): Formula {
  return compactFormula(stepFormula(step));
}

/** A step as it is read aloud: first what changed, then the whole. */
export function spokenStep(step: DerivationStep): string {
  const whole = speakEquation(stepEquation(step), translate);
  if (changesAll(step)) return whole;
  return translate('derivation-panel.changed', {
    of: speak(step.of, translate),
    to: speak(step.to, translate),
    whole,
  });
}
