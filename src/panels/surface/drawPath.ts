import type { Path } from '../../descent/path.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { addClipped } from '../shared/clippedSegments.ts';
import { thinnedPath } from './thinnedPath.ts';

const mostPlaces = 1200;
const mostDots = 400;

/** The path up to an iteration in pixels; a place that is NaN is a gap. */
export function pathInPixels(
  path: Path,
  scales: PlotScales,
  iteration: number,
): { readonly x: readonly number[]; readonly y: readonly number[]; readonly count: number } {
  const { m, b } = thinnedPath(path, scales, path.extendTo(iteration), mostPlaces);
  const x = m.map((value) => scales.farX(value));
  const y = b.map((value) => scales.farY(value));
  return { x, y, count: x.length };
}

/** Draws the path of the iterates from the start up to an iteration, with a dot for each at first. */
export function drawPath(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  path: Path,
  iteration: number,
  colour: string,
  weight: number,
): void {
  const { x, y, count } = pathInPixels(path, scales, iteration);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineJoin = 'round';
  context.lineWidth = 2.2 * weight;
  context.beginPath();
  addClipped(context, scales.area, x, y, count);
  context.stroke();
  if (count > mostDots) return;
  context.beginPath();
  for (let index = 0; index < count; index += 1) {
    context.moveTo((x[index] ?? 0) + 2.4 * weight, y[index] ?? 0);
    context.arc(x[index] ?? 0, y[index] ?? 0, 2.4 * weight, 0, 2 * Math.PI);
  }
  context.fill();
}
