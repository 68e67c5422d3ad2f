import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box, Size } from '../shared/box.ts';
import { freePlace, type Obstacle } from '../shared/freePlace.ts';
import { drawLabelIn, labelSize } from '../shared/marks.ts';
import type { DescentPicture } from './descentPicture.ts';
import { surfaceObstacles } from './surfaceObstacles.ts';

interface LabelOf {
  /** What may be written, the clearest first. */
  readonly texts: readonly string[];
  readonly colour: string;
  readonly weight: number;
  /** The places for a label of a size, the best first. */
  readonly places: (size: Size) => readonly Box[];
  /** What it must not cover, beside the marks that are always there. */
  readonly firm: readonly Obstacle[];
  /** What it may cover when there is no other place. */
  readonly soft?: readonly Obstacle[];
}

/**
 * Writes a label where it covers neither marks nor what else it has to keep free, and says where; it is
 * left out where there is no such place.
 */
export function writeLabel(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colours: Colours,
  { texts, colour, weight, places, firm, soft = [] }: LabelOf,
): readonly Box[] {
  const { marks, ground } = surfaceObstacles(scales, picture);
  const layers = [
    [...marks, ...firm],
    [...soft, ...ground],
  ];
  for (const text of texts) {
    const candidates = places(labelSize(context, text, weight));
    const box = freePlace(scales.area, candidates, layers, 1);
    if (box === undefined) continue;
    drawLabelIn(context, box, text, { colour, ground: colours.surface, weight });
    return [box];
  }
  return [];
}
