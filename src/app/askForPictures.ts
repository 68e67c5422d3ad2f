/**
 * Lets the page ask for the files of the pictures, which it only names: on a slow line the app and the line of the
 * step come first (see `scripts/build/preloadPanels.ts`).
 */
export function askForPictures(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-later]'))
    link.rel = link.dataset['later'] ?? '';
}
