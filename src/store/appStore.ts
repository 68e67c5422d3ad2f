import { createStore } from 'zustand/vanilla';
import { initialState, type AppState } from './appState.ts';
import { currentNotices } from './notices.ts';

/** The one store of the app. It is read through `selectors.ts` and changed by `actions/` only. */
export const appStore = createStore<AppState>()(() => initialState);

// Here and not in each action: whatever changes the experiment or the cursor, no notice outlives it.
appStore.subscribe((state) => {
  const notices = currentNotices(state);
  if (notices !== state.notices) appStore.setState({ notices });
});
