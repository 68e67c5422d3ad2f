import type { Stamp } from '../../src/store/formats/savedState.ts';
import { initialState, type AppState, type Snapshot } from '../../src/store/appState.ts';
import { appStore } from '../../src/store/appStore.ts';

/** The app as one finds it on the first visit, with some of it set. */
export function beginApp(change: Partial<AppState> = {}): void {
  appStore.setState({ ...initialState, ...change }, true);
}

export function appState(): AppState {
  return appStore.getState();
}

export function snapshot(): Snapshot {
  const { experiment, cursor } = appState();
  return { experiment, cursor };
}

/** Some page, some time ago: the stamp of a copy where it does not matter. */
export const someStamp: Stamp = { at: 1, by: 'page' };
