import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { startFromHere } from '../store/actions/experiment.ts';

/** Makes the parameters on screen the start of a new run, so that it goes on at another rate. */
export function StartFromHereButton(): ReactNode {
  return (
    <button
      type="button"
      className="button button-outlined start-here"
      title={translate('controls.startFromHere.explanation')}
      onClick={startFromHere}
    >
      {translate('controls.startFromHere')}
    </button>
  );
}
