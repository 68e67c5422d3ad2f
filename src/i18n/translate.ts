import { i18n, type Messages } from '@lingui/core';
import type { MessageId } from './messageId.ts';
import { loadMessages, loadSourceGuide, loadSourceLessons, sourceMessages } from './catalogues.ts';
import { wholeEquations } from './wholeEquations.ts';

i18n.load('en', sourceMessages);
i18n.activate('en');

/** The message with this identifier in the language that is active, its placeholders filled, its equations in one row. */
export function translate(
  id: MessageId,
  values?: Readonly<Record<string, string | number>>,
): string {
  return wholeEquations(i18n._(id, values));
}

/**
 * The words of a row that brings its English ones along: those of the active language under the identifier, and where
 * it has none the English ones.
 */
export function translateRow(id: string, english: string): string {
  return wholeEquations(i18n.messages[id] === undefined ? english : i18n._(id));
}

function addSource(messages: Messages): void {
  i18n.load('en', messages);
  // What the active language has not translated yet stands there in English.
  if (i18n.locale !== 'en') i18n.load(i18n.locale, { ...messages, ...i18n.messages });
}

/** Loads the words of the guide, which are not part of the first load. Harmless when repeated. */
export async function loadGuideMessages(): Promise<void> {
  addSource(await loadSourceGuide());
}

/** Loads the words of the lessons in the same way. */
export async function loadLessonMessages(): Promise<void> {
  addSource(await loadSourceLessons());
}

/**
 * Loads the messages of a language and makes it the active one.
 * @throws {RangeError} when there is no catalogue of that language.
 */
export async function activateLanguage(language: string): Promise<void> {
  if (language !== 'en') {
    const messages = await loadMessages(language);
    const guide = await loadSourceGuide();
    const lessons = await loadSourceLessons();
    i18n.load(language, { ...sourceMessages, ...guide, ...lessons, ...messages });
  }
  i18n.activate(language);
}
