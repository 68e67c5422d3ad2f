import { tell } from '../store/actions/notices.ts';
import { leaveLesson, startLesson, takeLesson } from '../store/actions/lesson.ts';
import { changeView } from '../store/actions/view.ts';
import type { AppState } from '../store/appState.ts';
import { appStore } from '../store/appStore.ts';
import type { Lesson, LoadedLesson } from '../store/lessons/lesson.ts';
import type { LessonName } from '../store/lessons/lessonNames.ts';
import { sceneOnScreen } from '../store/lessons/shownScene.ts';
import type { View } from '../store/view.ts';

async function loadOwn(): Promise<LoadedLesson | undefined> {
  const { ownLesson } = appStore.getState();
  if (ownLesson === undefined) return undefined;
  const { loadedOwnLesson } = await import('../store/lessons/loadedOwn.ts');
  return (await loadedOwnLesson(ownLesson)).lesson;
}

// Not part of the first load: most visits have no lesson.
async function loadLesson(name: View['lesson']): Promise<LoadedLesson | undefined> {
  if (name === 'own') return loadOwn();
  const { isShipped, shippedLesson } = await import('./content/lessons/shippedLesson.ts');
  return isShipped(name) ? shippedLesson(name) : undefined;
}

function tellMissing(name?: View['lesson']): void {
  const id = name === 'own' ? 'lessons.ownMissing' : 'lessons.missing';
  tell({ tone: 'fault', kind: 'link', message: { id } });
}

/** Whether scenes are those of the lesson that the state names. */
function areOf({ view, ownLesson }: AppState, loaded: LoadedLesson): boolean {
  return loaded.name === view.lesson && (loaded.name !== 'own' || loaded.file === ownLesson);
}

/** Whether a link led to a scene, be it of the lesson that runs, that is not shown yet or has not asked yet. */
function isUntaken(state: AppState): boolean {
  const asks = sceneOnScreen(state)?.forecast !== undefined;
  return state.sceneDue || (asks && state.forecast === undefined);
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

/** The lesson that runs, as a lesson file has it; undefined where none runs, or it cannot be fetched. */
export async function fileOfLesson(name: View['lesson']): Promise<Lesson | undefined> {
  if (name === 'own') return appStore.getState().ownLesson;
  try {
    const { isShipped, shippedLessonFile } = await import('./content/lessons/shippedLesson.ts');
    if (isShipped(name)) return await shippedLessonFile(name);
  } catch {
    tellMissing();
  }
  return undefined;
}

/** Plays a lesson of one's own from one of its scenes. */
export async function playOwnLesson(file: Lesson, scene: number): Promise<void> {
  const { loadedOwnLesson } = await import('../store/lessons/loadedOwn.ts');
  startLesson((await loadedOwnLesson(file)).lesson, scene);
}

/** Fetches the lesson that the state names, or takes it where it is there already. */
async function fetchLesson(): Promise<void> {
  const asked = appStore.getState();
  const { lesson: name } = asked.view;
  if (name === 'none') return;
  if (asked.loadedLesson !== undefined && areOf(asked, asked.loadedLesson)) {
    if (isUntaken(asked)) takeLesson(asked.loadedLesson);
    return;
  }
  const loaded = await loadLesson(name).catch(() => undefined);
  // Meanwhile it may have been left, or there is another one of one's own.
  const now = appStore.getState();
  if (now.view.lesson !== name || now.ownLesson !== asked.ownLesson) return;
  if (loaded !== undefined) {
    takeLesson(loaded);
    return;
  }
  leaveLesson();
  tellMissing(name);
}

/**
 * Keeps the scenes of the lesson at hand that the state names, whoever named it: a link, the browser's
 * memory, a press.
 * @returns when those of the lesson that runs at the start are there.
 */
export async function followLesson(): Promise<void> {
  appStore.subscribe((state, before) => {
    const isOther =
      state.view.lesson !== before.view.lesson || state.ownLesson !== before.ownLesson;
    if (isOther || (isUntaken(state) && !isUntaken(before))) void fetchLesson();
    // Who begins to do something has answered how to begin.
    const acted = state.experiment !== before.experiment || state.cursor !== before.cursor;
    if (state.view.welcome && acted) changeView({ welcome: false });
  });
  await fetchLesson();
}
