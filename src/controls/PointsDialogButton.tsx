import { lazy, type ReactNode, Suspense, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TableIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';

// Its code is fetched when the table is opened, not with the page.
const PointsTable = lazy(async () => ({
  default: (await import('./PointsTable.tsx')).PointsTable,
}));

/** Opens the table in which the points are edited as numbers. */
export function PointsDialogButton(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        label={translate('controls.editPoints')}
        icon={<TableIcon />}
        onClick={() => {
          setOpen(true);
        }}
      />
      <Dialog
        title={translate('controls.points')}
        closeLabel={translate('controls.close')}
        open={open}
        onClose={() => {
          setOpen(false);
        }}
      >
        <Suspense fallback={<p>{translate('panels.loading')}</p>}>
          <PointsTable />
        </Suspense>
      </Dialog>
    </>
  );
}
