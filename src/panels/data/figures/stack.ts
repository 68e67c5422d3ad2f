import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { lossFactor } from '../../../model/lossConvention.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import type { At, BoxMark, Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import { freeBox } from '../../../ui/plot/marks/occupancy.ts';
import { occupancyOf } from '../../../ui/plot/marks/occupy.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';
import { squareBox } from '../../../ui/plot/marks/resolve.ts';
import type { Term } from '../../../derivation/term.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import { subscript } from '../../shared/termWords.ts';
import { type DataMark, type DataPicture, errorOf, mostSquares } from '../dataPicture.ts';
import { ownLine } from './lines.ts';
import { points } from './points.ts';
import { squareMark, squares } from './squares.ts';

/**
 * The squares of all errors stacked into one square, which is cut into as many parts as the loss has it:
 * one part has the area of the loss. Lengths are those of the vertical axis, in pixels.
 */
export interface Stack {
  /** The sum of the squares, and the loss, which is one of the equal parts of it. */
  readonly total: number;
  readonly loss: number;
  readonly parts: number;
  readonly box: Box;
  /** How many times shorter its sides are drawn, so that it fits: 1 as long as it can be. */
  readonly shrink: number;
  /** The layer of each point in it, from the bottom; empty when they are too many to be seen. */
  readonly layers: readonly Box[];
}

const largestShare = 0.46;
// Thinner parts than this, in pixels, are not told apart.
const thinnest = 3;
// By the end of their way the squares have set out one after the other; this much of it is for that.
const spread = 0.5;
// How strongly its strips are filled, in turn, so that each is seen to be one; and the chosen one.
const fills = { even: 0.2, odd: 0.06, chosen: 0.4 };
// Size of the type in them, and how many sizes of it they have room for at least.
const stripSize = 0.85;
const stripRoom = 1.2;
// The stack is cut when nearly all is there.
const cutFrom = 0.98;

function shrinkFor(side: number, most: number): number {
  for (let decade = 1; decade < 1e6; decade *= 10)
    for (const part of [1, 2, 5]) if (side / (decade * part) <= most) return decade * part;
  return side / most;
}

/** Where the stack finds room: on no point and not on the line, on as little of the squares as can be, near a corner. */
function roomFor(frame: Frame, picture: DataPicture, side: number): Box {
  const { left, top, width, height } = frame.scales.area;
  const occupancy = occupancyOf(frame, [
    ...points(picture),
    ownLine(frame, picture),
    ...squares(picture, frame),
  ]);
  const corners = [left, left + width].flatMap((x) =>
    [top + height, top].map((y) => [x, y] as const),
  );
  const box = freeBox(occupancy, { width: side, height: side }, corners, 12);
  return { left: box.left, top: box.top, width: side, height: side };
}

/** The stack of a picture; undefined when there is none. */
export function stackOf(picture: DataPicture, frame: Frame): Stack | undefined {
  const { observations, used, convention, each } = picture;
  if (each !== 'squared') return undefined;
  const rows = used ?? observations.map((_, index) => index);
  const areas = rows.map((index) => errorOf(picture, index) ** 2);
  const total = areas.reduce((sum, square) => sum + square, 0);
  const factor = lossFactor(convention, rows.length);
  if (!(factor * total > 0) || !Number.isFinite(total)) return undefined;
  const { area, yDomain } = frame.scales;
  const side = (Math.sqrt(total) * area.height) / (yDomain[1] - yDomain[0]);
  const shrink = shrinkFor(side, largestShare * Math.min(area.width, area.height));
  const box = roomFor(frame, picture, side / shrink);
  let bottom = box.top + box.height;
  const layers =
    rows.length > mostSquares
      ? []
      : areas.map((square) => {
          const height = (square / total) * box.height;
          bottom -= height;
          return { ...box, top: bottom, height };
        });
  return { total, loss: factor * total, parts: Math.round(1 / factor), box, shrink, layers };
}

/** A place in pixels, whatever the axes are. */
function pixel({ scales, weight }: Frame, x: number, y: number): At {
  const { left, top } = scales.area;
  return { x: 'least', y: 'most', dx: (x - left) / weight, dy: (y - top) / weight };
}

function boxMark(
  frame: Frame,
  { left, top, width, height }: Box,
  style: Pick<BoxMark<Term>, 'role' | 'fill' | 'edge'> & Partial<BoxMark<Term>>,
): DataMark {
  const { weight } = frame;
  const size = { width: width / weight, height: height / weight };
  return { shape: 'box', at: pixel(frame, left, top), ...size, ...style };
}

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
  const { gathered, chosen, used } = picture;
  return whole.layers.map((layer, place) => {
    const index = used?.[place] ?? place;
    const from = squareBox(frame, squareMark(picture, frame, index));
    const share = shareOfOne(gathered, place, whole.layers.length);
    const fill = index === chosen ? fills.chosen : place % 2 === 0 ? fills.even : fills.odd;
    const style = { role: 'error', fill, edge: 1.4, term: 'square', point: index } as const;
    return boxMark(frame, between(from, layer, share), style);
  });
}

/** Whose square a strip of the stack is, in each that has room for a row of type. */
function stripLabels(
  picture: DataPicture,
  frame: Frame,
  { layers }: Stack,
): readonly LabelMark<Term>[] {
  const { weight } = frame;
  const type = labelType({ size: stripSize }, weight);
  return layers.flatMap(({ left, top, width, height }, place): readonly LabelMark<Term>[] => {
    const index = picture.used?.[place] ?? place;
    const text = `e${subscript(index + 1)}² = ${pictureNumber(errorOf(picture, index) ** 2, picture)}`;
    if (height < stripRoom * type || width < stripRoom * estimatedWidth(text, type)) return [];
    const of = [pixel(frame, left + width / 2, top + height / 2)];
    return [
      {
        shape: 'label',
        role: 'ink',
        texts: [text],
        of,
        centred: true,
        size: stripSize,
        point: index,
        term: 'square',
      },
    ];
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

/** What is written beside the stack: the sum alone, or the loss and what part of all squares it is. */
function labelTexts({ loss, total, parts }: Stack, picture: DataPicture): readonly string[] {
  const of = pictureNumber(total, picture);
  if (picture.adding) return [translate('panels.data.sum', { total: of }), `Σe² = ${of}`];
  const first = `L = ${pictureNumber(loss, picture)}`;
  return parts === 1
    ? [first]
    : [`${first}\n${translate('panels.data.part', { parts, total: of })}`, first];
}

/** How much shorter the sides of the stack are than those of the squares; not as a fraction, as the loss is one of it too. */
function scaleTexts({ shrink }: Stack): readonly string[] {
  const times = numberToText(1 / shrink);
  return (['panels.data.shrunk', 'panels.data.shrunkBriefly'] as const).map((id) =>
    translate(id, { times }),
  );
}

/** The squares on their way into the stack; once they are there and added up, its parts, and the loss as one of them. */
export function stack(picture: DataPicture, frame: Frame): readonly DataMark[] {
  const known = stackOf(picture, frame);
  if (known === undefined) return [];
  const { box, parts, loss, total } = known;
  const few = known.layers.length > 0;
  const here = picture.gathered >= cutFrom;
  const ground: readonly DataMark[] =
    here || !few ? [boxMark(frame, box, { role: 'surface', fill: 0.85, edge: 0 })] : [];
  const all = few
    ? layerMarks(picture, frame, known)
    : [boxMark(frame, box, { role: 'error', fill: 0.12, edge: 1.2 })];
  if (!here) return [...ground, ...all];
  const height = Math.max(1, box.height / parts);
  const part = { ...box, top: box.top + box.height - height, height };
  const says = { id: 'drawn.data.loss', values: { loss: numberToText(loss) } };
  const summed = { id: 'drawn.data.sum', values: { total: numberToText(total) } };
  const cut = picture.adding
    ? [
        boxMark(frame, box, { role: 'ink', fill: 0, edge: 1.6, says: summed }),
        ...stripLabels(picture, frame, known),
      ]
    : [
        ...cuts(frame, known),
        boxMark(frame, part, { role: 'ink', fill: 0.12, edge: 2.4, term: 'loss', says }),
      ];
  const beside = {
    shape: 'label',
    role: 'ink',
    of: [box.left, box.left + box.width].flatMap((x) =>
      [box.top, box.top + box.height].map((y) => pixel(frame, x, y)),
    ),
    gap: 4,
    leader: true,
    term: 'loss',
  } as const;
  return [
    ...ground,
    ...all,
    ...cut,
    { ...beside, texts: labelTexts(known, picture), sides: ['above', 'right', 'left', 'below'] },
    // By itself: both together find room less often.
    ...(known.shrink === 1
      ? []
      : [
          {
            ...beside,
            texts: scaleTexts(known),
            sides: ['below', 'right', 'left'],
            size: 0.85,
          } as const,
        ]),
  ];
}
