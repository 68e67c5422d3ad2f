import type { StoreApi } from 'zustand/vanilla';
import type { Beat } from '../../derivation/beat.ts';
import type { LessonState } from '../../store/lessonState.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import { shownBeats } from './shownBeats.ts';

/** Least time between two changes of the formulas while everything moves, in milliseconds. */
export const updateInterval = 100;

type BeatListener = (beats: readonly Beat[], moving: boolean) => void;

/** The beats as the derivation shows them. */
export interface BeatFeed {
  readonly current: () => readonly Beat[];
  /**
   * Calls back on each change. `moving` says that more changes are under way, so that what nobody
   * sees can wait.
   * @returns a function that ends it.
   */
  readonly subscribe: (listener: BeatListener) => () => void;
}

/**
 * Follows the store: at once after a single step; at most ten times a second while the run plays or
 * something is dragged, because nobody reads numbers that change faster; and always at the end of it.
 */
export function createBeatFeed(store: StoreApi<LessonState>): BeatFeed {
  const listeners = new Set<BeatListener>();
  let beats = shownBeats(store.getState());
  let moved = false;
  let updatedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;

  function isMoving(state: LessonState): boolean {
    return state.playing || state.gesture !== undefined;
  }

  function publish(): void {
    clearTimeout(timer);
    timer = undefined;
    const state = store.getState();
    const next = shownBeats(state);
    const moving = isMoving(state);
    // The last call after moving comes even when nothing changed: what had to wait is due.
    if (next === beats && moving === moved) return;
    beats = next;
    moved = moving;
    updatedAt = performance.now();
    for (const listener of listeners) listener(beats, moving);
  }

  function follow(state: LessonState): void {
    const wait = updatedAt + updateInterval - performance.now();
    if (!isMoving(state) || wait <= 0) publish();
    else timer ??= setTimeout(publish, wait);
  }

  return {
    // Nobody listens: nothing was followed, so what is remembered may be old.
    current: () => (listeners.size === 0 ? shownBeats(store.getState()) : beats),
    subscribe(listener) {
      if (listeners.size === 0) {
        stop = store.subscribe(follow);
        publish();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}

/** The beats of the lesson on screen. */
export const lessonBeats: BeatFeed = createBeatFeed(lessonStore);
