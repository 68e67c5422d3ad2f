import type { Observation } from '../../regression/observation.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawDot } from '../shared/marks.ts';
import { type DataPicture, guessAt, mostSquares } from './dataPicture.ts';

/** Draws the points as dots. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const count = picture.observations.length;
  const radius = picture.weight * (count > 500 ? 2.2 : count > mostSquares ? 3.2 : 5);
  context.fillStyle = colours.point;
  context.globalAlpha = count > mostSquares ? 0.75 : 1;
  context.beginPath();
  for (const { x, y } of picture.observations) {
    const px = scales.x(x);
    const py = scales.y(y);
    context.moveTo(px + radius, py);
    context.arc(px, py, radius, 0, 2 * Math.PI);
  }
  context.fill();
  context.globalAlpha = 1;
}

/** Draws the guesses on the line, unless they are too many to be told apart. */
export function drawGuesses(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  if (picture.observations.length > mostSquares) return;
  for (const { x } of picture.observations) {
    const place = [scales.x(x), scales.y(guessAt(picture, x))] as const;
    drawDot(context, place, 4 * picture.weight, colours.surface, colours.path);
  }
}

/** Draws a ring around a point. */
export function drawRing(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  observation: Observation | undefined,
  radius: number,
  colour: string,
  width: number,
): void {
  if (observation === undefined) return;
  context.beginPath();
  context.arc(scales.x(observation.x), scales.y(observation.y), radius, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}
