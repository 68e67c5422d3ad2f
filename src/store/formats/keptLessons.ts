import type { Editing } from '../lessons/edit.ts';
import type { Lesson } from '../lessons/lesson.ts';
import { historyFrom, historyToKeep } from './editHistory.ts';
import { lessonFromJson } from './keptLesson.ts';
import { recordIn } from './stateJson.ts';

const format = 'downhill-kept-lesson';
const version = 1;

/** The lesson that is played, as text for the browser's storage. */
export function encodeKept(lesson: Lesson): string {
  return JSON.stringify({ format, version, lesson });
}

/**
 * The lesson under edit as text for the browser's storage.
 * @param at When that is, in milliseconds since 1970.
 * @param undoable Whether what can be undone and redone is in it: where there is no room for that, the lesson is.
 */
export function encodeDraft(editing: Editing, at: number, undoable = true): string {
  const { lesson, saved, selected, open } = editing;
  const history = undoable ? { history: historyToKeep(editing) } : {};
  return JSON.stringify({ format, version, at, open, selected, lesson, saved, ...history });
}

/** The lesson in a text that was kept; undefined for a text that cannot be read. */
export function decodeKept(text: string): Lesson | undefined {
  const record = recordIn(text);
  return record?.['format'] === format && record['version'] === version
    ? lessonFromJson(record['lesson'])
    : undefined;
}

/** The lesson under edit in a text that was kept, with what can be undone. Undefined for a text that cannot be read. */
export function decodeDraft(text: string): Editing | undefined {
  const lesson = decodeKept(text);
  const record = recordIn(text);
  const saved = lessonFromJson(record?.['saved']);
  if (lesson === undefined || saved === undefined) return undefined;
  const index = Number(record?.['selected']);
  const at = record?.['at'];
  const last = Math.max(0, lesson.scenes.length - 1);
  return {
    lesson,
    saved,
    selected: Number.isSafeInteger(index) ? Math.max(0, Math.min(index, last)) : 0,
    ...(typeof at === 'number' && Number.isFinite(new Date(at).getTime()) && { keptAt: at }),
    open: record?.['open'] === true,
    ...historyFrom(record?.['history']),
    typing: undefined,
  };
}
