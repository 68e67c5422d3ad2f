import { numberToText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawDot, drawLabel, drawPiece, type Place } from '../shared/marks.ts';
import { subscript } from '../shared/termWords.ts';
import { type DataPicture, errorOf } from './dataPicture.ts';
import { parabolaBox } from './parabolaBox.ts';

const segments = 40;

/** Draws a small chart of one point's e² over e, with the tangent at its error: its slope is 2e. */
export function drawParabola(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  index: number,
): void {
  const observation = picture.observations[index];
  if (observation === undefined) return;
  const error = errorOf(picture, observation);
  if (!Number.isFinite(error * error)) return;
  const box = parabolaBox(scales, picture);
  const { width, height } = box;
  const weight = Math.min(picture.weight, height / 120);
  const heading = 24 * weight;
  const reach = error === 0 ? 1 : 1.45 * Math.abs(error);
  const at = (e: number, square: number): Place => [
    box.left + width / 2 + (e / reach) * (width / 2 - 14),
    box.top + height - 22 * weight - (square / reach ** 2) * (height - heading - 26 * weight),
  ];
  context.fillStyle = colours.surface;
  context.globalAlpha = 0.94;
  context.fillRect(box.left, box.top, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = colours.inkQuiet;
  context.lineWidth = weight;
  context.strokeRect(box.left, box.top, width, height);

  context.save();
  context.beginPath();
  context.rect(box.left, box.top + heading, width, height - heading);
  context.clip();
  drawPiece(context, at(-reach, 0), at(reach, 0), colours.inkQuiet, weight);
  drawPiece(context, at(0, 0), at(0, reach ** 2), colours.inkQuiet, weight);
  context.beginPath();
  for (let step = 0; step <= segments; step += 1) {
    const e = reach * (-1 + (2 * step) / segments);
    context.lineTo(...at(e, e * e));
  }
  context.strokeStyle = colours.error;
  context.lineWidth = 2.4 * weight;
  context.stroke();
  const tangent = (e: number): Place => at(e, error * error + 2 * error * (e - error));
  drawPiece(
    context,
    tangent(error - reach),
    tangent(error + reach),
    colours.gradient,
    2.2 * weight,
    [8, 4],
  );
  const touch = at(error, error * error);
  drawPiece(context, touch, at(error, 0), colours.error, 1.5 * weight, [3, 3]);
  drawPiece(context, touch, at(0, error * error), colours.error, 1.5 * weight, [3, 3]);
  drawDot(context, touch, 5 * weight, colours.error, colours.surface);
  context.restore();

  const name = `e${subscript(index + 1)}`;
  const style = { ground: colours.surface, weight: 0.92 * weight, align: 'center' } as const;
  const heads = `2${name} = ${numberToText(2 * error)}`;
  const gradient = { ...style, colour: colours.gradient };
  drawLabel(context, box, heads, [box.left + width / 2, box.top + heading / 2 + 2], gradient);
  const bottom = box.top + height - 10 * weight;
  const below = `${name} = ${numberToText(error)}`;
  drawLabel(context, box, below, [at(error, 0)[0], bottom], { ...style, colour: colours.error });
}
