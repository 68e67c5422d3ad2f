import type { Stamp } from '../../src/store/formats/savedState.ts';
import { initialState, type LessonState, type Snapshot } from '../../src/store/lessonState.ts';
import { lessonStore } from '../../src/store/lessonStore.ts';

/** The app as one finds it on the first visit, with some of it set. */
export function beginLesson(change: Partial<LessonState> = {}): void {
  lessonStore.setState({ ...initialState, ...change }, true);
}

export function lesson(): LessonState {
  return lessonStore.getState();
}

export function snapshot(): Snapshot {
  const { experiment, cursor } = lesson();
  return { experiment, cursor };
}

/** Some page, some time ago: the stamp of a copy where it does not matter. */
export const someStamp: Stamp = { at: 1, by: 'page' };
