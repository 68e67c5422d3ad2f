import type { Path } from '../../descent/path.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

// Closer together than this, in pixels, two iterates are one dot.
const least = 0.4;

interface Polyline {
  readonly path: Path;
  readonly scales: PlotScales;
  /** Pixels of the iterates that are drawn, and which iterates they are. */
  readonly x: number[];
  readonly y: number[];
  readonly iterations: number[];
  examined: number;
}

// The right run and the one drawn beside it, the latest first.
let kept: readonly Polyline[] = [];

function keptFor(path: Path, scales: PlotScales): Polyline {
  const known = kept.find((line) => line.path === path && line.scales === scales);
  if (known !== undefined && known === kept[0]) return known;
  const line = known ?? { path, scales, x: [], y: [], iterations: [], examined: -1 };
  kept = [line, ...kept.filter((other) => other !== line).slice(0, 1)];
  return line;
}

/**
 * The path in pixels up to an iteration: extended when the run goes on, so that a frame costs the
 * same at iteration 100 and at 100,000.
 */
function polyline(path: Path, scales: PlotScales, iteration: number): Polyline {
  const line = keptFor(path, scales);
  const { x, y, iterations } = line;
  for (let k = line.examined + 1; k <= iteration; k += 1) {
    const px = scales.x(path.slopes[k] ?? 0);
    const py = scales.y(path.intercepts[k] ?? 0);
    const previousX = x.at(-1) ?? Number.NaN;
    const previousY = y.at(-1) ?? Number.NaN;
    if (!(Math.abs(px - previousX) + Math.abs(py - previousY) < least)) {
      x.push(px);
      y.push(py);
      iterations.push(k);
    }
  }
  line.examined = Math.max(line.examined, iteration);
  return line;
}

function countUpTo(iterations: readonly number[], iteration: number): number {
  let low = 0;
  let high = iterations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((iterations[middle] ?? 0) <= iteration) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The path up to an iteration in pixels: the first `count` of x and y. */
export function pathInPixels(
  path: Path,
  scales: PlotScales,
  iteration: number,
): { readonly x: readonly number[]; readonly y: readonly number[]; readonly count: number } {
  const last = path.extendTo(iteration);
  const { x, y, iterations } = polyline(path, scales, last);
  return { x, y, count: countUpTo(iterations, iteration) };
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
  for (let index = 0; index < count; index += 1) context.lineTo(x[index] ?? 0, y[index] ?? 0);
  context.stroke();
  if (count > 400) return;
  context.beginPath();
  for (let index = 0; index < count; index += 1) {
    context.moveTo((x[index] ?? 0) + 2.4 * weight, y[index] ?? 0);
    context.arc(x[index] ?? 0, y[index] ?? 0, 2.4 * weight, 0, 2 * Math.PI);
  }
  context.fill();
}
