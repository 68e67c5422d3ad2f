import type { DataAxes } from '../../store/axesField.ts';
import type { DataPicture } from './dataPicture.ts';

// As shares of the height: what is left free beyond a guess, and by how much the axis may grow. A run that leaves the
// picture for good takes no axes with it.
const air = 0.04;
const most = 0.5;

/**
 * The axes with room for all errors upright: the y of the picture reach as far as the guesses, unless they are far out of
 * the picture.
 * @param axes the ranges of the picture, in units of the data.
 */
export function roomForErrors({ guesses }: Pick<DataPicture, 'guesses'>, axes: DataAxes): DataAxes {
  const [low, high] = axes.y;
  const span = high - low;
  let [least, greatest] = [low, high];
  for (const guess of guesses) {
    if (!(guess >= low - most * span && guess <= high + most * span)) continue;
    if (guess < least) least = guess - air * span;
    if (guess > greatest) greatest = guess + air * span;
  }
  return { x: axes.x, y: [least, greatest] };
}
