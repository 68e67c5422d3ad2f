import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { redo, undo } from '../store/actions/experiment.ts';
import { useAppState } from '../store/useAppState.ts';
import { RedoIcon, UndoIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';

/** Takes back the last change of the experiment. */
export function UndoButton(): ReactNode {
  const available = useAppState((state) => state.past.length > 0);
  return (
    <ActionButton
      label={translate('controls.undo')}
      keys="Ctrl+Z"
      icon={<UndoIcon />}
      disabled={!available}
      onClick={undo}
    />
  );
}

/** Makes the change again that was taken back last. */
export function RedoButton(): ReactNode {
  const available = useAppState((state) => state.future.length > 0);
  return (
    <ActionButton
      label={translate('controls.redo')}
      keys="Ctrl+Shift+Z"
      icon={<RedoIcon />}
      disabled={!available}
      onClick={redo}
    />
  );
}
