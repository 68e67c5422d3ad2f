import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { WindowsIcon } from '../../ui/icons.tsx';
import { showPresenterView } from './showPresenterView.ts';

/** Opens a window for the projector beside this one, which keeps the controls. */
export function PresenterViewButton(): ReactNode {
  return (
    <ActionButton
      label={translate('controls.presenterView')}
      icon={<WindowsIcon />}
      onClick={showPresenterView}
    />
  );
}
