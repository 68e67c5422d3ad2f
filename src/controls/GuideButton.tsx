import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { translate } from '../i18n/translate.ts';
import { closeGuide, openPage } from '../store/actions/guide.ts';
import { useAppState } from '../store/useAppState.ts';
import { GuideIcon } from '../ui/icons.tsx';
import { ActionButton } from '../ui/ActionButton.tsx';

/** Opens the guide at its contents, or closes it. */
export function GuideButton(): ReactNode {
  const open = useAppState((state) => state.view.page !== 'none');
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    // Closed from within, the guide takes the focus away with it: it comes back to where it opens.
    if (wasOpen.current && !open && document.activeElement === document.body)
      button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <ActionButton
      buttonRef={button}
      label={translate('controls.guide')}
      labelShown
      className="guide-button"
      icon={<GuideIcon />}
      pressed={open}
      onClick={() => {
        if (open) closeGuide();
        else openPage('contents');
      }}
    />
  );
}
