import { useMemo, useSyncExternalStore } from 'react';
import type { AppState } from '../store/appState.ts';
import { appStore } from '../store/appStore.ts';
import { followCalmly } from './followCalmly.ts';

/** What a hand does to the value while it holds something. */
type WhileHeld = 'follows' | 'stays';

function createUnhurried<T>(selector: (state: AppState) => T, whileHeld: WhileHeld) {
  let known: { readonly state: AppState; readonly value: T } | undefined;
  const valueAt = (state: AppState): T => {
    if (known?.state !== state) known = { state, value: selector(state) };
    return known.value;
  };
  const now = (): T => (known === undefined ? valueAt(appStore.getState()) : known.value);
  const subscribe = (changed: () => void): (() => void) => {
    const look = (): boolean => {
      const state = appStore.getState();
      if (whileHeld === 'stays' && state.gesture !== undefined) return false;
      valueAt(state);
      changed();
      return true;
    };
    const stop = followCalmly(appStore, look, 1);
    // What changed between the first drawing and now.
    look();
    return stop;
  };
  return { now, subscribe };
}

/**
 * What a selector makes of the state, as calmly as `useCalmly`; but when a run has just arrived, and when there are other
 * points, only after the frame that shows it. For what stands beside the pictures that lead: their frame is not held up.
 * The selector must be the same function each time, and give the same object for the same state.
 */
export function useUnhurried<T>(
  selector: (state: AppState) => T,
  whileHeld: WhileHeld = 'follows',
): T {
  const { now, subscribe } = useMemo(
    () => createUnhurried(selector, whileHeld),
    [selector, whileHeld],
  );
  return useSyncExternalStore(subscribe, now);
}
