import type { BeatLine } from '../../derivation/beat.ts';
import { visibleSteps } from '../../calculus/stepFormula.ts';
import { speak } from '../../calculus/speech.ts';
import { translate } from '../../i18n/translate.ts';
import { Formula } from '../../ui/Formula.tsx';
import { RuleName } from './RuleName.tsx';
import { spokenStep, stepRows } from './stepRows.ts';
import './LineSteps.css';

/** Why a line holds: its rule with a sentence, and every step of the engine that leads to it. */
export function LineSteps({ line }: { readonly line: BeatLine }) {
  const steps = visibleSteps(line.steps);
  const reason =
    line.rule === 'update' ? 'derivation-panel.instruction' : 'derivation-panel.definition';
  return (
    <div className="line-steps">
      <p className="line-steps-reason">
        <RuleName rule={line.rule} /> {translate(`rule.${line.rule}.sentence`)}
        {steps.length === 0 ? ` ${translate(reason)}` : null}
      </p>
      {steps.length === 0 ? null : (
        <ol
          className="line-steps-list"
          aria-label={translate('derivation-panel.steps-of', {
            line: speak(line.symbolsEquation.left, translate),
          })}
        >
          {steps.map((step, index) => (
            // The steps of a line are a fixed list.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <RuleName rule={step.rule} />{' '}
              <span className="line-step-sentence">{translate(`rule.${step.rule}.sentence`)}</span>
              <Formula
                block
                formula={stepRows(step)}
                spoken={spokenStep(step)}
                scrollName={translate('derivation-panel.formula')}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
