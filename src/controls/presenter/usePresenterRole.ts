import { useSyncExternalStore } from 'react';
import { onPresenting, presentingNow, type PresenterRole } from '../../store/browser/presenting.ts';

/** What this window is for while one presents; undefined where nobody does. */
export function usePresenterRole(): PresenterRole | undefined {
  return useSyncExternalStore(onPresenting, () => presentingNow()?.role);
}
