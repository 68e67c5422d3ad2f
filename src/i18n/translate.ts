import { i18n } from '@lingui/core';
import type { MessageId } from './messageId.ts';
import { loadMessages, sourceMessages } from './catalogues.ts';

i18n.load('en', sourceMessages);
i18n.activate('en');

/** The message with this identifier in the language that is active, its placeholders filled. */
export function translate(
  id: MessageId,
  values?: Readonly<Record<string, string | number>>,
): string {
  return i18n._(id, values);
}

/**
 * Loads the messages of a language and makes it the active one.
 * @throws {RangeError} when there is no catalogue of that language.
 */
export async function activateLanguage(language: string): Promise<void> {
  if (language !== 'en')
    i18n.load(language, { ...sourceMessages, ...(await loadMessages(language)) });
  i18n.activate(language);
}
