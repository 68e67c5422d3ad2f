import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { seekArrival } from '../playback/seekFrames.ts';
import { nextIteration, previousIteration, restart } from '../store/actions/cursor.ts';
import {
  ConvergeIcon,
  NextIterationIcon,
  PreviousIterationIcon,
  RestartIcon,
} from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';

/** Goes back to the start, or one iteration back. */
export function BackwardButtons(): ReactNode {
  return (
    <>
      <ActionButton
        label={translate('controls.restart')}
        keys="Home"
        icon={<RestartIcon />}
        onClick={restart}
      />
      <ActionButton
        label={translate('controls.previousIteration')}
        keys="Shift+←"
        icon={<PreviousIterationIcon />}
        onClick={previousIteration}
      />
    </>
  );
}

/** Goes one iteration on, or to the end of the run. */
export function ForwardButtons(): ReactNode {
  return (
    <>
      <ActionButton
        label={translate('controls.nextIteration')}
        keys="Shift+→"
        icon={<NextIterationIcon />}
        onClick={nextIteration}
      />
      <ActionButton
        label={translate('controls.runToConvergence')}
        icon={<ConvergeIcon />}
        onClick={seekArrival}
      />
    </>
  );
}
