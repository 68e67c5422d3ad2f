import type { Differentiation } from '../../../calculus/differentiate.ts';
import { speak, speakEquation } from '../../../calculus/speech.ts';
import {
  changesAll,
  rewritingEquation,
  rewritingFormula,
  visibleRewritings,
} from '../../../calculus/rewritingFormula.ts';
import { lineSpeech, lineWriting } from '../../../derivation/letters.ts';
import { translate } from '../../../i18n/translate.ts';
import { Formula } from '../../../ui/Formula.tsx';
import { compactFormula } from '../../shared/compactFormula.ts';
import './RuleSteps.css';

const speech = lineSpeech(translate);

type Step = Differentiation['steps'][number];

/** A step as it is read aloud: first what changed, then the whole. */
function spokenStep(step: Step): string {
  const whole = speakEquation(rewritingEquation(step), speech);
  if (changesAll(step)) return whole;
  return translate('rules.changed', {
    of: speak(step.of, speech),
    to: speak(step.to, speech),
    whole,
  });
}

/** A derivative rule by rule: each row is one rule applied once, the part that it changed marked. */
export function RuleSteps({ differentiation }: { readonly differentiation: Differentiation }) {
  const { question, steps } = differentiation;
  return (
    <ol
      className="rule-steps"
      aria-label={translate('rules.steps-of', { line: speak(question, speech) })}
    >
      {visibleRewritings(steps).map((step, index) => (
        // The steps of a derivative are a fixed list.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <strong>{translate(`rule.${step.rule}.name`)}</strong>{' '}
          <span className="rule-steps-sentence">{translate(`rule.${step.rule}.sentence`)}</span>
          <Formula
            block
            formula={compactFormula(rewritingFormula(step, lineWriting))}
            spoken={spokenStep(step)}
            scrollName={translate('derivation-panel.formula')}
          />
        </li>
      ))}
    </ol>
  );
}
