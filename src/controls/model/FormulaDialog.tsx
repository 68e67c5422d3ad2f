import { lazy, type ReactNode, Suspense } from 'react';
import { translate } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formulaOpening } from './formulaOpening.ts';

// Its code, and that of typesetting with it, is fetched when it is opened, not with the page.
const FormulaForm = lazy(async () => ({
  default: (await import('./FormulaForm.tsx')).FormulaForm,
}));

/** The dialog of a formula of one's own, wherever it is opened from. */
export function FormulaDialog(): ReactNode {
  return (
    <Dialog
      title={translate('controls.model.own')}
      closeLabel={translate('controls.close')}
      open={formulaOpening.useIsOpen()}
      onClose={formulaOpening.close}
    >
      <Suspense fallback={<p>{translate('panels.loading')}</p>}>
        <FormulaForm onUse={formulaOpening.close} />
      </Suspense>
    </Dialog>
  );
}
