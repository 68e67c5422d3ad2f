import type { Letters } from '../calculus/symbols.ts';
import type { SpeechWordId, SpeechWords } from '../calculus/speechWords.ts';
import { setName } from '../calculus/tree.ts';
import type { Writing } from '../calculus/texWriter.ts';
import { termOfDerivative } from './termOf.ts';

const written = {
  prediction: String.raw`\hat{y}`,
  rate: String.raw`\eta`,
  otherRate: String.raw`\eta'`,
  meanX: String.raw`\bar{x}`,
  vhat: String.raw`\hat{v}`,
  qhat: String.raw`\hat{q}`,
  ell: String.raw`\ell`,
  newM: "m'",
  newError: "e'",
  newLoss: String.raw`\text{new }L`,
  [setName]: 'B',
} as const;

type LetterName = keyof typeof written;

/** What the lines call by names of their own, and what that is written with. */
export const letters: Letters = written;

export const letterNames = Object.keys(written) as readonly LetterName[];

/** How the lines are written: with their own letters, and what each derivative stands for. */
export const lineWriting: Writing = { termOf: termOfDerivative, letters };

/** Gives a piece of the speech of lines in the reader's language. `translate` of the message catalogue is one. */
export type LineWords = (
  id: SpeechWordId | `speech.letter.${LetterName}`,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** How the lines are spoken, by a catalogue that has words for their letters too. */
export function lineSpeech(words: LineWords): SpeechWords {
  const letter = (name: string): string | undefined => {
    const known = letterNames.find((each) => each === name);
    return known && words(`speech.letter.${known}`);
  };
  return Object.assign<SpeechWords, Pick<SpeechWords, 'letter'>>(
    (id, values) => words(id, values),
    { letter },
  );
}
