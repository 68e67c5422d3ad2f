/**
 * Lets the style sheet of the app count, and waits for it. In the built app the page only asks for it, so
 * that its shell is painted at once (see `scripts/build/preloadPanels.ts`).
 */
export async function applyStyles(): Promise<void> {
  const sheet = document.querySelector<HTMLLinkElement>('#app-styles');
  if (sheet === null) return;
  await new Promise((resolve) => {
    sheet.addEventListener('load', resolve, { once: true });
    // Without its looks the app still works.
    sheet.addEventListener('error', resolve, { once: true });
    sheet.rel = 'stylesheet';
  });
}
