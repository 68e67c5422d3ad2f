import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { boxAround, freePlace, type Obstacle } from '../shared/freePlace.ts';
import { drawArrow, drawLabelIn, labelSize } from '../shared/marks.ts';
import { dataObstacles, linePiece } from './dataObstacles.ts';
import type { DataPicture } from './dataPicture.ts';
import { strokeLine } from './drawLines.ts';
import { figurePlaces } from '../shared/figurePlaces.ts';
import { nudgeAt } from './nudge.ts';

/** Draws the line with m or b a little larger, or one after the other, and how far that moves a guess. */
export function drawNudge(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  unknowns: readonly ('m' | 'b')[],
  index: number,
): void {
  const { weight } = picture;
  const nudges = unknowns.flatMap((unknown) => nudgeAt(scales, picture, unknown, index) ?? []);
  for (const { unknown, line, from, to } of nudges) {
    strokeLine(
      context,
      scales,
      line,
      2 * weight,
      colours[unknown],
      unknown === 'm' ? [9, 5] : [3, 4],
    );
    drawArrow(context, from, to, colours[unknown], 3 * weight);
  }
  const { points, errors, references } = dataObstacles(scales, picture);
  const arrows = nudges.map(({ from, to }) => ({ from, to, room: 6 * weight }));
  const lines = nudges.map(({ line }) => linePiece(scales, line, 2 * weight));
  const taken: Obstacle[] = [];
  for (const { unknown, text } of nudges) {
    const size = labelSize(context, text, weight);
    const places = figurePlaces(
      boxAround(arrows.flatMap(({ from, to }) => [from, to])),
      size,
      weight,
    );
    const layers = [taken, [...points, ...arrows], lines, [...errors, ...references]];
    const box = freePlace(scales.area, places, layers, 1);
    if (box === undefined) continue;
    taken.push(box);
    const style = { colour: colours[unknown], ground: colours.surface, weight };
    drawLabelIn(context, box, text, style);
  }
}
