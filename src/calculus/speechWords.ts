import { type FunctionName, functionNames } from './functionNames.ts';
import { type GreekName, greekNames } from './symbols.ts';

const plainWordIds = [
  'speech.equals',
  'speech.about',
  'speech.becomes',
  'speech.tends',
  'speech.plus',
  'speech.minus',
  'speech.negative',
  'speech.dots',
  'speech.times',
  'speech.next-to',
  'speech.group',
  'speech.squared',
  'speech.cubed',
  'speech.power',
  'speech.over',
  'speech.sum',
  'speech.sum-over',
  'speech.derivative',
  'speech.partial',
  'speech.change',
  'speech.index',
  'speech.power-of-ten',
  'speech.symbol.prediction',
  'speech.symbol.rate',
  'speech.symbol.newM',
  'speech.symbol.newError',
  'speech.symbol.newLoss',
  'speech.symbol.otherRate',
  'speech.symbol.meanX',
  'speech.symbol.vhat',
  'speech.symbol.qhat',
  'speech.symbol.batch',
  'speech.symbol.ell',
  'speech.symbol.x',
  'speech.symbol.y',
  'speech.symbol.z',
  'speech.symbol.m',
  'speech.symbol.b',
  'speech.symbol.e',
  'speech.symbol.L',
  'speech.symbol.N',
  'speech.symbol.euler',
  'speech.symbol.pi',
  'speech.symbol.h',
  'speech.symbol.s',
] as const;

type PlainWordId = (typeof plainWordIds)[number];

export type SpeechWordId =
  PlainWordId | `speech.function.${FunctionName}` | `speech.symbol.${GreekName}`;

/** The pieces of spoken formulas in the message catalogue, with one for each function and Greek letter. */
export const speechWordIds: readonly SpeechWordId[] = [
  ...plainWordIds,
  ...functionNames.map((name) => `speech.function.${name}` as const),
  ...greekNames.map((name) => `speech.symbol.${name}` as const),
];

/**
 * Gives a piece of speech in the reader's language, its placeholders filled. `translate` of the
 * message catalogue is one.
 */
export type SpeechWords = (
  id: SpeechWordId,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Whether a text is the identifier of a piece of speech. */
export function isSpeechWordId(text: string): text is SpeechWordId {
  return (speechWordIds as readonly string[]).includes(text);
}
