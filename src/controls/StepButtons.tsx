import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { nextStep, previousStep } from '../store/actions/cursor.ts';
import { NextStepIcon, PreviousStepIcon } from '../ui/icons.tsx';
import './StepButtons.css';

/** Previous and Next, large and named, beside the line that they move. */
export function StepButtons(): ReactNode {
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
        onClick={nextStep}
      >
        <span>{translate('controls.next')}</span>
        <NextStepIcon />
      </button>
    </div>
  );
}
