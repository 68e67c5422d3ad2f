/** Calls back whenever the window comes to a screen of another density, or is zoomed. */
function onDensityChange(changed: () => void): () => void {
  let query: MediaQueryList | undefined;
  const watch = () => {
    query?.removeEventListener('change', follow);
    // A query is about one density: each change needs the next one.
    query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener('change', follow);
  };
  const follow = () => {
    watch();
    changed();
  };
  watch();
  return () => query?.removeEventListener('change', follow);
}

/**
 * Calls back when pictures have to be drawn again although nothing in them is other than before: for
 * another density of the screen, another theme, or other sizes of type.
 * @returns how to stop.
 */
export function onScreenChange(changed: () => void): () => void {
  const stop = onDensityChange(changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-layout'] });
  return () => {
    stop();
    observer.disconnect();
  };
}
