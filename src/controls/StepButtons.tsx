import { type ReactNode, useId } from 'react';
import { translate } from '../i18n/translate.ts';
import { nextStep, previousStep } from '../store/actions/cursor.ts';
import { iterationDone } from '../store/iterationDone.ts';
import { useAppState } from '../store/useAppState.ts';
import { NextStepIcon, PreviousStepIcon } from '../ui/icons.tsx';
import './StepButtons.css';

/** Previous and Next, large and named, beside the line that they move; Next says when an iteration begins. */
export function StepButtons(): ReactNode {
  const id = useId();
  const coming = useAppState((state) => iterationDone(state)?.next);
  return (
    <div className="step-buttons">
      <button
        type="button"
        className="step-back"
        aria-label={translate('controls.previousStep')}
        title={`${translate('controls.previousStep')} (←)`}
        onClick={previousStep}
      >
        <PreviousStepIcon />
        <span className="step-back-word">{translate('controls.back')}</span>
      </button>
      <button
        type="button"
        className="step-next"
        aria-label={translate('controls.nextStep')}
        title={`${translate('controls.nextStep')} (→)`}
        aria-describedby={coming === undefined ? undefined : id}
        onClick={nextStep}
      >
        <span>{translate('controls.next')}</span>
        {coming === undefined ? null : (
          <span className="step-next-iteration" id={id}>
            {translate('controls.next.iteration', { iteration: coming })}
          </span>
        )}
        <NextStepIcon />
      </button>
    </div>
  );
}
