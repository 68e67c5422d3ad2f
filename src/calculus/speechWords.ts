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
  'speech.symbol.euler',
  'speech.symbol.pi',
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

/** The pieces of speech in the reader's language. */
export interface SpeechWords {
  /** One of them, its placeholders filled. `translate` of the message catalogue is one. */
  (id: SpeechWordId, values?: Readonly<Record<string, string | number>>): string;
  /** What a letter is called that is no letter of the alphabet; undefined for all others. */
  readonly letter?: (name: string) => string | undefined;
}

/** Whether a text is the identifier of a piece of speech. */
export function isSpeechWordId(text: string): text is SpeechWordId {
  return (speechWordIds as readonly string[]).includes(text);
}
