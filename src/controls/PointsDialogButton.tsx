import { type ReactNode, useState } from 'react';
import { translate } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TableIcon } from '../ui/icons.tsx';
import { ActionButton } from './ActionButton.tsx';
import { PointsTable } from './PointsTable.tsx';

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
        <PointsTable />
      </Dialog>
    </>
  );
}
