import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { type DataPicture, featureOf, guessAt, xOfFeature } from './dataPicture.ts';
import { roundBelow } from './nudge.ts';

// Narrower than this, as a share of the plot, the triangle would be a dot; wider, it is all of it.
const narrowest = 0.1;
const widest = 0.5;
const wanted = 0.3;
const places = 12;

/**
 * Where the slope is shown as a triangle, in the x of the formulas: from where, and how far it runs to
 * the right. That is 1, as the slope says, or a round number where 1 would be too small or too large.
 * It stands where the line can be seen, as near to the middle as can be.
 */
export function slopeTriangle(
  scales: PlotScales,
  picture: DataPicture,
): { readonly from: number; readonly run: number } {
  const [x0, x1] = scales.xDomain;
  const least = featureOf(picture, x0);
  const span = featureOf(picture, x1) - least;
  const run = 1 >= narrowest * span && 1 <= widest * span ? 1 : roundBelow(wanted * span);
  const inSight = (feature: number) => {
    const y = guessAt(picture, xOfFeature(picture, feature));
    return y >= scales.yDomain[0] && y <= scales.yDomain[1];
  };
  const middle = least + (span - run) / 2;
  for (let place = 0; place <= places; place += 1) {
    const away = ((span - run) / 2) * (place / places);
    for (const from of [middle - away, middle + away])
      if (inSight(from) && inSight(from + run)) return { from, run };
  }
  return { from: middle, run };
}
