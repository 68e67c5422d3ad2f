import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { setStart } from '../store/actions/experiment.ts';
import { appStore } from '../store/appStore.ts';
import { useAppState } from '../store/useAppState.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { exactText, nudge, readNumber } from './readNumber.ts';

/** Slope and intercept at which descent starts, in the units of the data. */
export function StartFields(): ReactNode {
  const start = useAppState((state) => state.experiment.start);
  const scaled = useAppState((state) => state.experiment.scaling === 'standard');
  return (
    <div className="start-fields" role="group" aria-label={translate('controls.start')}>
      <span className="start-fields-title">
        {translate(scaled ? 'controls.startOverX' : 'controls.start')}
      </span>
      <NumberField
        className="start-fields-m"
        label={translate('controls.slope')}
        symbol={<i>{translate('controls.symbol.slope')}</i>}
        value={start.m}
        format={exactText}
        read={readNumber}
        step={nudge}
        onCommit={(m) => {
          setStart({ ...appStore.getState().experiment.start, m });
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
          setStart({ ...appStore.getState().experiment.start, b });
        }}
      />
    </div>
  );
}
