import { numberToText } from '../../../numerics/formatNumber.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';
import { squareBox } from '../../../ui/plot/marks/resolve.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import type { DataMark, DataPicture } from '../dataPicture.ts';
import { boxMark, pixel } from './boxMark.ts';
import { holdsText, textIn } from './boxText.ts';
import { flattened } from './flattened.ts';
import { squareMark } from './squares.ts';
import { stackNumber } from './stackNumber.ts';
import { type Stack, stackOf } from './stackPlace.ts';
import { stackWords } from './stackWords.ts';
import { stripWords } from './strips.ts';

// Thinner parts than this, in pixels, are not told apart.
const thinnest = 3;
// By the end of their way the squares have set out one after the other; this much of it is for that.
const spread = 0.5;
// How strongly its strips are filled, and the chosen one as long as squares are added up.
const fills = { usual: 0.12, chosen: 0.4 };
// How much wider letters may be than they are estimated.
const wider = 1.08;
// The stack is cut when nearly all is there.
const cutFrom = 0.98;

function between(from: Box, to: Box, share: number): Box {
  const mix = (one: number, other: number) => one + (other - one) * share;
  return {
    left: mix(from.left, to.left),
    top: mix(from.top, to.top),
    width: mix(from.width, to.width),
    height: mix(from.height, to.height),
  };
}

/** How far one of several squares has come when all together have come so far: they set out in turn. */
export function shareOfOne(share: number, index: number, count: number): number {
  const wait = count > 1 ? (spread * index) / (count - 1) : 0;
  const own = Math.min(1, Math.max(0, (share - wait) / (1 - spread)));
  return own * own * (3 - 2 * own);
}

function layerMarks(picture: DataPicture, frame: Frame, whole: Stack): readonly DataMark[] {
  const { gathered, chosen, used, adding, derived } = picture;
  // Cut into equal parts it is one whole: what it is made of, the line before has shown. Scenes have no line before.
  const isWhole = derived && !adding && gathered >= cutFrom;
  return whole.layers.map((layer, place) => {
    const index = used?.[place] ?? place;
    const from = squareBox(frame, squareMark(picture, frame, index));
    const share = shareOfOne(gathered, place, whole.layers.length);
    const fill = index === chosen && !isWhole ? fills.chosen : fills.usual;
    const style = {
      role: 'error',
      fill,
      edge: isWhole ? 0 : 1.4,
      term: 'square',
      point: index,
    } as const;
    return boxMark(frame, between(from, layer, share), style);
  });
}

/** The cuts between the parts of the stack, as long as they are told apart. */
function cuts(frame: Frame, { box, parts }: Stack): readonly DataMark[] {
  const part = box.height / parts;
  if (part < thinnest) return [];
  return Array.from({ length: parts - 1 }, (_, index) => {
    const y = box.top + box.height - (index + 1) * part;
    return {
      shape: 'segment' as const,
      from: pixel(frame, box.left, y),
      to: pixel(frame, box.left + box.width, y),
      role: 'ink' as const,
      width: 1.2,
      dash: [4, 3],
    };
  });
}

/** The equal parts of the stack, from the bottom, as long as they are told apart. */
function partsOf({ box, parts }: Stack): readonly Box[] {
  const height = box.height / parts;
  const count = height < thinnest ? 1 : parts;
  return Array.from({ length: count }, (_, at) => ({
    ...box,
    top: box.top + box.height - (at + 1) * height,
    height,
  }));
}

/** What each part is, in it as long as there is room, and which of them is the loss, beside it in the column. */
function partWords(
  picture: DataPicture,
  frame: Frame,
  { parts, loss, column }: Stack,
  all: readonly Box[],
): readonly DataMark[] {
  const text = pictureNumber(loss, picture);
  const short = stackNumber(loss, picture);
  const [first] = all;
  if (parts === 1 || first === undefined) return [];
  const inside = (column === undefined ? [first] : all).filter((part) =>
    holdsText(frame, part, short),
  );
  const named = inside.map((part): DataMark => ({
    ...textIn(frame, part, short),
    role: part === first ? 'ink' : 'inkQuiet',
    ...(part === first ? { term: 'loss' } : {}),
  }));
  if (column === undefined) return named;
  const { weight } = frame;
  const y = first.top + first.height / 2;
  const lowest = column.top + column.height - 0.7 * labelType({}, weight);
  const tip = pixel(frame, first.left - 3 * weight, y);
  const tail = pixel(frame, first.left - 13 * weight, Math.min(y, lowest));
  const room = (first.left - 17 * weight - column.left) / wider;
  const type = labelType({}, weight);
  const name = [`L = ${text}`, `L = ${short}`, 'L'].find(
    (each) => estimatedWidth(each, type) <= room,
  );
  if (name === undefined) return named;
  return [
    ...named,
    { shape: 'arrow', from: tail, to: tip, role: 'ink', width: 2 },
    {
      shape: 'label',
      role: 'ink',
      texts: [name],
      of: [tail],
      sides: ['left'],
      gap: 4,
      settled: true,
      rank: -2,
      term: 'loss',
    },
  ];
}

/** The ground of the stack: of its own, no grid and no square below, where it has a column. */
function groundsOf(picture: DataPicture, frame: Frame, known: Stack): readonly DataMark[] {
  const { column, box, layers } = known;
  const here = picture.gathered >= cutFrom;
  if (column !== undefined)
    return [
      boxMark(frame, column, {
        role: 'surface',
        fill: picture.gathered,
        edge: 0,
        clear: 'none',
        covers: here,
      }),
    ];
  return here || layers.length === 0
    ? [boxMark(frame, box, { role: 'surface', fill: 0.85, edge: 0 })]
    : [];
}

/** The squares on their way into the stack; once they are there and added up, its parts, and the loss as one of them. */
export function stack(picture: DataPicture, frame: Frame): readonly DataMark[] {
  const known = stackOf(picture, frame);
  if (known === undefined) return [];
  const { box, loss, total } = known;
  const few = known.layers.length > 0;
  const ground = groundsOf(picture, frame, known);
  const all = few
    ? layerMarks(picture, frame, known)
    : [boxMark(frame, box, { role: 'error', fill: 0.12, edge: 1.2 })];
  if (picture.gathered < cutFrom) return [...ground, ...all];
  const parts = partsOf(known);
  const part = parts[0] ?? box;
  const says = { id: 'drawn.data.loss', values: { loss: numberToText(loss) } };
  const summed = { id: 'drawn.data.sum', values: { total: numberToText(total) } };
  const cut = picture.adding
    ? [
        boxMark(frame, box, { role: 'ink', fill: 0, edge: 1.6, says: summed }),
        ...stripWords(picture, frame, known),
        ...flattened(picture, frame, known),
      ]
    : [
        ...cuts(frame, known),
        ...partWords(picture, frame, known, parts),
        boxMark(frame, box, { role: 'error', fill: 0, edge: 1.4 }),
        boxMark(frame, part, { role: 'ink', fill: 0.2, edge: 2.8, term: 'loss', says }),
      ];
  return [...ground, ...all, ...cut, ...stackWords(picture, frame, known)];
}
