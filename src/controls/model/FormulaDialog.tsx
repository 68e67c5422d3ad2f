import type { ReactNode } from 'react';
import { translate } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormulaForm } from './FormulaForm.tsx';
import { formulaOpening } from './formulaOpening.ts';

/** The dialog of a formula of one's own, wherever it is opened from. */
export function FormulaDialog(): ReactNode {
  return (
    <Dialog
      title={translate('controls.model.own')}
      closeLabel={translate('controls.close')}
      open={formulaOpening.useIsOpen()}
      onClose={formulaOpening.close}
    >
      <FormulaForm onUse={formulaOpening.close} />
    </Dialog>
  );
}
