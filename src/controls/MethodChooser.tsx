import type { ReactNode } from 'react';
import { pointOrders, type PointOrder } from '../descent/method.ts';
import { translate } from '../i18n/translate.ts';
import { chooseMethod, chooseOrder } from '../store/actions/experiment.ts';
import { useAppState } from '../store/useAppState.ts';
import { Chooser } from '../ui/Chooser.tsx';

// The order of single points is part of the method for whoever chooses: one chooser, no second one.
type Choice = 'batch' | PointOrder;
const choices: readonly Choice[] = ['batch', ...pointOrders];

/** Chooses how the parameters are updated, and for single points in which order. */
export function MethodChooser(): ReactNode {
  const chosen = useAppState(({ experiment: { method } }) =>
    method.kind === 'point' ? method.order : method.kind,
  );
  return (
    <Chooser<Choice>
      label={translate('controls.method')}
      value={chosen}
      choices={choices.map((value) => ({ value, text: translate(`controls.method.${value}`) }))}
      onChoose={(choice) => {
        if (choice === 'batch') chooseMethod(choice);
        else chooseOrder(choice);
      }}
    />
  );
}
