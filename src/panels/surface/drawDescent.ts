import type { BeatName } from '../../derivation/beatNames.ts';
import type { Trajectory } from '../../descent/trajectory.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawPath } from './drawPath.ts';

/** What moves on the surface; parameters in working units. */
export interface DescentPicture {
  readonly trajectory: Trajectory;
  readonly iteration: number;
  readonly start: Parameters;
  readonly current: Parameters;
  readonly next: Parameters;
  readonly gradient: Parameters;
  readonly minimum: Parameters | undefined;
  /** A line that is looked at, elsewhere or here, and shown among the data too. */
  readonly ghost: Parameters | undefined;
  readonly beat: BeatName;
  readonly weight: number;
}

function arrow(
  context: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (length < 1) return;
  const head = Math.min(length, 4.5 * width);
  context.lineWidth = width;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(from[0], from[1]);
  context.lineTo(to[0] - head * 0.8 * Math.cos(angle), to[1] - head * 0.8 * Math.sin(angle));
  context.stroke();
  context.lineCap = 'butt';
  context.beginPath();
  context.moveTo(to[0], to[1]);
  context.lineTo(to[0] - head * Math.cos(angle - 0.45), to[1] - head * Math.sin(angle - 0.45));
  context.lineTo(to[0] - head * Math.cos(angle + 0.45), to[1] - head * Math.sin(angle + 0.45));
  context.closePath();
  context.fill();
}

/** Draws the gradient: its direction as it is on these axes, at a length that can be seen. */
function drawGradient(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colour: string,
): void {
  const { current, gradient } = picture;
  const size = Math.max(Math.abs(gradient.m), Math.abs(gradient.b));
  if (size === 0) return;
  const { area, xDomain, yDomain } = scales;
  const dx = ((gradient.m / size) * area.width) / (xDomain[1] - xDomain[0]);
  const dy = (-(gradient.b / size) * area.height) / (yDomain[1] - yDomain[0]);
  const length = Math.hypot(dx, dy);
  if (!(length > 0)) return;
  const reach = 0.16 * Math.min(area.width, area.height);
  const x = scales.x(current.m);
  const y = scales.y(current.b);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  arrow(
    context,
    [x, y],
    [x + (dx / length) * reach, y + (dy / length) * reach],
    2.6 * picture.weight,
  );
}

function disc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  fill: string,
  edge: string,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = edge;
  context.stroke();
}

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
  const { weight, minimum, start, current, next } = picture;
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
  if (picture.beat === 'gradient' || picture.beat === 'update')
    drawGradient(context, scales, picture, colours.gradient);
  context.globalAlpha = picture.beat === 'update' ? 1 : 0.45;
  context.strokeStyle = colours.rate;
  context.fillStyle = colours.rate;
  arrow(context, [x, y], [scales.x(next.m), scales.y(next.b)], 2.6 * weight);
  context.globalAlpha = 1;
  disc(context, x, y, 6.5 * weight, colours.path, colours.surface);
  if (picture.ghost !== undefined) drawGhost(context, scales, picture.ghost, weight, colours);
}
