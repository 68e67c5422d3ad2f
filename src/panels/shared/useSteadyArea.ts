import { useState } from 'react';
import type { PlotArea, PlotScales } from '../../ui/plot/plotScales.ts';

// A number at an axis that gets one digit longer takes less of the picture than this share.
const slightly = 0.03;
/** How much room the longest number at an axis may give back, as multiples of the size of its type. */
const longestNumber = 7;

/**
 * Whether an area may be taken for one that is another only by what the numbers at the axis need. A picture that
 * gets narrower is followed, one that gets wider again by no more than a number is not: or two axes whose numbers
 * are unlike long would take turns for ever.
 */
function isLike(kept: PlotArea | undefined, { area, typeSize }: PlotScales): boolean {
  if (kept === undefined || Math.abs(kept.height - area.height) >= 1) return false;
  const wider = area.width - kept.width;
  return wider >= 0 ? wider < longestNumber * typeSize : -wider < slightly * kept.width;
}

/** The area of a picture whose axes hang on the shape of it, steady while only numbers at the axes change. */
export function useSteadyArea(scales: PlotScales | undefined): PlotArea | undefined {
  const [area, setArea] = useState<PlotArea>();
  if (scales === undefined || isLike(area, scales)) return area;
  setArea(scales.area);
  return scales.area;
}
