import { useMemo, useSyncExternalStore } from 'react';
import type { AppState } from '../store/appState.ts';
import { appStore } from '../store/appStore.ts';

function createSettled<T>(selector: (state: AppState) => T): () => T {
  let known: { readonly state: AppState; readonly value: T } | undefined;
  return () => {
    const state = appStore.getState();
    // Asked for several times by each rendering.
    if (known === undefined || (state !== known.state && state.gesture === undefined))
      known = { state, value: selector(state) };
    return known.value;
  };
}

/**
 * What a selector makes of the state; while something is dragged, what it made of it before. For what
 * nobody can read, or needs, until the hand rests. The selector must be the same function each time,
 * and give the same object for the same state.
 */
export function useSettled<T>(selector: (state: AppState) => T): T {
  const settled = useMemo(() => createSettled(selector), [selector]);
  return useSyncExternalStore(appStore.subscribe, settled);
}
