import type { Messages } from '@lingui/core';

// English is the source language: it stands in for what another language has not translated yet, and
// all but the words of the guide (in a folder of their own) is part of the first load. A new language
// is a new folder, found here by its name.
const english = import.meta.glob<Messages>('./messages/en/*.json', {
  eager: true,
  import: 'default',
});
const englishGuide = import.meta.glob<Messages>('./messages/en/guide/*.json', {
  import: 'default',
});
const englishLessons = import.meta.glob<Messages>('./messages/en/lessons/*.json', {
  import: 'default',
});
const others = import.meta.glob<Messages>(['./messages/*/**/*.json', '!./messages/en/**'], {
  import: 'default',
});

function merged(parts: readonly Messages[]): Messages {
  return Object.assign({}, ...parts) as Messages;
}

/** The messages in English that are needed from the start, compiled. */
export const sourceMessages: Messages = merged(Object.values(english));

/** The messages of the guide in English. */
export async function loadSourceGuide(): Promise<Messages> {
  return merged(await Promise.all(Object.values(englishGuide).map(async (load) => load())));
}

/** The words of the lessons in English. */
export async function loadSourceLessons(): Promise<Messages> {
  return merged(await Promise.all(Object.values(englishLessons).map(async (load) => load())));
}

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
  return merged(await Promise.all(files.map(async ([, load]) => load())));
}
