import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box } from '../shared/box.ts';
import type { DataPicture } from './dataPicture.ts';
import { freeCorner } from './freeCorner.ts';

/** Where the small chart of one point's e² over e is drawn. */
export function parabolaBox(scales: PlotScales, picture: DataPicture): Box {
  const { area } = scales;
  const width = Math.min(0.5 * area.width, 180 * picture.weight);
  // In a low picture it takes nearly all of the height, and its words become smaller.
  const least = Math.min(area.height - 24, 130 * picture.weight);
  const height = Math.max(least, Math.min(0.46 * area.height, 150 * picture.weight));
  return freeCorner(scales, picture, width, height);
}
