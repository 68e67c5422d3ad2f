/** The nine lines of reasoning of one iteration, in the order in which they are told. */
export const beatNames = [
  'guess',
  'error',
  'square',
  'loss',
  'power-rule',
  'inner',
  'chain-rule',
  'gradient',
  'update',
] as const;

export type BeatName = (typeof beatNames)[number];

/** Whether a text, from a link say, names a beat. */
export function isBeatName(text: string): text is BeatName {
  return (beatNames as readonly string[]).includes(text);
}
