import type { ReactNode } from 'react';
import { pointOrders } from '../descent/method.ts';
import { translate } from '../i18n/translate.ts';
import { chooseMethod, chooseOrder } from '../store/actions/experiment.ts';
import { methodKinds } from '../store/experiment.ts';
import { useLesson } from '../store/useLesson.ts';
import { Chooser } from './Chooser.tsx';

/** Chooses how the parameters are updated, and for single points in which order. */
export function MethodChooser(): ReactNode {
  const method = useLesson((state) => state.experiment.method);
  return (
    <>
      <Chooser
        label={translate('controls.method')}
        value={method.kind}
        choices={methodKinds.map((value) => ({
          value,
          text: translate(`controls.method.${value}`),
        }))}
        onChoose={chooseMethod}
      />
      {method.kind === 'point' && (
        <Chooser
          label={translate('point.order')}
          value={method.order}
          choices={pointOrders.map((value) => ({ value, text: translate(`point.order.${value}`) }))}
          onChoose={chooseOrder}
        />
      )}
    </>
  );
}
