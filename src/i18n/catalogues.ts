import type { Messages } from '@lingui/core';

// English is the source language: it is part of the first load, and stands in for what another
// language has not translated yet. A new language is a new folder, found here by its name.
const english = import.meta.glob<Messages>('./messages/en/*.json', {
  eager: true,
  import: 'default',
});
const others = import.meta.glob<Messages>(['./messages/*/*.json', '!./messages/en/*.json'], {
  import: 'default',
});

/** All messages in English, compiled. */
export const sourceMessages: Messages = Object.assign({}, ...Object.values(english)) as Messages;

function languageOf(path: string): string {
  return path.split('/')[2] ?? '';
}

/** The languages that have a catalogue, English first. */
export const languages: readonly string[] = ['en', ...new Set(Object.keys(others).map(languageOf))];

/**
 * The messages of a language other than English.
 * @throws {RangeError} when there is no catalogue of that language.
 */
export async function loadMessages(language: string): Promise<Messages> {
  const files = Object.entries(others).filter(([path]) => languageOf(path) === language);
  if (files.length === 0) throw new RangeError(`no messages in ${language}`);
  const parts = await Promise.all(files.map(async ([, load]) => load()));
  return Object.assign({}, ...parts) as Messages;
}
