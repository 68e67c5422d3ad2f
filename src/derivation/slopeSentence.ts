import { numberToText } from '../numerics/formatNumber.ts';
import type { IterateValues } from './iterateValues.ts';
import {
  type LineSentence,
  type LineSentenceId,
  type ModelSentence,
  sentenceFor,
} from './lineSentence.ts';
import type { ModelSymbols } from './modelSymbols.ts';

/** Which way the loss goes when a parameter grows, and how fast, for the words of a line. */
function paceWords(slope: number | undefined): LineSentence['values'] {
  if (slope === undefined || !Number.isFinite(slope)) return { way: 'unknown', pace: '' };
  const way = slope === 0 ? 'level' : slope < 0 ? 'falls' : 'rises';
  return { way, pace: numberToText(Math.abs(slope)) };
}

/** The sentence of a line that has worked out the slope of the loss along a parameter: it says which way is up. */
export function slopeSentence(
  symbols: ModelSymbols,
  ofLine: LineSentenceId | undefined,
  ofModel: ModelSentence,
  slot: number,
): (values?: IterateValues) => LineSentence {
  const plain = sentenceFor(symbols, ofLine, ofModel, slot)();
  return (values) => ({
    id: plain.id,
    values: { ...plain.values, ...paceWords(values?.moment.iterate.slopes[slot]) },
  });
}
