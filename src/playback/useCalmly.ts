import { useSyncExternalStore } from 'react';
import type { LessonState } from '../store/lessonState.ts';
import { lessonStore } from '../store/lessonStore.ts';
import { followCalmly } from './followCalmly.ts';

function subscribeCalmly(changed: () => void): () => void {
  return followCalmly(lessonStore, () => {
    changed();
    return true;
  });
}

/**
 * What a selector makes of the state: at once after a single step or one of a slow run, at most four
 * times a second while it plays fast or something is dragged. The selector must give the same object for the same state.
 */
export function useCalmly<T>(selector: (state: LessonState) => T): T {
  return useSyncExternalStore(subscribeCalmly, () => selector(lessonStore.getState()));
}
