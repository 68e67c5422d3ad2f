import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { runToConvergence } from '../store/actions/convergence.ts';
import { nextIteration, previousIteration, restart } from '../store/actions/cursor.ts';
import {
  ConvergeIcon,
  NextIterationIcon,
  PreviousIterationIcon,
  RestartIcon,
} from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';

/** Moves through the run by whole iterations, and to its ends. */
export function RunButtons(): ReactNode {
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
      <ActionButton
        label={translate('controls.nextIteration')}
        keys="Shift+→"
        icon={<NextIterationIcon />}
        onClick={nextIteration}
      />
      <ActionButton
        label={translate('controls.runToConvergence')}
        icon={<ConvergeIcon />}
        onClick={runToConvergence}
      />
    </>
  );
}
