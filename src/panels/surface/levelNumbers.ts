import type { PlotArea } from '../../ui/plot/plotScales.ts';
import type { Box, Size } from '../shared/box.ts';
import { isInside, meets, type Piece } from '../shared/freePlace.ts';
import type { Place } from '../shared/marks.ts';

// Numbers closer to each other than this, in heights of a line, look like one.
const least = 1;
const farEnough = 200;

/**
 * Where the numbers of the level lines stand, one for each that has a place: in the plot with their
 * whole width, on none of the marks and not close to each other.
 * @param levels the places on each line where its number may be written, and the size of the number.
 */
export function levelNumbers(
  levels: readonly { readonly places: readonly Place[]; readonly size: Size }[],
  area: PlotArea,
  marks: readonly Piece[],
): readonly (Box | undefined)[] {
  const taken: Place[] = marks.map(({ from }) => from);
  return levels.map(({ places, size: { width, height } }) => {
    let best: Box | undefined;
    let bestPlace: Place | undefined;
    let most = 0;
    for (const place of places) {
      const [x, y] = place;
      const box = { left: x - width / 2, top: y - height / 2, width, height };
      if (!isInside(box, area)) continue;
      let room = farEnough;
      for (const other of taken)
        room = Math.min(room, Math.hypot((x - other[0]) / 2.4, y - other[1]));
      // Right of the middle and above it, where the path seldom runs.
      const preference = room + 0.06 * (x - area.left) - 0.06 * (y - area.top);
      if (room <= least * height || preference <= most) continue;
      if (marks.some((mark) => meets(box, mark))) continue;
      most = preference;
      best = box;
      bestPlace = place;
    }
    if (bestPlace !== undefined) taken.push(bestPlace);
    return best;
  });
}
