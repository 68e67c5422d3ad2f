import type { PlotArea } from '../../ui/plot/plotScales.ts';
import type { Box, Size } from './box.ts';

export type Place = readonly [number, number];

interface LabelStyle {
  readonly colour: string;
  /** The ground under the text, as a rim around it. */
  readonly ground: string;
  readonly weight: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** A number kept between two others. */
export function heldBetween(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** A place kept inside an area, with some room to its edges. */
export function heldInside([x, y]: Place, area: PlotArea, room = 0): Place {
  return [
    heldBetween(x, area.left + room, area.left + area.width - room),
    heldBetween(y, area.top + room, area.top + area.height - room),
  ];
}

function setType(context: CanvasRenderingContext2D, weight: number): number {
  const size = Math.round(13 * weight);
  context.font = `italic 600 ${String(size)}px system-ui, sans-serif`;
  return size;
}

/** How much room the text of a label takes. */
export function labelSize(context: CanvasRenderingContext2D, text: string, weight: number): Size {
  const height = 1.3 * setType(context, weight);
  return { width: context.measureText(text).width, height };
}

/** Writes a label into the box that has been found for it. */
export function drawLabelIn(
  context: CanvasRenderingContext2D,
  { left, top, height }: Box,
  text: string,
  { colour, ground, weight }: LabelStyle,
): void {
  setType(context, weight);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4 * weight;
  context.strokeStyle = ground;
  context.strokeText(text, left, top + height / 2);
  context.fillStyle = colour;
  context.fillText(text, left, top + height / 2);
}

/** Writes a label at a place, moved as far as it takes to be seen whole. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  text: string,
  [x, y]: Place,
  style: LabelStyle,
): void {
  const { align = 'left', weight } = style;
  const { width, height } = labelSize(context, text, weight);
  const shift = align === 'left' ? 0 : align === 'center' ? width / 2 : width;
  const left = heldBetween(x - shift, area.left + 4, area.left + area.width - width - 4);
  const top = heldBetween(y - height / 2, area.top + 1, area.top + area.height - height - 1);
  drawLabelIn(context, { left, top, width, height }, text, style);
}

/** Strokes a straight piece. */
export function drawPiece(
  context: CanvasRenderingContext2D,
  from: Place,
  to: Place,
  colour: string,
  width: number,
  dash: readonly number[] = [],
): void {
  context.beginPath();
  context.setLineDash([...dash]);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.moveTo(from[0], from[1]);
  context.lineTo(to[0], to[1]);
  context.stroke();
  context.setLineDash([]);
}

/** Draws an arrow; one that is too short for a head is left out. */
export function drawArrow(
  context: CanvasRenderingContext2D,
  from: Place,
  to: Place,
  colour: string,
  width: number,
): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (!(length >= 1)) return;
  const head = Math.min(length, 4.5 * width);
  context.strokeStyle = colour;
  context.fillStyle = colour;
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

/** A filled circle with a rim of the ground, so that it stands out from lines below it. */
export function drawDot(
  context: CanvasRenderingContext2D,
  [x, y]: Place,
  radius: number,
  fill: string,
  rim: string,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = rim;
  context.stroke();
}

/** Lets everything drawn so far recede, so that what is drawn next stands out. */
export function drawVeil(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: PlotArea,
  colour: string,
  strength: number,
): void {
  context.globalAlpha = strength;
  context.fillStyle = colour;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
}
