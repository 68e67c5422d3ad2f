import { nextStep, previousStep } from '../store/actions/cursor.ts';
import type { AppState } from '../store/appState.ts';
import { appStore } from '../store/appStore.ts';
import type { View } from '../store/view.ts';
import { endFirstPage, showFirstMoment, takeOverFirstPage } from '../ui/firstPage.ts';

/** Whether the first page shows the same, but for the step and the question how to begin. */
function isShownAlike(state: AppState, first: AppState): boolean {
  const fields = Object.keys(first.view) as readonly (keyof View)[];
  return (
    state.experiment === first.experiment &&
    state.cursor.iteration === first.cursor.iteration &&
    fields.every((name) => name === 'welcome' || state.view[name] === first.view[name])
  );
}

/**
 * Lets the first page show what the app does until that is drawn, and makes the presses that it has answered. It is
 * taken away where, or as soon as, the app shows another moment than it knows.
 */
export function followFirstPage(): void {
  const first = appStore.getState();
  if (!first.view.welcome) {
    endFirstPage();
    return;
  }
  const stop = appStore.subscribe((state) => {
    const { beat, line } = state.cursor;
    // While the question how to begin stands, nothing has been done.
    const known = state.view.welcome || showFirstMoment(`${beat} ${String(line)}`);
    if (known && isShownAlike(state, first)) return;
    stop();
    endFirstPage();
  });
  takeOverFirstPage({ next: nextStep, back: previousStep });
}
