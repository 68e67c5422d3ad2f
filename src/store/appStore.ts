import { createStore } from 'zustand/vanilla';
import { initialState, type AppState } from './appState.ts';
import { currentNotices } from './notices.ts';
import { reachOf } from './reach.ts';

/** The one store of the app. It is read through `selectors.ts` and changed by `actions/` only. */
export const appStore = createStore<AppState>()(() => initialState);

// Here and not in each action: whatever changes the experiment or the cursor, no notice outlives it, and no
// run is worked out in one go that holds the page.
appStore.subscribe((state, before) => {
  const notices = currentNotices(state);
  const isSameRun =
    state.experiment === before.experiment &&
    state.cursor === before.cursor &&
    state.view === before.view;
  const reached = isSameRun ? state.reached : reachOf(state);
  if (notices !== state.notices || reached !== state.reached)
    appStore.setState({ notices, reached });
});
