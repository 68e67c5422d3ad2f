import type { Path } from '../../descent/path.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawDot, drawLabel, drawPiece, type Place } from '../shared/marks.ts';
import { drawDiamond, otherDash } from '../shared/otherRun.ts';
import { thinnedLoss } from './thinnedLoss.ts';

/** Where an iterate stands; a loss of 0, which a logarithmic axis does not have, at its very bottom. */
function placeOf(scales: PlotScales, path: Path, iteration: number): Place {
  const loss = Math.max(path.lossAt(iteration), Number.MIN_VALUE);
  return [scales.x(iteration), scales.y(loss)];
}

function curve(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  path: Path,
  iteration: number,
): void {
  const { iterations, losses } = thinnedLoss(path, scales, iteration);
  context.beginPath();
  iterations.forEach((k, index) => {
    context.lineTo(scales.x(k), scales.y(losses[index] ?? 0));
  });
  context.stroke();
}

/** Draws the loss of the other run up to an iteration, as its path is drawn on the surface. */
export function drawOtherLoss(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  path: Path,
  iteration: number,
  colours: Colours,
  weight: number,
): void {
  const last = path.extendTo(iteration);
  context.setLineDash(otherDash(weight));
  context.strokeStyle = colours.ink;
  context.lineWidth = 2 * weight;
  context.lineJoin = 'round';
  curve(context, scales, path, last);
  context.setLineDash([]);
  const [x, y] = placeOf(scales, path, last);
  drawDiamond(context, x, y, 8 * weight);
  context.stroke();
}

/** Draws the loss of every iterate up to the one shown, the least loss, and the cursor. */
export function drawLoss(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  trajectory: Path,
  iteration: number,
  leastLoss: number | undefined,
  colours: Colours,
  weight: number,
): void {
  const { left, top, width, height } = scales.area;
  if (leastLoss !== undefined && leastLoss > 0) {
    context.setLineDash([7, 5]);
    context.strokeStyle = colours.inkQuiet;
    context.lineWidth = 1.4 * weight;
    context.beginPath();
    context.moveTo(left, scales.y(leastLoss));
    context.lineTo(left + width, scales.y(leastLoss));
    context.stroke();
    context.setLineDash([]);
  }
  context.strokeStyle = colours.path;
  context.lineWidth = 2.4 * weight;
  context.lineJoin = 'round';
  curve(context, scales, trajectory, iteration);
  const perIterate = width / (scales.xDomain[1] - scales.xDomain[0]);
  if (perIterate > 7) {
    context.fillStyle = colours.path;
    context.beginPath();
    for (let k = 0; k <= iteration; k += 1) {
      const [x, y] = placeOf(scales, trajectory, k);
      context.moveTo(x + 2.4 * weight, y);
      context.arc(x, y, 2.4 * weight, 0, 2 * Math.PI);
    }
    context.fill();
  }
  const [x, y] = placeOf(scales, trajectory, iteration);
  context.strokeStyle = colours.inkQuiet;
  context.lineWidth = weight;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, top + height);
  context.stroke();
  context.beginPath();
  context.arc(x, y, 5.5 * weight, 0, 2 * Math.PI);
  context.fillStyle = colours.path;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = colours.surface;
  context.stroke();
}

/** Draws how high the loss at the cursor is: a guide to its axis, with its value. */
export function drawLossNow(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  path: Path,
  iteration: number,
  colours: Colours,
  weight: number,
): void {
  const { area } = scales;
  const loss = path.lossAt(iteration);
  const place = placeOf(scales, path, iteration);
  drawPiece(context, place, [area.left, place[1]], colours.error, 2.4 * weight, [6, 4]);
  drawDot(context, place, 6.5 * weight, colours.error, colours.surface);
  const high = place[1] < area.top + 30 * weight;
  const beside: Place = [place[0] + 11 * weight, place[1] + (high ? 12 : -12) * weight];
  drawLabel(context, area, `L = ${numberToText(loss)}`, beside, {
    colour: colours.error,
    ground: colours.surface,
    weight: 1.1 * weight,
  });
}
