import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { lossConventions } from '../model/lossConvention.ts';
import { chooseLoss } from '../store/actions/experiment.ts';
import { useAppState } from '../store/useAppState.ts';
import { Chooser } from '../ui/Chooser.tsx';

/** Chooses the convention of the loss: the sum, the mean, or half the mean of the squared errors. */
export function LossChooser(): ReactNode {
  const convention = useAppState((state) => state.experiment.loss);
  return (
    <Chooser
      label={translate('controls.loss')}
      value={convention}
      choices={lossConventions.map((value) => ({
        value,
        text: translate(`controls.loss.${value}`),
      }))}
      onChoose={chooseLoss}
    />
  );
}
