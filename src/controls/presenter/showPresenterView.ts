import { openPresenterView } from '../../store/browser/presenting.ts';
import { tell } from '../../store/actions/notices.ts';

/** Opens the window for the projector; where the browser does not let it, a message says so. */
export function showPresenterView(): void {
  if (openPresenterView()) return;
  tell({ tone: 'fault', message: { id: 'notices.windowBlocked' } });
}
