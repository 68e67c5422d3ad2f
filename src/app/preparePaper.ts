// Long after the first pictures: nobody prints in the first seconds, and nothing must wait for it.
const patience = 4_000;

/** Loads what printing needs, once the page has come to rest. Where it cannot be loaded, the screen is printed. */
export function preparePaper(): void {
  setTimeout(() => {
    import('./print/printing.tsx').then(
      ({ makePaper }) => makePaper(),
      () => undefined,
    );
  }, patience);
}
