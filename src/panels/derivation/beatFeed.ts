import type { StoreApi } from 'zustand/vanilla';
import type { Beat } from '../../derivation/beat.ts';
import type { AppState } from '../../store/appState.ts';
import { appStore } from '../../store/appStore.ts';
import { followCalmly, paceOf, type Pace } from '../../playback/followCalmly.ts';
import { shownBeats } from './shownBeats.ts';

/** Told of the beats, at what pace they change, and whether they are those of other points, which nobody awaits at once. */
type BeatListener = (beats: readonly Beat[], pace: Pace, ofOtherPoints: boolean) => void;

/** The beats as the derivation shows them. */
export interface BeatFeed {
  readonly current: () => readonly Beat[];
  /**
   * Calls back on each change. While the pace is not still more changes are under way, so that what
   * nobody sees can wait.
   * @returns a function that ends it.
   */
  readonly subscribe: (listener: BeatListener) => () => void;
}

/** The beats, followed as calmly as {@link followCalmly} does. */
export function createBeatFeed(store: StoreApi<AppState>): BeatFeed {
  const listeners = new Set<BeatListener>();
  let beats = shownBeats(store.getState());
  let known: Pace = 'still';
  let points = store.getState().experiment.data.observations;
  let stop: (() => void) | undefined;

  function publish(): boolean {
    const state = store.getState();
    const next = shownBeats(state);
    const pace = paceOf(state);
    // The last call after moving comes even when nothing changed: what had to wait is due.
    if (next === beats && pace === known) return false;
    beats = next;
    known = pace;
    const { observations } = state.experiment.data;
    const ofOtherPoints = observations !== points;
    points = observations;
    for (const listener of listeners) listener(beats, pace, ofOtherPoints);
    return true;
  }

  return {
    // Nobody listens: nothing was followed, so what is remembered may be old.
    current: () => (listeners.size === 0 ? shownBeats(store.getState()) : beats),
    subscribe(listener) {
      if (listeners.size === 0) {
        stop = followCalmly(store, publish, 2);
        publish();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop?.();
      };
    },
  };
}

/** The steps with the numbers on screen, worked out once for everything that shows them. */
export const liveBeats: BeatFeed = createBeatFeed(appStore);
