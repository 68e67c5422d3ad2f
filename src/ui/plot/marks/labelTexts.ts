import type { LabelMark } from './mark.ts';

/** A text of one row in two, the last word or "= 3" below its name; undefined where it is only one word. */
function inTwoRows(text: string): string | undefined {
  if (text.includes('\n')) return undefined;
  const at = text.search(/ (?:= )?\S+$/u);
  return at < 1 ? undefined : `${text.slice(0, at)}\n${text.slice(at + 1)}`;
}

/** Whether a label has its place: on a level line, in a box or right beside what it names. */
export function isFixed({ on, centred, settled }: LabelMark): boolean {
  return on === true || centred === true || settled === true;
}

/**
 * What may be written of a label, the clearest first: its texts, and where none of them has room the shortest in two
 * rows. A label that has no room keeps its name or goes: none is ever cut down to a number. What has its
 * place has room as it is.
 */
export function textsOf(label: LabelMark): readonly string[] {
  const { texts } = label;
  if (isFixed(label)) return texts;
  const shortest = texts.at(-1);
  const narrow = shortest === undefined ? undefined : inTwoRows(shortest);
  return narrow === undefined ? texts : [...texts, narrow];
}
