import { useSyncExternalStore } from 'react';
import type { AppState } from '../store/appState.ts';
import { appStore } from '../store/appStore.ts';
import { followCalmly } from './followCalmly.ts';

function subscribeCalmly(changed: () => void): () => void {
  return followCalmly(appStore, () => {
    changed();
    return true;
  });
}

/**
 * What a selector makes of the state: at once after a single step or one of a slow run, at most four
 * times a second while it plays fast or something is dragged. The selector must give the same object for the same state.
 */
export function useCalmly<T>(selector: (state: AppState) => T): T {
  return useSyncExternalStore(subscribeCalmly, () => selector(appStore.getState()));
}
