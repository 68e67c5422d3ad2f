import type { Parameters } from '../../regression/parameters.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawDot } from '../shared/marks.ts';
import type { DescentPicture } from './descentPicture.ts';
import { drawPath } from './drawPath.ts';
import { drawComponents, drawGradient } from './drawGradient.ts';
import { drawStep } from './drawStep.ts';
import { drawLevel, drawLitTerm } from './drawTerm.ts';

/** A ring at the line that is looked at: the same dots as its line among the data. */
function drawGhost(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  ghost: Parameters,
  weight: number,
  colours: Colours,
): void {
  context.beginPath();
  context.arc(scales.x(ghost.m), scales.y(ghost.b), 5.5 * weight, 0, 2 * Math.PI);
  context.lineWidth = 2.4 * weight;
  context.strokeStyle = colours.gradient;
  context.setLineDash([2, 2]);
  context.stroke();
  context.setLineDash([]);
}

/** Draws path, start, minimum, gradient, the step to come, and the current point on top. */
export function drawDescent(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colours: Colours,
): void {
  const { weight, minimum, start, current } = picture;
  drawPath(context, scales, picture.trajectory, picture.iteration, colours.path, weight);
  if (minimum !== undefined) {
    const x = scales.x(minimum.m);
    const y = scales.y(minimum.b);
    context.strokeStyle = colours.ink;
    context.lineWidth = 2 * weight;
    context.beginPath();
    context.moveTo(x - 6 * weight, y);
    context.lineTo(x + 6 * weight, y);
    context.moveTo(x, y - 6 * weight);
    context.lineTo(x, y + 6 * weight);
    context.stroke();
  }
  const startX = scales.x(start.m);
  const startY = scales.y(start.b);
  context.beginPath();
  context.rect(startX - 5 * weight, startY - 5 * weight, 10 * weight, 10 * weight);
  context.fillStyle = colours.surface;
  context.fill();
  context.lineWidth = 2.2 * weight;
  context.strokeStyle = colours.path;
  context.stroke();
  const x = scales.x(current.m);
  const y = scales.y(current.b);
  if (picture.beat === 'loss') drawLevel(context, scales, picture, colours);
  if (picture.beat === 'gradient') drawComponents(context, scales, picture, colours);
  if (picture.beat === 'gradient' || picture.beat === 'update')
    drawGradient(context, scales, picture, colours.gradient);
  context.globalAlpha = picture.beat === 'update' ? 1 : picture.beat === 'gradient' ? 0.2 : 0.45;
  drawStep(context, scales, picture, colours);
  context.globalAlpha = 1;
  drawDot(context, [x, y], 6.5 * weight, colours.path, colours.surface);
  drawLitTerm(context, scales, picture, colours);
  if (picture.ghost !== undefined) drawGhost(context, scales, picture.ghost, weight, colours);
}
