/**
 * For a button that goes away when it is pressed: the focus goes to the page it stands on, so that
 * keys go on from there and not from the beginning of the document.
 */
export function focusPage(button: HTMLElement): void {
  button.closest<HTMLElement>('.guide-body')?.focus({ preventScroll: true });
}
