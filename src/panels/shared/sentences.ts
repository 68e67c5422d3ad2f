import { translate } from '../../i18n/translate.ts';
import type { MessageRef } from '../../store/appState.ts';

/** The words of a message, or none. */
export function wordsOf(message: MessageRef | undefined): string {
  return message === undefined ? '' : translate(message.id, message.values);
}

/** Sentences one after the other, without those that are empty. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
