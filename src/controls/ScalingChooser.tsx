import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { scalingKinds } from '../regression/scaling.ts';
import { chooseScaling } from '../store/actions/experiment.ts';
import { possibleScaling } from '../store/experiment.ts';
import { useAppState } from '../store/useAppState.ts';
import { Chooser } from '../ui/Chooser.tsx';

/** Chooses whether descent works on x as it is or on standardised x: of the line alone. */
export function ScalingChooser(): ReactNode {
  const scaling = useAppState((state) => state.experiment.scaling);
  const isPossible = useAppState(
    ({ experiment }) => possibleScaling(experiment, 'standard') === 'standard',
  );
  if (!isPossible) return null;
  return (
    <Chooser
      label={translate('controls.scaling')}
      value={scaling}
      choices={scalingKinds.map((value) => ({
        value,
        text: translate(`controls.scaling.${value}`),
      }))}
      onChoose={chooseScaling}
    />
  );
}
