import type { Path } from '../../descent/path.ts';
import { shownText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawDot, drawLabel, drawPiece, type Place } from '../shared/marks.ts';
import { drawDiamond, otherDash } from '../shared/otherRun.ts';

function curve(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  path: Path,
  iteration: number,
): void {
  // One iterate a pixel says all that can be seen.
  const perPixel = (scales.xDomain[1] - scales.xDomain[0]) / scales.area.width;
  const stride = Math.max(1, Math.floor(perPixel));
  context.beginPath();
  for (let k = 0; k <= iteration; k += stride)
    context.lineTo(scales.x(k), scales.y(Math.max(path.lossAt(k), Number.MIN_VALUE)));
  context.lineTo(scales.x(iteration), scales.y(Math.max(path.lossAt(iteration), Number.MIN_VALUE)));
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
  const y = scales.y(Math.max(path.lossAt(last), Number.MIN_VALUE));
  drawDiamond(context, scales.x(last), y, 8 * weight);
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
      const y = scales.y(Math.max(trajectory.lossAt(k), Number.MIN_VALUE));
      context.moveTo(scales.x(k) + 2.4 * weight, y);
      context.arc(scales.x(k), y, 2.4 * weight, 0, 2 * Math.PI);
    }
    context.fill();
  }
  const x = scales.x(iteration);
  context.strokeStyle = colours.inkQuiet;
  context.lineWidth = weight;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, top + height);
  context.stroke();
  const y = scales.y(Math.max(trajectory.lossAt(iteration), Number.MIN_VALUE));
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
  const place: Place = [scales.x(iteration), scales.y(Math.max(loss, Number.MIN_VALUE))];
  drawPiece(context, place, [area.left, place[1]], colours.error, 2.4 * weight, [6, 4]);
  drawDot(context, place, 6.5 * weight, colours.error, colours.surface);
  const high = place[1] < area.top + 30 * weight;
  const beside: Place = [place[0] + 11 * weight, place[1] + (high ? 12 : -12) * weight];
  drawLabel(context, area, `L = ${shownText(loss)}`, beside, {
    colour: colours.error,
    ground: colours.surface,
    weight: 1.1 * weight,
  });
}
