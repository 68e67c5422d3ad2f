import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { setStart } from '../store/actions/experiment.ts';
import { lessonStore } from '../store/lessonStore.ts';
import { useLesson } from '../store/useLesson.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { exactText, nudge, readNumber } from './readNumber.ts';
import { StartFromHereButton } from './StartFromHereButton.tsx';
import './StartFields.css';

/** Where descent starts: slope and intercept in the units of the data, and the line on screen as the start. */
export function StartFields(): ReactNode {
  const start = useLesson((state) => state.experiment.start);
  return (
    <div className="start">
      <div className="start-fields" role="group" aria-label={translate('controls.start')}>
        <span className="start-fields-title">{translate('controls.start')}</span>
        <NumberField
          className="start-fields-m"
          label={translate('controls.slope')}
          symbol={<i>{translate('controls.symbol.slope')}</i>}
          value={start.m}
          format={exactText}
          read={readNumber}
          step={nudge}
          onCommit={(m) => {
            setStart({ ...lessonStore.getState().experiment.start, m });
          }}
        />
        <NumberField
          className="start-fields-b"
          label={translate('controls.intercept')}
          symbol={<i>{translate('controls.symbol.intercept')}</i>}
          value={start.b}
          format={exactText}
          read={readNumber}
          step={nudge}
          onCommit={(b) => {
            setStart({ ...lessonStore.getState().experiment.start, b });
          }}
        />
      </div>
      <StartFromHereButton />
    </div>
  );
}
