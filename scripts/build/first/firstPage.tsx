import { createRoot } from 'react-dom/client';
import { App } from '../../../src/app/App.tsx';
import { appStore } from '../../../src/store/appStore.ts';

/** Shows the app as on a first visit. */
export function showFirstPage(place: Element): void {
  const { view } = appStore.getState();
  appStore.setState({ view: { ...view, welcome: true } });
  createRoot(place).render(<App />);
}
