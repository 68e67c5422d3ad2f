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
