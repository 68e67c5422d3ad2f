import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Box } from '../../../ui/plot/marks/place.ts';
import { squareBox } from '../../../ui/plot/marks/resolve.ts';
import type { At, Frame, SquareMark } from '../../../ui/plot/marks/mark.ts';
import type { Term } from '../../../derivation/term.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import { type DataMark, type DataPicture, errorOf, mostSquares } from '../dataPicture.ts';
import { errorEnds } from './errors.ts';
import { sideMarks } from './sides.ts';

type Side = SquareMark['towards'];

/** By how many pixels a square reaches out of the plot on a side. */
function overhang({ scales }: Frame, { left, width }: Box, side: Side): number {
  const { area } = scales;
  return Math.max(0, side === 'left' ? area.left - left : left + width - area.left - area.width);
}

/** The square on the error of a point, to a side. */
export function squareOf(picture: DataPicture, index: number, towards: Side): SquareMark<Term> {
  return {
    shape: 'square',
    ...errorEnds(picture, index),
    towards,
    role: 'error',
    fill: 0,
    edge: 1,
    term: 'square',
    point: index,
  };
}

/** The points whose squares are drawn, by their index. */
export function shownSquares({
  observations,
  used,
  chosen,
}: Pick<DataPicture, 'observations' | 'used' | 'chosen'>): readonly number[] {
  const all = used ?? observations.map((_, index) => index);
  return all.length <= mostSquares ? all : all.filter((at) => at === chosen);
}

/** Whether the error of a point is in sight with both its ends. */
function isInSight({ guesses }: DataPicture, { scales }: Frame, index: number): boolean {
  const [least, most] = scales.yDomain;
  const guess = guesses[index] ?? Number.NaN;
  return guess >= least && guess <= most;
}

/** The side on which squares of the picture, by their index, find more room: one for all of them, the left where both have it. */
export function commonSide(picture: DataPicture, frame: Frame, shown: readonly number[]): Side {
  const missing = (side: Side) =>
    shown.reduce((sum, index) => {
      // One that is cut upwards needs room beside it no more.
      if (!isInSight(picture, frame, index)) return sum;
      const box = squareBox(frame, squareOf(picture, index, side));
      return sum + overhang(frame, box, side);
    }, 0);
  return missing('right') < missing('left') ? 'right' : 'left';
}

/** The square on the error of one point; its sides are as long as the error, on screen too. */
export function squareMark(
  picture: DataPicture,
  frame: Frame,
  index: number,
  style: Pick<SquareMark, 'fill' | 'edge'> = { fill: 0.3, edge: 1.6 },
): SquareMark<Term> {
  const side = commonSide(picture, frame, shownSquares(picture));
  return { ...squareOf(picture, index, side), ...style };
}

// Words about a square stand no nearer to its point than this share of its side: there they would be about the point.
const nearPoint = 0.3;

/** The level side of a square at its point, without the part that is near to it. */
export function levelEdge(frame: Frame, square: SquareMark<Term>): readonly [At, At] {
  const { width } = squareBox(frame, square);
  const away = ((square.towards === 'left' ? -1 : 1) * width) / frame.weight;
  return [
    { ...square.from, dx: away },
    { ...square.from, dx: nearPoint * away },
  ];
}

/**
 * The squares on the errors, all to one side, the chosen one filled: a smaller one lies over a larger
 * one, where it can be pointed at. Each has its error as one side; the axes have room for all that can be
 * whole (roomForSquares). In the step of the loss they are where they come from.
 */
export function squares(picture: DataPicture, frame: Frame): readonly DataMark[] {
  const { beat, chosen, single, each } = picture;
  // They become bars of the stack, and fade where they came from.
  const isFew = (picture.used ?? picture.observations).length <= mostSquares;
  const left = beat === 'loss' && !single && isFew ? 1 - picture.gathered : 1;
  if (left <= 0) return [];
  if (each !== 'squared' || (beat !== 'square' && beat !== 'loss')) return [];
  // A model need not have a guess everywhere.
  const shown = shownSquares(picture).filter((index) => !Number.isNaN(errorOf(picture, index)));
  const side = commonSide(picture, frame, shown);
  const size = (index: number) => Math.abs(errorOf(picture, index));
  // The dots of a crowd are dark: below the only square there they recede.
  const inCrowd = picture.observations.length > mostSquares && shown.length === 1;
  const veils = (inCrowd ? shown : []).map((index): DataMark => {
    const { term: _of, point: _at, ...square } = squareOf(picture, index, side);
    return { ...square, role: 'surface', fill: 0.92, edge: 0, strength: 1 };
  });
  const drawn = shown
    .toSorted((one, other) => size(other) - size(one))
    .map((index): DataMark => {
      const isChosen = index === chosen;
      const area = size(index) ** 2;
      const id = single ? 'drawn.data.ownSquare' : 'drawn.data.square';
      const said = isChosen && (beat === 'square' || single) && Number.isFinite(area);
      return {
        ...squareOf(picture, index, side),
        // In a crowd only what is inside is ground for its edge.
        fill: isChosen ? (inCrowd ? 0.08 : 0.3) : 0,
        edge: isChosen ? 2 : 1.2,
        // Words about it stand in it.
        hollow: isChosen && beat === 'square',
        strength: left,
        clear: isInSight(picture, frame, index) && (beat === 'square' || single) ? 'firm' : 'soft',
        ...(said ? { says: { id, values: { point: index + 1, area: numberToText(area) } } } : {}),
      };
    });
  const isTold = beat === 'square' && !picture.allChosen && !inCrowd && shown.includes(chosen);
  const length = Math.abs(errorOf(picture, chosen));
  const sides =
    isTold && Number.isFinite(length)
      ? sideMarks(frame, squareOf(picture, chosen, side), pictureNumber(length, picture), -1)
      : [];
  return [...veils, ...drawn, ...sides];
}
