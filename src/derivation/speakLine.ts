import { speakEquation } from '../calculus/speech.ts';
import type { SpeechWords } from '../calculus/speechWords.ts';
import type { WrittenLine } from './beat.ts';

/** A line in words; an empty text when it has no numbers to speak. */
export function speakLine(
  line: WrittenLine,
  kind: 'symbols' | 'numbers',
  words: SpeechWords,
): string {
  const equation = kind === 'symbols' ? line.symbolsEquation : line.numbersEquation;
  if (equation === undefined) return '';
  const further = kind === 'symbols' ? line.furtherSymbols : line.furtherEquations;
  return [equation, ...further].map((each) => speakEquation(each, words)).join('; ');
}
