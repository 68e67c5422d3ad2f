import { tell } from '../store/actions/notices.ts';
import { leaveLesson, startLesson, takeLesson } from '../store/actions/lesson.ts';
import { changeView } from '../store/actions/view.ts';
import { appStore } from '../store/appStore.ts';
import type { LoadedLesson } from '../store/lessons/lesson.ts';
import type { LessonName } from '../store/lessons/lessonNames.ts';
import type { View } from '../store/view.ts';

// Not part of the first load: most visits have no lesson.
async function loadLesson(name: View['lesson']): Promise<LoadedLesson | undefined> {
  const { isShipped, shippedLesson } = await import('./content/lessons/shippedLesson.ts');
  return isShipped(name) ? shippedLesson(name) : undefined;
}

function tellMissing(): void {
  tell({ tone: 'fault', kind: 'link', message: { id: 'lessons.missing' } });
}

/** Begins a lesson that comes with the app; where it cannot be fetched, a message says so. */
export async function beginLesson(name: LessonName): Promise<void> {
  try {
    const lesson = await loadLesson(name);
    if (lesson !== undefined) startLesson(lesson);
  } catch {
    tellMissing();
  }
}

/** Fetches the lesson that the state names, if it is not there yet. */
async function fetchLesson(): Promise<void> {
  const { lesson: name } = appStore.getState().view;
  if (name === 'none' || appStore.getState().loadedLesson?.name === name) return;
  const loaded = await loadLesson(name).catch(() => undefined);
  // Meanwhile it may have been left.
  if (appStore.getState().view.lesson !== name) return;
  if (loaded !== undefined) {
    takeLesson(loaded);
    return;
  }
  leaveLesson();
  tellMissing();
}

/**
 * Keeps the scenes of the lesson at hand that the state names, whoever named it: a link, the browser's
 * memory, a press.
 * @returns when those of the lesson that runs at the start are there.
 */
export async function followLesson(): Promise<void> {
  appStore.subscribe((state, before) => {
    if (state.view.lesson !== before.view.lesson) void fetchLesson();
    // Who begins to do something has answered how to begin.
    const acted = state.experiment !== before.experiment || state.cursor !== before.cursor;
    if (state.view.welcome && acted) changeView({ welcome: false });
  });
  await fetchLesson();
}
