import type { Term } from '../../../derivation/term.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import type { Box, Size } from '../../../ui/plot/marks/place.ts';
import { pixel } from './boxMark.ts';

/** The size of type in boxes and beside them. */
export const boxTextSize = 0.85;
// How many times as high and as wide as its text a box is at least.
const room = { height: 1.15, width: 1.1 };

/** Whether a text has room in a box, which is given in pixels. */
export function holdsText({ weight }: Frame, { width, height }: Size, text: string): boolean {
  const type = labelType({ size: boxTextSize }, weight);
  return height >= room.height * type && width >= room.width * estimatedWidth(text, type);
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
