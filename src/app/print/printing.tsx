import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { appStore } from '../../store/appStore.ts';
import { PrintPage } from './PrintPage.tsx';

const pixelsPerMillimetre = 96 / 25.4;
// What both A4 and Letter have within the margins of the style sheet, with a little to spare.
const sheet = { width: 186 * pixelsPerMillimetre, height: 246 * pixelsPerMillimetre };

/** Makes a page that is too high smaller, so that it is one sheet whatever stands on it. */
function fitToSheet(place: HTMLElement): void {
  place.classList.add('paper-measured');
  place.style.width = `${String(sheet.width)}px`;
  const height = place.offsetHeight;
  place.classList.remove('paper-measured');
  place.style.width = '';
  if (height > sheet.height) place.style.zoom = String(sheet.height / height);
}

/**
 * Puts a sheet of paper beside the app for as long as the browser prints: the page is made at the moment
 * of printing, from the state of that moment. The browser does not wait, so its code is loaded before.
 * @returns how to stop.
 */
export function makePaper(): () => void {
  let paper: { readonly root: Root; readonly place: HTMLElement } | undefined;
  const remove = () => {
    paper?.root.unmount();
    paper?.place.remove();
    paper = undefined;
    delete document.documentElement.dataset['printing'];
  };
  const make = () => {
    remove();
    const place = document.createElement('div');
    place.className = 'paper';
    document.body.append(place);
    const root = createRoot(place);
    paper = { root, place };
    flushSync(() => {
      root.render(<PrintPage state={appStore.getState()} />);
    });
    fitToSheet(place);
    document.documentElement.dataset['printing'] = '';
  };
  window.addEventListener('beforeprint', make);
  window.addEventListener('afterprint', remove);
  return () => {
    remove();
    window.removeEventListener('beforeprint', make);
    window.removeEventListener('afterprint', remove);
  };
}
