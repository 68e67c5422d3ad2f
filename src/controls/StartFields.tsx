import type { ReactNode } from 'react';
import { placeOf } from '../derivation/term.ts';
import { translate } from '../i18n/translate.ts';
import { setStartAt } from '../store/actions/experiment.ts';
import { builtInNamed, modelOfExperiment, startOf } from '../store/model.ts';
import { useAppState } from '../store/useAppState.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { ParameterSymbol } from './ParameterSymbol.tsx';
import { exactText, nudge, readNumber } from './readNumber.ts';

/** Each has the colour of its order; more than two stand in rows. */
function classOf(slot: number): string {
  const ownColour = `start-fields-${placeOf(slot)}`;
  return slot < 2 ? ownColour : `start-fields-more ${ownColour}`;
}

/** Where descent starts, a field for each parameter, in the units of the data. */
export function StartFields(): ReactNode {
  const experiment = useAppState((state) => state.experiment);
  const scaled = experiment.scaling === 'standard';
  const start = startOf(experiment);
  const called = builtInNamed(experiment.model)?.called;
  return (
    <div className="start-fields" role="group" aria-label={translate('controls.start')}>
      <span className="start-fields-title">
        {translate(scaled ? 'controls.startOverX' : 'controls.start')}
      </span>
      {modelOfExperiment(experiment).parameters.map(({ name }, slot) => (
        <NumberField
          key={name}
          className={classOf(slot)}
          label={
            called?.[slot]
              ? translate(`controls.${called[slot]}`)
              : translate('controls.startOf', { name })
          }
          symbol={<ParameterSymbol name={name} />}
          value={start[slot]}
          format={exactText}
          read={readNumber}
          step={nudge}
          onCommit={(value) => {
            setStartAt(slot, value);
          }}
        />
      ))}
    </div>
  );
}
