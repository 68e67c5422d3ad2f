import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box } from '../shared/box.ts';
import { freePlace, placesBeside } from '../shared/freePlace.ts';
import { drawLabel, labelSize } from '../shared/marks.ts';
import { dataObstacles } from './dataObstacles.ts';
import { type DataPicture, mostSquares } from './dataPicture.ts';
import { errorSquare, lossSquare } from './lossSquare.ts';

function paintBox(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: Box,
  fill: number,
  edge: number,
): void {
  context.beginPath();
  context.rect(left, top, width, height);
  context.globalAlpha = fill;
  context.fill();
  context.globalAlpha = edge;
  context.stroke();
  context.globalAlpha = 1;
}

/** Draws the squares on the errors, that of the chosen point more strongly; `strength` is 1 for all of it. */
export function drawSquares(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  strength = 1,
): void {
  const few = picture.observations.length <= mostSquares && !picture.single;
  context.fillStyle = colours.error;
  context.strokeStyle = colours.error;
  context.lineWidth = picture.weight;
  picture.observations.forEach((_, index) => {
    const chosen = index === picture.chosen;
    if (!few && !chosen) return;
    const box = errorSquare(scales, picture, index);
    const standsOut = picture.allChosen || chosen;
    paintBox(context, box, strength * (standsOut ? 0.3 : 0.13), strength * (standsOut ? 1 : 0.5));
  });
}

/** Draws the square of one point in full strength. */
export function drawSquareOf(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  index: number,
): void {
  context.fillStyle = colours.error;
  context.strokeStyle = colours.error;
  context.lineWidth = 2 * picture.weight;
  paintBox(context, errorSquare(scales, picture, index), 0.4, 1);
}

function between(from: Box, to: Box, share: number): Box {
  const mix = (one: number, other: number) => one + (other - one) * share;
  return {
    left: mix(from.left, to.left),
    top: mix(from.top, to.top),
    width: mix(from.width, to.width),
    height: mix(from.height, to.height),
  };
}

/** Writes some lines above or below a box, or where else it is free. */
function writeLines(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  box: Box,
  lines: readonly string[],
): void {
  const { weight } = picture;
  const sizes = lines.map((line) => labelSize(context, line, weight));
  const width = Math.max(...sizes.map((size) => size.width));
  const row = sizes[0]?.height ?? 0;
  const size = { width, height: lines.length * row };
  const places = [
    ...placesBeside(box, size, 3 * weight, ['above', 'below']),
    ...placesBeside(box, size, 5 * weight, ['left', 'right']),
  ];
  const { points, errors, references } = dataObstacles(scales, picture);
  const layers = [points, [...errors, ...references]];
  const block = freePlace(scales.area, places, layers, 0);
  if (block === undefined) return;
  const style = { colour: colours.ink, ground: colours.surface, weight, align: 'center' } as const;
  lines.forEach((line, index) => {
    const place = [block.left + width / 2, block.top + (index + 0.5) * row] as const;
    drawLabel(context, scales.area, line, place, style);
  });
}

/** Draws the loss as one square, or the squares of the errors on their way into it. */
export function drawLossSquare(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const square = lossSquare(scales, picture);
  if (square === undefined) return;
  const { box, shares, loss, shrink } = square;
  const { weight, gathered } = picture;
  if (gathered >= 1) {
    context.globalAlpha = 0.85;
    context.fillStyle = colours.surface;
    context.fillRect(box.left, box.top, box.width, box.height);
    context.globalAlpha = 1;
  }
  context.fillStyle = colours.error;
  context.strokeStyle = colours.error;
  context.lineWidth = weight;
  shares.forEach((share, index) => {
    const shown = between(errorSquare(scales, picture, index), share, gathered);
    paintBox(context, shown, index === picture.chosen ? 0.5 : 0.25, 0.6);
  });
  if (gathered < 1) return;
  context.lineWidth = 2.4 * weight;
  paintBox(context, box, shares.length === 0 ? 0.3 : 0, 1);
  const lines = [`L = ${numberToText(loss)}`];
  if (shrink !== 1) lines.push(translate('panels.data.shrunk', { times: numberToText(shrink) }));
  writeLines(context, scales, picture, colours, box, lines);
}
