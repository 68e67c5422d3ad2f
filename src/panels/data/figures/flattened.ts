import { translate } from '../../../i18n/translate.ts';
import { labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { heldBetween } from '../../../ui/plot/marks/place.ts';
import { type DataMark, type DataPicture, errorOf } from '../dataPicture.ts';
import { boxMark, pixel } from './boxMark.ts';
import { boxTextSize, holdsText, textIn } from './boxText.ts';
import { stackNumber } from './stackNumber.ts';
import type { Stack } from './stackPlace.ts';

// What is left between an arrow and the figures that it joins, in pixels.
const air = 3;
// How many rows words below the square take with what is left free, in sizes of their type: they may stand in two.
const rowsBelow = 3;

/**
 * The chosen square as large as the stack has it, and an arrow to its layer: there it is the same square, laid flat. Of one
 * alone it is seen; of all the picture would be full.
 */
export function flattened(
  picture: DataPicture,
  frame: Frame,
  { copy, box, column, layers }: Stack,
): readonly DataMark[] {
  const { chosen, used } = picture;
  const layer = layers[used?.indexOf(chosen) ?? chosen];
  if (copy === undefined || layer === undefined) return [];
  const { weight } = frame;
  const right = copy.left + copy.width;
  const y = layer.top + layer.height / 2;
  // From the square, which may stand higher or lower than its layer.
  const from = heldBetween(y, copy.top + air * weight, copy.top + copy.height - air * weight);
  const bottom = copy.top + copy.height + rowsBelow * labelType({ size: boxTextSize }, weight);
  const hasRoomBelow = column === undefined || bottom <= column.top + column.height;
  const text = stackNumber(errorOf(picture, chosen) ** 2, picture);
  const shared = { point: chosen, term: 'square' } as const;
  return [
    boxMark(frame, copy, { role: 'error', fill: 0.4, edge: 1.4, term: 'square', point: chosen }),
    {
      shape: 'arrow',
      from: pixel(frame, right + air * weight, from),
      to: pixel(frame, box.left - air * weight, y),
      role: 'error',
      width: 2,
    },
    ...(holdsText(frame, copy, text) ? [{ ...textIn(frame, copy, text), ...shared }] : []),
    {
      ...shared,
      shape: 'label',
      size: boxTextSize,
      role: 'error',
      texts: [translate('panels.data.sameArea')],
      of: [pixel(frame, copy.left, copy.top), pixel(frame, right, copy.top + copy.height)],
      // Below it the words would reach over the edge of the column.
      sides: hasRoomBelow ? ['above', 'below', 'left'] : ['above', 'left'],
      rank: 2,
      gap: 7,
    },
  ];
}
