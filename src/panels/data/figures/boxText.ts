import type { Term } from '../../../derivation/term.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import type { Box, Size } from '../../../ui/plot/marks/place.ts';
import { pixel } from './boxMark.ts';

/** The size of type in boxes and beside them. */
export const boxTextSize = 0.85;
// How many times as high and as wide as its text a box is at least.
// A number alone reaches less far up and down: on a phone a box as high as its type holds it.
const room = { height: 1.15, tight: 1, width: 1.1 };

/** Whether a text has room in a box, which is given in pixels. */
export function holdsText(
  { weight }: Frame,
  { width, height }: Size,
  text: string,
  isTight = false,
): boolean {
  const type = labelType({ size: boxTextSize }, weight);
  const least = isTight ? room.tight : room.height;
  return height >= least * type && width >= room.width * estimatedWidth(text, type);
}

/** A text in the middle of a box. */
export function textIn(
  frame: Frame,
  { left, top, width, height }: Box,
  text: string,
): LabelMark<Term> {
  return {
    shape: 'label',
    role: 'ink',
    texts: [text],
    of: [pixel(frame, left + width / 2, top + height / 2)],
    centred: true,
    size: boxTextSize,
  };
}
