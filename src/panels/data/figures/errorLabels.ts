import type { BeatName } from '../../../derivation/beatNames.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Term } from '../../../derivation/term.ts';
import type { Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import { estimatedWidth, labelType } from '../../../ui/plot/marks/labelSize.ts';
import { squareBox } from '../../../ui/plot/marks/resolve.ts';
import { isNarrow } from '../../shared/narrow.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import { subscript } from '../../shared/termWords.ts';
import { type DataMark, type DataPicture, errorOf } from '../dataPicture.ts';
import { errorEnds, errorMark, isSigned } from './errors.ts';
import { besideBracket, levelSide } from './sides.ts';
import { levelEdge, squareMark } from './squares.ts';

const labelledBeats: readonly BeatName[] = ['error', 'square', 'gradient', 'update'];
// More numbers than this would stand on one another.
const mostNumbers = 8;
// Nearer to the next arrow than so many widths of itself, a number would be pushed over another point, or be as near to
// that arrow as to its own: there the row below has it alone.
const roomForSigns = 1.3;

/** The one error whose square is a curve in the picture of the parabola, in full strength. */
export function powerRule(picture: DataPicture, point: number): readonly DataMark[] {
  const error = errorOf(picture, point);
  if (!Number.isFinite(error * error)) return [];
  const says = {
    id: 'drawn.data.power-rule',
    values: { point: point + 1, error: numberToText(error) },
  };
  return [{ ...errorMark(picture, point), says } as DataMark, errorLabel(picture, point)];
}

/** What is written beside an error, or its square. */
function texts(picture: DataPicture, index: number, squared: boolean): readonly string[] {
  const error = errorOf(picture, index);
  if (!Number.isFinite(error * error)) return [];
  const name = `e${subscript(index + 1)}`;
  const number = pictureNumber(squared ? error * error : error, picture);
  if (picture.renewed) return [translate('panels.surface.renewed', { name, value: number })];
  if (!squared) return [`${name} = ${number}`];
  // Its sides, where the step is about it: on the axes, which have scales of their own, it is no square.
  const side = pictureNumber(Math.abs(error), picture);
  const product = `${name}² = ${side} · ${side}`;
  const products = [`${product} = ${number}`, `${product}\n= ${number}`];
  return [...(picture.beat === 'square' ? products : []), `${name}² = ${number}`];
}

function labelOf(
  picture: DataPicture,
  point: number,
  more: Pick<LabelMark<Term>, 'texts' | 'term'> & Partial<LabelMark<Term>>,
): DataMark {
  const { from, to } = errorEnds(picture, point);
  return {
    shape: 'label',
    role: 'error',
    of: [from, { ...to, held: 0 }],
    sides: ['right', 'left', 'above', 'below'],
    point,
    ...more,
  };
}

/** The number of an error beside it; with no room there rather below or above. */
export function errorLabel(picture: DataPicture, point: number, hasRoomBeside = true): DataMark {
  const { from, to } = errorEnds(picture, point);
  const middle = { x: from.x, y: (Number(from.y) + Number(to.y)) / 2, held: 0 };
  return labelOf(picture, point, {
    texts: texts(picture, point, false),
    term: 'error',
    leader: true,
    // Past the ring around its point.
    ...(hasRoomBeside ? {} : { sides: ['below', 'above', 'right', 'left'], gap: 16 }),
    // The errors of a new line may be short: a line to one that begins at its point would be about the point.
    ...(picture.renewed ? { ledFrom: middle } : {}),
  });
}

/** The number of a square beside it; a line to it begins in its area, as one at its corner would be about the point. */
export function squareLabel(picture: DataPicture, frame: Frame, point: number): DataMark {
  const square = squareMark(picture, frame, point);
  const { towards } = square;
  const { width } = squareBox(frame, square);
  const { from, to } = errorEnds(picture, point);
  const across = ((towards === 'left' ? -1 : 1) * width) / frame.weight;
  if (picture.beat === 'square' && point === picture.chosen) {
    // Beyond the bracket at its level side, and led from there.
    return labelOf(picture, point, {
      texts: texts(picture, point, true),
      term: 'square',
      of: levelEdge(frame, square),
      sides: [levelSide(square), towards],
      gap: besideBracket,
      leader: true,
    });
  }
  // On a phone, where the others fill it, at its upper edge.
  const ends = [Number(from.y), Number(to.y)] as const;
  const y = isNarrow(frame) ? Math.max(...ends) : (ends[0] + ends[1]) / 2;
  return labelOf(picture, point, {
    texts: texts(picture, point, true),
    term: 'square',
    leader: true,
    ledFrom: { x: from.x, y, dx: across / 2, held: 0 },
  });
}

/** How far it is to the nearest other arrow on screen, in pixels. */
function roomBeside({ observations }: DataPicture, { scales }: Frame, point: number): number {
  const place = scales.farX(observations[point]?.x ?? 0);
  const others = observations.filter((_, index) => index !== point);
  return Math.min(...others.map(({ x }) => Math.abs(scales.farX(x) - place)));
}

/** Whether a number has its room beside its own arrow, and so is not taken for that of another one. */
function hasRoom(picture: DataPicture, frame: Frame, point: number): boolean {
  const [text = ''] = texts(picture, point, false);
  const width = estimatedWidth(text, labelType({}, frame.weight));
  return roomBeside(picture, frame, point) >= roomForSigns * width;
}

/** The number of another error. Where it has no room, the row below has it. */
function otherLabel(picture: DataPicture, frame: Frame, point: number): readonly DataMark[] {
  const known = texts(picture, point, false);
  if (known.length === 0 || errorOf(picture, point) === 0) return [];
  if (!hasRoom(picture, frame, point)) return [];
  return [labelOf(picture, point, { texts: known, term: 'error', rank: 1 })];
}

/** The labels of the errors that the step is about: of the chosen one or all, and the others' signs. */
export function errorLabels(picture: DataPicture, frame: Frame): readonly DataMark[] {
  const { beat, allChosen, chosen, single, observations } = picture;
  if (!labelledBeats.includes(beat)) return [];
  const squared = beat === 'square' && picture.each === 'squared';
  const all = observations.map((_, index) => index);
  const labelled = (point: number, hasRoomBeside = true) =>
    squared ? squareLabel(picture, frame, point) : errorLabel(picture, point, hasRoomBeside);
  if (allChosen) {
    if (observations.length > mostNumbers) return [];
    return all.map((point) => labelled(point));
  }
  const hasRoomBeside = chosen < 0 || !isSigned(picture) || hasRoom(picture, frame, chosen);
  const own = chosen < 0 ? [] : [labelled(chosen, hasRoomBeside)];
  if (single || !isSigned(picture)) return own;
  const others = all.filter((at) => at !== chosen);
  return [...own, ...others.flatMap((at) => otherLabel(picture, frame, at))];
}
