import type { ReactNode } from 'react';
import { methodIds } from '../descent/methods/method.ts';
import { translate } from '../i18n/translate.ts';
import { chooseMethod } from '../store/actions/experiment.ts';
import { useAppState } from '../store/useAppState.ts';
import { Chooser } from '../ui/Chooser.tsx';

/** Chooses how the parameters are updated. What else a method has to choose stands in `MethodFields`. */
export function MethodChooser(): ReactNode {
  const chosen = useAppState(({ experiment }) => experiment.method.kind);
  return (
    <Chooser
      label={translate('controls.method')}
      value={chosen}
      choices={methodIds.map((value) => ({ value, text: translate(`controls.method.${value}`) }))}
      onChoose={chooseMethod}
    />
  );
}
