import type { Domain } from '../../numerics/ticks.ts';
import type { DataAxes } from '../../store/axesField.ts';
import type { PlotArea } from '../../ui/plot/plotScales.ts';
import type { RunPlaces } from './runPlaces.ts';

// As shares of the height: what is left free beyond a guess, and by how much the axis may grow for it. A run that leaves
// the picture for good takes no axes with it. It grows in steps: a run that goes to and fro is not to take them along with
// every iteration.
const beyondGuess = 0.04;
const most = 0.5;
const step = 0.125;
// Steps, not any factor: the axes are to stay as they are from one iteration to the next. What even the last has no room for
// stays as large as it is.
const factors = [1, 1.15, 1.3, 1.4, 1.5, 1.75, 2, 2.3] as const;
// A square that ends on the frame itself is not seen whole; as a share of the width.
const air = 0.01;

/** Which share of the width the stack of the squares has for itself, left of all points, and what is free between. */
export const columnShare = 0.35;
export const besideColumn = 0.035;

type Side = 'left' | 'right';

function spanOf([least, greatest]: Domain): number {
  return greatest - least;
}

/** The range of y that reaches as far as the guesses, unless they are far out of the picture. */
function withGuesses([low, high]: Domain, columns: readonly Float64Array[]): Domain {
  const span = high - low;
  let [least, greatest] = [low, high];
  for (const guesses of columns)
    for (const guess of guesses) {
      if (!(guess >= low - most * span && guess <= high + most * span)) continue;
      if (guess < least) least = guess;
      if (guess > greatest) greatest = guess;
    }
  const grown = (by: number): number =>
    by > 0 ? Math.ceil((by / span + beyondGuess) / step) * step * span : 0;
  return [low - grown(low - least), high + grown(greatest - high)];
}

/** The range of x with the column of the stack left of the first point. */
function withColumn([least, greatest]: Domain, first: number | undefined): Domain {
  if (first === undefined) return [least, greatest];
  const share = columnShare + besideColumn;
  return [Math.min(least, (first - share * greatest) / (1 - share)), greatest];
}

/** Whether all squares that are in sight upwards are whole on a side of their errors. */
function hasRoom(
  squares: RunPlaces['squares'],
  { x, y }: DataAxes,
  { width, height }: Pick<PlotArea, 'width' | 'height'>,
  side: Side,
): boolean {
  return squares.every(({ at, from, to }) => {
    // What is cut upwards is not made whole by room beside it.
    if (!(to >= y[0] && to <= y[1])) return true;
    const size = (Math.abs(to - from) / spanOf(y)) * (height / width);
    const beyond = (side === 'left' ? x[1] - at : at - x[0]) / spanOf(x);
    return size + beyond + air <= 1;
  });
}

/**
 * The axes with room for all that a run shows among the points: its guesses, the squares on its errors whole on one side
 * of them, and left of the first point the stack of the squares. No line of an iteration asks for others, so nothing moves
 * from one to the next.
 * @param axes the ranges of the picture, in units of the data.
 * @param area its size in pixels: a square is as wide as its error is high on screen.
 */
export function roomForRun(
  { squares, guesses, first }: RunPlaces,
  axes: DataAxes,
  area: Pick<PlotArea, 'width' | 'height'>,
): DataAxes {
  const x = withColumn(axes.x, first);
  const [low, high] = withGuesses(axes.y, guesses);
  const higher = (factor: number): DataAxes => ({ x, y: [low, low + factor * (high - low)] });
  const factor =
    factors.find((each) =>
      (['left', 'right'] as const).some((side) => hasRoom(squares, higher(each), area, side)),
    ) ?? 1;
  const roomy = higher(factor);
  return [...roomy.x, ...roomy.y].every(Number.isFinite) ? roomy : axes;
}
