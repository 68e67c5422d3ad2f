import { speakEquation } from '../calculus/speech.ts';
import type { WrittenLine } from './beat.ts';
import { lineSpeech, type LineWords } from './letters.ts';

/** A line in words; an empty text when it has no numbers to speak. */
export function speakLine(
  line: WrittenLine,
  kind: 'symbols' | 'numbers',
  words: LineWords,
): string {
  const equation = kind === 'symbols' ? line.symbolsEquation : line.numbersEquation;
  if (equation === undefined) return '';
  const further = kind === 'symbols' ? line.furtherSymbols : line.furtherEquations;
  const speech = lineSpeech(words);
  return [equation, ...further].map((each) => speakEquation(each, speech)).join('; ');
}
