import { tellFaults, tell, withdraw } from '../store/actions/notices.ts';
import { editLesson } from '../store/actions/editor.ts';
import { startLesson } from '../store/actions/lesson.ts';
import { appStore } from '../store/appStore.ts';
import { isInLesson } from '../store/lessons/shownScene.ts';
import { noticeOfFaults } from '../store/notices.ts';

/** Whether a lesson is being made in sight: what is opened then is opened there. */
function isEditing(): boolean {
  const state = appStore.getState();
  return state.editing?.open === true && !isInLesson(state);
}

/**
 * Opens the text of a lesson file: it begins, or where a lesson is being made it is there to be changed. One
 * that is not whole changes nothing, and a message names each scene and field.
 * @returns whether it was opened.
 */
export async function openLessonText(text: string): Promise<boolean> {
  const { decodeLesson } = await import('../store/formats/lessonFile.ts');
  const decoded = decodeLesson(text);
  if (!decoded.ok) {
    tellFaults('lesson', decoded.faults);
    return false;
  }
  const { loadedOwnLesson } = await import('../store/lessons/loadedOwn.ts');
  const { lesson, faults } = await loadedOwnLesson(decoded.lesson);
  if (isEditing()) editLesson(decoded.lesson);
  else startLesson(lesson);
  withdraw('lesson');
  const told = noticeOfFaults('lesson', faults);
  if (told !== undefined) {
    const details = told.details ?? [told.message];
    const message = { id: 'notices.lessonStates', values: { count: faults.length } } as const;
    tell({ ...told, message, details });
  }
  return true;
}

/** Opens a lesson file, see `openLessonText`; where it cannot be read a message says so. */
export async function openLessonFile(file: File): Promise<boolean> {
  try {
    return await openLessonText(await file.text());
  } catch {
    const message = { id: 'controls.fileFailed', values: { name: file.name } } as const;
    tell({ tone: 'fault', kind: 'lesson', message });
    return false;
  }
}
