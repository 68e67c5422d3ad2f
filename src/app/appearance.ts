import { appStore } from '../store/appStore.ts';

/** Keeps theme, layout and language of the document as the view says; returns how to stop. */
export function followAppearance(): () => void {
  const darkness = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const { theme, layout, language } = appStore.getState().view;
    const root = document.documentElement;
    const chosen = theme === 'system' ? (darkness.matches ? 'dark' : 'light') : theme;
    if (root.dataset['theme'] !== chosen) root.dataset['theme'] = chosen;
    if (root.dataset['layout'] !== layout) root.dataset['layout'] = layout;
    if (root.lang !== language) root.lang = language;
  };
  apply();
  const stop = appStore.subscribe((state, previous) => {
    if (state.view !== previous.view) apply();
  });
  darkness.addEventListener('change', apply);
  // A handout is printed on white paper.
  const lighten = () => {
    document.documentElement.dataset['theme'] = 'light';
    document.documentElement.dataset['layout'] = 'overview';
  };
  window.addEventListener('beforeprint', lighten);
  window.addEventListener('afterprint', apply);
  return () => {
    stop();
    darkness.removeEventListener('change', apply);
    window.removeEventListener('beforeprint', lighten);
    window.removeEventListener('afterprint', apply);
  };
}
