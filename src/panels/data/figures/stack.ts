import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';
import { squareBox } from '../../../ui/plot/marks/resolve.ts';
import type { Term } from '../../../derivation/term.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import { subscript } from '../../shared/termWords.ts';
import { type DataMark, type DataPicture, errorOf } from '../dataPicture.ts';
import { boxMark, pixel } from './boxMark.ts';
import { boxTextSize, holdsText, textIn } from './boxText.ts';
import { flattened, groundOf } from './flattened.ts';
import { isNarrow, squareMark } from './squares.ts';
import { type Stack, stackOf } from './stackPlace.ts';

// Thinner parts than this, in pixels, are not told apart.
const thinnest = 3;
// By the end of their way the squares have set out one after the other; this much of it is for that.
const spread = 0.5;
// How strongly its strips are filled, and the chosen one as long as squares are added up.
const fills = { usual: 0.12, chosen: 0.4 };
// Of so many strips one that is too thin for words has them beside it.
const fewStrips = 6;
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

/** Whose square a strip of the stack is, in each that has room for a row of type; of the chosen one beside it if not. */
function stripLabels(
  picture: DataPicture,
  frame: Frame,
  { layers, box }: Stack,
): readonly LabelMark<Term>[] {
  const narrow = isNarrow(frame);
  return layers.flatMap((layer, place): readonly LabelMark<Term>[] => {
    const index = picture.used?.[place] ?? place;
    const square = pictureNumber(errorOf(picture, index) ** 2, picture);
    const texts = [`e${subscript(index + 1)}² = ${square}`, square];
    const shared = { point: index, term: 'square' } as const;
    const fits = texts.find((text) => holdsText(frame, layer, text, narrow));
    if (fits !== undefined) return [{ ...textIn(frame, layer, fits), ...shared }];
    if (index !== picture.chosen && layers.length > fewStrips) return [];
    const middle = layer.top + layer.height / 2;
    const of = [box.left, box.left + box.width].map((x) => pixel(frame, x, middle));
    return [
      {
        ...shared,
        shape: 'label',
        size: boxTextSize,
        role: 'error',
        texts: texts.slice(0, 1),
        of,
        sides: narrow ? ['right', 'left', 'below'] : ['right', 'left'],
        gap: narrow ? 8 : 5,
        ...(index === picture.chosen ? { leader: true, rank: 0.5 } : { rank: narrow ? -1 : 3 }),
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

/** What the part is that the loss is, in it as long as there is room. */
function partLabel(
  picture: DataPicture,
  frame: Frame,
  { parts, loss }: Stack,
  part: Box,
): readonly DataMark[] {
  const text = pictureNumber(loss, picture);
  if (parts === 1 || !holdsText(frame, part, text)) return [];
  return [{ ...textIn(frame, part, text), term: 'loss' }];
}

// On each side: a line to a word begins at the nearest of them.
const edgePlaces = 8;

/** Places all around a box. */
function edgeOf(frame: Frame, { left, top, width, height }: Box): readonly At[] {
  return Array.from({ length: edgePlaces + 1 }, (_, at) => at / edgePlaces).flatMap((share) => [
    pixel(frame, left + share * width, top),
    pixel(frame, left + share * width, top + height),
    pixel(frame, left, top + share * height),
    pixel(frame, left + width, top + share * height),
  ]);
}

/** What is written beside the stack: the sum alone, or the loss and what part of all squares it is. */
function labelTexts({ loss, total, parts }: Stack, picture: DataPicture): readonly string[] {
  const of = pictureNumber(total, picture);
  if (picture.adding) return [translate('panels.data.sum', { total: of }), `Σe² = ${of}`];
  const first = `L = ${pictureNumber(loss, picture)}`;
  return parts === 1
    ? [first]
    : [
        `${first}\n${translate('panels.data.part', { parts, total: of })}`,
        `L = ${of} / ${numberToText(parts)} = ${pictureNumber(loss, picture)}`,
        first,
      ];
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
    here || !few
      ? [
          boxMark(frame, box, { role: 'surface', fill: 0.85, edge: 0 }),
          ...(picture.adding ? groundOf(frame, known) : []),
        ]
      : [];
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
        ...flattened(picture, frame, known),
      ]
    : [
        ...cuts(frame, known),
        ...partLabel(picture, frame, known, part),
        boxMark(frame, box, { role: 'error', fill: 0, edge: 1.4 }),
        boxMark(frame, part, { role: 'ink', fill: 0.12, edge: 2.4, term: 'loss', says }),
      ];
  const beside = {
    shape: 'label',
    role: 'ink',
    of: edgeOf(frame, box),
    gap: 4,
    leader: true,
    term: 'loss',
  } as const;
  return [
    ...ground,
    ...all,
    ...cut,
    {
      ...beside,
      texts: labelTexts(known, picture),
      sides: ['above', 'right', 'left', 'below'],
      leader: 4,
      far: true,
      // On a phone before the names of its strips, which have the room around it else.
      ...(isNarrow(frame) ? { rank: -2 } : {}),
    },
    // By itself: both together find room less often.
    // On a phone the words that say what becomes of a square have its room.
    ...(known.shrink === 1 || isNarrow(frame)
      ? []
      : [
          {
            ...beside,
            texts: scaleTexts(known),
            sides: ['below', 'right', 'left', 'above'],
            // Near by, on a square if it must be; but not in a crowd.
            leader: few ? 2.5 : true,
            rank: 1,
            size: 0.85,
          } as const,
        ]),
  ];
}
