import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { PasteIcon } from '../../ui/icons.tsx';
import { ownDataOpening } from './ownDataOpening.ts';

/** Opens the dialog in which a table of one's own takes the place of the points. */
export function OwnDataButton({ labelShown }: { readonly labelShown: boolean }): ReactNode {
  return (
    <ActionButton
      label={translate('controls.ownData')}
      labelShown={labelShown}
      icon={<PasteIcon />}
      onClick={ownDataOpening.open}
    />
  );
}
