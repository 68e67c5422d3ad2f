import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { useAppState } from '../store/useAppState.ts';
import { ProjectorIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';
import { toggleProjector } from './toggleProjector.ts';

/** Turns the layout for a projector on and off, with the whole screen. */
export function ProjectorButton({ labelShown }: { readonly labelShown?: boolean }): ReactNode {
  const projecting = useAppState((state) => state.view.layout === 'projector');
  return (
    <ActionButton
      label={translate('controls.projector')}
      {...(labelShown === undefined ? {} : { labelShown })}
      icon={<ProjectorIcon />}
      pressed={projecting}
      focusHome
      onClick={toggleProjector}
    />
  );
}
