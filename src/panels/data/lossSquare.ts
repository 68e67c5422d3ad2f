import { lossFactor } from '../../regression/loss.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box } from '../shared/box.ts';
import { type DataPicture, errorOf, mostSquares } from './dataPicture.ts';
import { freeCorner } from './freeCorner.ts';

/** The loss as a square: its area is the loss, with lengths as on the vertical axis. */
export interface LossSquare {
  readonly loss: number;
  readonly box: Box;
  /** How many times shorter its sides are drawn, so that it fits: 1 as long as it can be. */
  readonly shrink: number;
  /** The share of each point in it, from the bottom; empty when they are too many to be seen. */
  readonly shares: readonly Box[];
}

const largestShare = 0.46;

function shrinkFor(side: number, most: number): number {
  for (let decade = 1; decade < 1e6; decade *= 10)
    for (const part of [1, 2, 5]) if (side / (decade * part) <= most) return decade * part;
  return side / most;
}

/** The square on an error, towards the side of the plot with more room, so that it is seen whole. */
export function errorSquare(scales: PlotScales, picture: DataPicture, index: number): Box {
  const observation = picture.observations[index];
  if (observation === undefined) return { left: 0, top: 0, width: 0, height: 0 };
  const x = scales.x(observation.x);
  const y = scales.y(observation.y);
  const end = scales.y(observation.y + errorOf(picture, observation));
  const side = Math.abs(end - y);
  const middle = scales.area.left + scales.area.width / 2;
  return {
    left: x < middle ? x : x - side,
    top: Math.min(y, end),
    width: side,
    height: side,
  };
}

/** Where the loss is drawn as a square; undefined when there is none to draw. */
export function lossSquare(scales: PlotScales, picture: DataPicture): LossSquare | undefined {
  const { observations, convention } = picture;
  const squares = observations.map((observation) => errorOf(picture, observation) ** 2);
  const total = squares.reduce((sum, square) => sum + square, 0);
  const loss = lossFactor(convention, observations.length) * total;
  if (!(loss > 0) || !Number.isFinite(total)) return undefined;
  const { area, yDomain } = scales;
  const side = (Math.sqrt(loss) * area.height) / (yDomain[1] - yDomain[0]);
  const shrink = shrinkFor(side, largestShare * Math.min(area.width, area.height));
  const box = freeCorner(scales, picture, side / shrink, side / shrink);
  let bottom = box.top + box.height;
  const shares =
    observations.length > mostSquares
      ? []
      : squares.map((square) => {
          const height = (square / total) * box.height;
          bottom -= height;
          return { left: box.left, top: bottom, width: box.width, height };
        });
  return { loss, box, shrink, shares };
}
