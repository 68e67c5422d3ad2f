import type { BeatName } from '../../derivation/beatNames.ts';
import type { Domain } from '../../numerics/ticks.ts';
import type { DataAxes } from '../../store/axesField.ts';
import type { PlotArea } from '../../ui/plot/plotScales.ts';
import type { SquareMark } from '../../ui/plot/marks/mark.ts';
import { type DataPicture, errorOf, examplePoint } from './dataPicture.ts';
import { shownSquares } from './figures/squares.ts';

// Steps, not any factor: the axes are to stay as they are while the errors shrink from one iteration to
// the next. What even the last has no room for stays as large as it is.
const factors = [1, 1.15, 1.3, 1.5, 1.75, 2, 2.3] as const;
// A square that ends on the frame itself is not seen whole; as a share of the width.
const air = 0.01;

// In pixels: a picture as low as this is one of a phone, where names and the stack lie over the squares unless they are
// smaller by so much; one that is lower has no names.
const low = { from: 90, to: 150, factor: 1.3 };

type Side = SquareMark['towards'];

/** What of a picture says how large its squares are, and where they stand. */
export type SquaresPicture = Pick<
  DataPicture,
  'observations' | 'columns' | 'guesses' | 'used' | 'chosen' | 'each' | 'beat' | 'reached'
>;

/** The steps that have squares on errors, at some of their lines at least. */
export const stepsWithSquares: readonly BeatName[] = ['square', 'loss', 'chain-rule'];

/** The points on whose errors the step has squares, by their index. */
function rowsWithSquares(picture: SquaresPicture): readonly number[] {
  const { beat, each, reached } = picture;
  if (each !== 'squared' || !stepsWithSquares.includes(beat)) return [];
  if (beat !== 'chain-rule') return shownSquares(picture);
  return reached ? [] : [examplePoint(picture)];
}

function spanOf([least, most]: Domain): number {
  return most - least;
}

function grown({ x, y }: DataAxes, factor: number, side: Side): DataAxes {
  const wide = factor * spanOf(x);
  return {
    x: side === 'left' ? [x[1] - wide, x[1]] : [x[0], x[0] + wide],
    y: [y[0], y[0] + factor * spanOf(y)],
  };
}

/** Whether all squares that are in sight upwards are whole on a side of their errors. */
function hasRoom(
  picture: SquaresPicture,
  { x, y }: DataAxes,
  { width, height }: Pick<PlotArea, 'width' | 'height'>,
  side: Side,
): boolean {
  const [least, most] = y;
  return rowsWithSquares(picture).every((index) => {
    const at = picture.columns.x[index] ?? Number.NaN;
    const guess = picture.guesses[index] ?? Number.NaN;
    // What is cut upwards is not made whole by room beside it.
    if (!(guess >= least && guess <= most)) return true;
    const size = (Math.abs(errorOf(picture, index)) / spanOf(y)) * (height / width);
    const beyond = (side === 'left' ? x[1] - at : at - x[0]) / spanOf(x);
    return size + beyond + air <= 1;
  });
}

/**
 * The axes with room for the squares: where a picture is not wide enough, both grow by the same factor, to
 * the side on which less is missing and upwards, so that each square can stand on its error and be whole.
 * A low picture has them grown anyway, so that there is room for words. Other steps have the axes as they are.
 * @param axes the ranges of the picture, in units of the data.
 * @param area its size in pixels: a square is as wide as its error is high on screen.
 */
export function roomForSquares(
  picture: SquaresPicture,
  axes: DataAxes,
  area: Pick<PlotArea, 'width' | 'height'>,
): DataAxes {
  if (rowsWithSquares(picture).length === 0) return axes;
  const isLow = picture.beat !== 'chain-rule' && area.height > low.from && area.height < low.to;
  for (const factor of factors.filter((each) => !isLow || each >= low.factor))
    for (const side of ['left', 'right'] as const) {
      const roomy = factor === 1 ? axes : grown(axes, factor, side);
      if (hasRoom(picture, roomy, area, side))
        return [...roomy.x, ...roomy.y].every(Number.isFinite) ? roomy : axes;
    }
  return axes;
}
