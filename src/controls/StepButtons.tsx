import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { nextStep, previousStep } from '../store/actions/cursor.ts';
import { iterationDone } from '../store/iterationDone.ts';
import { useAppState } from '../store/useAppState.ts';
import { NextStepIcon, PreviousStepIcon } from '../ui/icons.tsx';
import './StepButtons.css';

/** Previous and Next, large and named, beside the line that they move; Next says when an iteration begins. */
export function StepButtons(): ReactNode {
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
        // Named as it reads, for those who say what they press, and by its usual name.
        aria-label={
          coming === undefined
            ? translate('controls.nextStep')
            : translate('controls.nextStep.iteration', { iteration: coming })
        }
        title={`${translate('controls.nextStep')} (→)`}
        onClick={nextStep}
      >
        <span>{translate('controls.next')}</span>
        {coming === undefined ? null : (
          <span className="step-next-iteration">
            {translate('controls.next.iteration', { iteration: coming })}
          </span>
        )}
        <NextStepIcon />
      </button>
    </div>
  );
}
