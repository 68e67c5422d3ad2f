import { appStore } from '../store/appStore.ts';
import { endFirstPage } from '../ui/firstPage.ts';

/** Takes the first page away where, or as soon as, the app shows another moment than it does. */
export function followFirstPage(): void {
  if (!appStore.getState().view.welcome) {
    endFirstPage();
    return;
  }
  const stop = appStore.subscribe((state, before) => {
    // Another line of the same step leaves the pictures as they are.
    const same =
      state.view === before.view &&
      state.experiment === before.experiment &&
      state.cursor.beat === before.cursor.beat &&
      state.cursor.iteration === before.cursor.iteration;
    if (same) return;
    stop();
    endFirstPage();
  });
}
