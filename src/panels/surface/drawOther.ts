import type { Path } from '../../descent/path.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { addClipped } from '../shared/clippedSegments.ts';
import { drawDiamond, otherDash } from '../shared/otherRun.ts';
import { pathInPixels } from './drawPath.ts';

/** Draws the path of the other run up to an iteration, in dashes and dots. */
export function drawOtherPath(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  path: Path,
  iteration: number,
  colours: Colours,
  weight: number,
): void {
  const { x, y, count } = pathInPixels(path, scales, iteration);
  context.lineJoin = 'round';
  context.beginPath();
  addClipped(context, scales.area, x, y, count);
  // Light around dark (or dark around light), so that it is seen on every ground.
  context.strokeStyle = colours.surface;
  context.globalAlpha = 0.6;
  context.lineWidth = 4.5 * weight;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash(otherDash(weight));
  context.strokeStyle = colours.ink;
  context.lineWidth = 2.2 * weight;
  context.stroke();
  context.setLineDash([]);
}

/** Draws the diamond at which the other run is. */
export function drawOtherEnd(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  path: Path,
  iteration: number,
  colours: Colours,
  weight: number,
): void {
  const end = path.parametersAt(path.extendTo(iteration));
  drawDiamond(context, scales.x(end.m), scales.y(end.b), 10 * weight);
  context.strokeStyle = colours.surface;
  context.lineWidth = 5 * weight;
  context.stroke();
  context.strokeStyle = colours.ink;
  context.lineWidth = 2.4 * weight;
  context.stroke();
}
