/** The pieces of spoken formulas in the message catalogue. */
export const speechWordIds = [
  'speech.equals',
  'speech.about',
  'speech.becomes',
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
  'speech.derivative',
  'speech.partial',
  'speech.index',
  'speech.power-of-ten',
  'speech.symbol.prediction',
  'speech.symbol.rate',
  'speech.symbol.newM',
  'speech.symbol.newError',
  'speech.symbol.otherRate',
  'speech.symbol.x',
  'speech.symbol.y',
  'speech.symbol.z',
  'speech.symbol.m',
  'speech.symbol.b',
  'speech.symbol.e',
  'speech.symbol.L',
  'speech.symbol.N',
] as const;

export type SpeechWordId = (typeof speechWordIds)[number];

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
