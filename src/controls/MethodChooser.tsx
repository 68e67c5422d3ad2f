import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { chooseMethod } from '../store/actions/experiment.ts';
import { methodKinds } from '../store/experiment.ts';
import { useLesson } from '../store/useLesson.ts';
import { Chooser } from './Chooser.tsx';

/** Chooses how the parameters are updated. */
export function MethodChooser(): ReactNode {
  const kind = useLesson((state) => state.experiment.method.kind);
  return (
    <Chooser
      label={translate('controls.method')}
      value={kind}
      choices={methodKinds.map((value) => ({ value, text: translate(`controls.method.${value}`) }))}
      onChoose={chooseMethod}
    />
  );
}
