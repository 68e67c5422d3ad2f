import { appStore } from '../../store/appStore.ts';

/** Draws again on every change of the state, and when the theme changes. */
export function onStateChange(redraw: () => void): () => void {
  const stop = appStore.subscribe(redraw);
  const observer = new MutationObserver(redraw);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-layout'] });
  return () => {
    stop();
    observer.disconnect();
  };
}
