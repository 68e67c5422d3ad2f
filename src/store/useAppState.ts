import { useStore } from 'zustand';
import type { AppState } from './appState.ts';
import { appStore } from './appStore.ts';

/**
 * What a selector makes of the state, kept up to date. The selector must give the same object for
 * the same state, as those in `selectors.ts` do, otherwise React renders without end.
 */
export function useAppState<T>(selector: (state: AppState) => T): T {
  return useStore(appStore, selector);
}
