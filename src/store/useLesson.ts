import { useStore } from 'zustand';
import type { LessonState } from './lessonState.ts';
import { lessonStore } from './lessonStore.ts';

/**
 * What a selector makes of the state, kept up to date. The selector must give the same object for
 * the same state, as those in `selectors.ts` do, otherwise React renders without end.
 */
export function useLesson<T>(selector: (state: LessonState) => T): T {
  return useStore(lessonStore, selector);
}
