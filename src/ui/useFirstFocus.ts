import { type RefObject, useLayoutEffect } from 'react';

/**
 * Gives an element the focus when it appears: the field that a dialog was opened for, before its first button,
 * which closes it. Not where one points with a finger: that would only call up a keyboard which covers the dialog.
 */
export function useFirstFocus(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!globalThis.matchMedia('(pointer: fine)').matches) return;
    // By the attribute, too: a dialog that opens only after this looks for it.
    element.current?.setAttribute('autofocus', '');
    element.current?.focus();
  }, [element]);
}
