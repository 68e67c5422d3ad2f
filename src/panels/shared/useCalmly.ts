import { useSyncExternalStore } from 'react';
import type { LessonState } from '../../store/lessonState.ts';
import { lessonStore } from '../../store/lessonStore.ts';

/** Least time between two changes while everything moves, in milliseconds. */
const interval = 100;

function subscribeCalmly(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = Number.NEGATIVE_INFINITY;

  function tell(): void {
    clearTimeout(timer);
    timer = undefined;
    told = performance.now();
    changed();
  }

  const stop = lessonStore.subscribe(({ playing, gesture }) => {
    const wait = told + interval - performance.now();
    if ((!playing && gesture === undefined) || wait <= 0) tell();
    else timer ??= setTimeout(tell, wait);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/**
 * What a selector makes of the state: at once after a single step, at most ten times a second while the
 * run plays or something is dragged. The selector must give the same object for the same state.
 */
export function useCalmly<T>(selector: (state: LessonState) => T): T {
  return useSyncExternalStore(subscribeCalmly, () => selector(lessonStore.getState()));
}
