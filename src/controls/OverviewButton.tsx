import type { ReactNode } from 'react';
import { translate } from '../i18n/translate.ts';
import { toggleOverview } from '../store/actions/view.ts';
import { useAppState } from '../store/useAppState.ts';
import { OverviewIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';

/** Shows all pictures at once, or goes back to the stage. */
export function OverviewButton(): ReactNode {
  const all = useAppState((state) => state.view.layout === 'overview');
  return (
    <ActionButton
      label={translate('controls.overview')}
      labelShown
      icon={<OverviewIcon />}
      pressed={all}
      onClick={toggleOverview}
    />
  );
}
