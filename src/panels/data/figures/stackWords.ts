import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Term } from '../../../derivation/term.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { At, Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';
import { isNarrow } from '../../shared/narrow.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import type { DataMark, DataPicture } from '../dataPicture.ts';
import { pixel } from './boxMark.ts';
import { stackNumber } from './stackNumber.ts';
import type { Stack } from './stackPlace.ts';

// On each side: a line to a word begins at the nearest of them.
const edgePlaces = 8;
// How much wider letters may be than they are estimated; how high a row of words is, in sizes of type.
const wider = 1.06;
const row = 1.3;
const scaleSize = 0.85;
// What is free between them and the copy below, in pixels.
const offCopy = 6;

/** Places all around a box. */
function edgeOf(frame: Frame, { left, top, width, height }: Box): readonly At[] {
  return Array.from({ length: edgePlaces + 1 }, (_, at) => at / edgePlaces).flatMap((share) => [
    pixel(frame, left + share * width, top),
    pixel(frame, left + share * width, top + height),
    pixel(frame, left, top + share * height),
    pixel(frame, left + width, top + share * height),
  ]);
}

/** What is written over the stack: the sum alone, or the loss and what part of all squares it is. */
function titles({ loss, total, parts, column }: Stack, picture: DataPicture): readonly string[] {
  const [of, part] = [pictureNumber(total, picture), pictureNumber(loss, picture)];
  const few = stackNumber(total, picture);
  if (picture.adding)
    return [translate('panels.data.sum', { total: of }), `Σe² = ${of}`, `Σe² = ${few}`];
  if (parts === 1) return [`L = ${part}`, `L = ${stackNumber(loss, picture)}`];
  const cut = translate('panels.data.part', { parts, total: of });
  const count = numberToText(parts);
  // In its column the part has a name of its own.
  if (column !== undefined)
    return [cut, `${of} / ${count} = ${part}`, `${of} / ${count}`, `${few} / ${count}`];
  return [`L = ${part}\n${cut}`, `L = ${of} / ${count} = ${part}`, `L = ${part}`];
}

/** How much shorter the sides of the stack are than those of the squares; not as a fraction, as the loss is one of it too. */
function scaleTexts({ shrink }: Stack): readonly string[] {
  if (shrink === 1) return [];
  const times = numberToText(1 / shrink);
  return (['panels.data.shrunk', 'panels.data.shrunkBriefly'] as const).map((id) =>
    translate(id, { times }),
  );
}

/** A row of words in the column, above the stack. */
function rowAbove(
  frame: Frame,
  column: Box,
  texts: readonly string[],
  { above, size }: { readonly above: number; readonly size: number },
): readonly LabelMark<Term>[] {
  const type = labelType({ size }, frame.weight);
  const text = texts.find((each) => wider * estimatedWidth(each, type) <= column.width);
  if (text === undefined) return [];
  return [
    {
      shape: 'label',
      role: 'ink',
      texts: [text],
      of: [pixel(frame, column.left + column.width / 2, column.top + above + (row * type) / 2)],
      centred: true,
      size,
      rank: -3,
    },
  ];
}

/** How much smaller it is drawn, beside the stack over the copy, or where that leaves no room near by in the plot. */
function scaleBeside(
  frame: Frame,
  { box, column, copy, shrink }: Stack,
  near: LabelMark<Term>,
): LabelMark<Term> {
  const rows = 2 * row * labelType({ size: scaleSize }, frame.weight);
  if (column === undefined || (copy !== undefined && copy.top - box.top < rows + offCopy))
    return { ...near, leader: 2.5 };
  return {
    ...near,
    texts: [translate('panels.data.shrunkInRows', { times: numberToText(1 / shrink) })],
    of: [pixel(frame, (column.left + box.left) / 2, box.top)],
    sides: ['below'],
    gap: 0,
    leader: false,
  };
}

/** What is written beside the stack: what it is, and how much smaller than the squares it is drawn. */
export function stackWords(picture: DataPicture, frame: Frame, known: Stack): readonly DataMark[] {
  const { box, column, rows } = known;
  const beside = {
    shape: 'label',
    role: 'ink',
    of: edgeOf(frame, box),
    gap: 4,
    leader: true,
  } as const;
  const scale = scaleTexts(known);
  const near = {
    ...beside,
    texts: scale,
    sides: ['right', 'below', 'left', 'above'],
    rank: 1,
    size: scaleSize,
  } as const;
  if (column === undefined)
    return [
      {
        ...beside,
        term: 'loss',
        texts: titles(known, picture),
        sides: ['above', 'right', 'left', 'below'],
        leader: 4,
        far: true,
        // On a phone before the names of its strips, which have the room around it else.
        ...(isNarrow(frame) ? { rank: -2 } : {}),
      },
      ...(scale.length > 0 ? [near] : []),
    ];
  const below = row * labelType({}, frame.weight);
  const scaleRow =
    rows === 2 ? rowAbove(frame, column, scale, { above: below, size: scaleSize }) : [];
  return [
    ...rowAbove(frame, column, titles(known, picture), { above: 0, size: 0.95 }).map((label) => ({
      ...label,
      term: 'loss' as const,
    })),
    ...scaleRow,
    ...(scaleRow.length === 0 && scale.length > 0 ? [scaleBeside(frame, known, near)] : []),
  ];
}
