// Long after the first pictures: hardly anybody prints in the first seconds, and nothing must wait for it.
const patience = 4_000;

/**
 * Loads what printing needs, once the page has come to rest, or as soon as a key is held with which one prints.
 * Where it cannot be loaded, the screen is printed.
 */
export function preparePaper(): void {
  const waiting = new AbortController();
  const load = (): void => {
    if (waiting.signal.aborted) return;
    waiting.abort();
    import('./print/printing.tsx').then(
      ({ makePaper }) => makePaper(),
      () => undefined,
    );
  };
  setTimeout(load, patience);
  const hear = ({ ctrlKey, metaKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey) load();
  };
  window.addEventListener('keydown', hear, { signal: waiting.signal });
}
