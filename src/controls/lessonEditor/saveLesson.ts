import { markSaved } from '../../store/actions/editor.ts';
import type { MessageRef } from '../../store/appState.ts';
import { decodeLesson, encodeLesson } from '../../store/formats/lessonFile.ts';
import type { Lesson } from '../../store/lessons/lesson.ts';
import { asInList } from '../../store/notices.ts';
import { saveFile } from '../saveFile.ts';

const empty = '""';

/** What is wrong with a field, by the names that the editor has for them, where it is only empty. */
function inEditor(fault: MessageRef): MessageRef {
  const { scene = 0, field = '', value } = fault.values ?? {};
  if (typeof value !== 'string' || value.replaceAll(/\s/gu, '') !== empty) return asInList(fault);
  const name = String(field)
    .replace(/^forecast\./u, '')
    .replace(/\..*$/u, '');
  return { id: 'editor.lacks', values: { scene, field: name } };
}

/** What a lesson still lacks so that a file can have it, a line each. */
export function lacksOf(lesson: Lesson): readonly MessageRef[] {
  if (lesson.scenes.length === 0) return [{ id: 'editor.needsScene' }];
  const decoded = decodeLesson(encodeLesson(lesson));
  return decoded.ok ? [] : decoded.faults.map(inEditor);
}

/** The name of the file of a lesson: its title, as far as every system takes it. */
export function fileNameOf({ title }: Lesson): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  return `${name === '' ? 'lesson' : name}.json`;
}

/** Saves a lesson as a file. @returns the name of the file. */
export function saveLesson(lesson: Lesson): string {
  const name = fileNameOf(lesson);
  saveFile(name, 'application/json', encodeLesson(lesson));
  markSaved(lesson);
  return name;
}
