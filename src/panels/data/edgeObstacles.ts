import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box } from '../shared/box.ts';
import { type DataPicture, examplePoint, mostSquares, xOfFeature } from './dataPicture.ts';
import type { EdgeObstacle } from './freeSpan.ts';
import { lossSquare } from './lossSquare.ts';
import { markRadius } from './markRadius.ts';
import { parabolaBox } from './parabolaBox.ts';

// Hiding an error that runs by is nothing, hiding a point is a pity, and a figure is what one looks at.
const errorCost = 1;
const pointCost = 4;
const figureCost = 200;
// With more points than these there is a place without any nowhere, or nobody sees which they are.
const mostPoints = 1000;

function overlaps(box: Box, strip: Box): boolean {
  return box.top < strip.top + strip.height && box.top + box.height > strip.top;
}

/** What the beat draws there: an inset, or what belongs to the guess of one point. */
function figures(scales: PlotScales, picture: DataPicture, strip: Box): readonly EdgeObstacle[] {
  const { weight, beat } = picture;
  const { area } = scales;
  const example = picture.observations[examplePoint(picture)];
  if (example === undefined) return [];
  const x = scales.x(example.x);
  const figure = (from: number, to: number) => [{ from, to, cost: figureCost }];
  if (beat === 'inner') {
    const nearRight = x > area.left + 0.6 * area.width;
    const words = 190 * weight;
    return nearRight ? figure(x - words, x + 12 * weight) : figure(x - 12 * weight, x + words);
  }
  if (beat === 'chain-rule') {
    const pivot = scales.x(xOfFeature(picture, 0));
    const ends = [x, Math.min(area.left + area.width, Math.max(area.left, pivot))];
    return figure(Math.min(...ends) - 10 * weight, Math.max(...ends) + 10 * weight);
  }
  const inset =
    beat === 'loss'
      ? lossSquare(scales, picture)?.box
      : beat === 'power-rule'
        ? parabolaBox(scales, picture)
        : undefined;
  if (inset === undefined || !overlaps(inset, strip)) return [];
  return figure(inset.left, inset.left + inset.width);
}

/**
 * What stands in a strip along the upper or lower edge of the picture while the line is beyond it: the
 * errors, which all run there, the points in the strip, and the figure of the beat.
 */
export function edgeObstacles(
  scales: PlotScales,
  picture: DataPicture,
  strip: Box,
): readonly EdgeObstacle[] {
  const { observations } = picture;
  const taken = [...figures(scales, picture, strip)];
  if (observations.length > mostPoints) return taken;
  for (const observation of observations) {
    const x = scales.x(observation.x);
    const top = scales.y(observation.y) - markRadius;
    const mark = { left: x - markRadius, top, width: 2 * markRadius, height: 2 * markRadius };
    if (overlaps(mark, strip))
      taken.push({ from: mark.left, to: mark.left + mark.width, cost: pointCost });
    if (observations.length <= mostSquares) taken.push({ from: x, to: x, cost: errorCost });
  }
  return taken;
}
