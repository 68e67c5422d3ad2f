import { lazy, type ReactNode, Suspense } from 'react';
import { loadGuideMessages, translate } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ownDataOpening } from './ownDataOpening.ts';

// Its code and its words are fetched when it is opened, not with the page.
const OwnData = lazy(async () => {
  const [module] = await Promise.all([import('./OwnData.tsx'), loadGuideMessages()]);
  return { default: module.OwnData };
});

/** The dialog of own data, wherever it is opened from. */
export function OwnDataDialog(): ReactNode {
  return (
    <Dialog
      title={translate('controls.ownData')}
      closeLabel={translate('controls.close')}
      open={ownDataOpening.useIsOpen()}
      onClose={ownDataOpening.close}
    >
      <Suspense fallback={<p>{translate('panels.loading')}</p>}>
        <OwnData />
      </Suspense>
    </Dialog>
  );
}
