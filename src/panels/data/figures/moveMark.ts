import type { ArrowMark, At, Frame, SegmentMark } from '../../../ui/plot/marks/mark.ts';
import type { Term } from '../../../derivation/term.ts';
import { type DataPicture, haloOver } from '../dataPicture.ts';

// An arrow that is shorter, in pixels of a picture of usual weight, has no room for its head: a bar is as long as it is.
const leastArrow = 8;
const bar = 6;

/** How far a guess moves at a place: an arrow, or where its head would be longer than the move a bar. */
export function moveMark(
  picture: DataPicture,
  { scales, weight }: Frame,
  [x, guess]: readonly [x: number, guess: number],
  move: number,
): Pick<SegmentMark<Term> | ArrowMark<Term>, 'shape' | 'width' | 'halo'> & {
  readonly from: At;
  readonly to: At;
} {
  const ends = { from: { x, y: guess, held: 0 }, to: { x, y: guess + move } };
  // Longer than it is it would contradict its number.
  const isShort = Math.abs(scales.farY(move) - scales.farY(0)) / weight < leastArrow;
  return isShort
    ? { shape: 'segment', width: bar, ...ends }
    : { shape: 'arrow', width: 3, ...haloOver(picture), ...ends };
}
