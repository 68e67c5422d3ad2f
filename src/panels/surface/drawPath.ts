import type { Trajectory } from '../../descent/trajectory.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';

// Closer together than this, in pixels, two iterates are one dot.
const least = 0.4;

interface Polyline {
  readonly trajectory: Trajectory;
  readonly scales: PlotScales;
  /** Pixels of the iterates that are drawn, and which iterates they are. */
  readonly x: number[];
  readonly y: number[];
  readonly iterations: number[];
  examined: number;
}

let kept: Polyline | undefined;

/**
 * The path in pixels up to an iteration: extended when the run goes on, so that a frame costs the
 * same at iteration 100 and at 100,000.
 */
function polyline(trajectory: Trajectory, scales: PlotScales, iteration: number): Polyline {
  if (kept?.trajectory !== trajectory || kept.scales !== scales)
    kept = { trajectory, scales, x: [], y: [], iterations: [], examined: -1 };
  const { x, y, iterations } = kept;
  for (let k = kept.examined + 1; k <= iteration; k += 1) {
    const px = scales.x(trajectory.slopes[k] ?? 0);
    const py = scales.y(trajectory.intercepts[k] ?? 0);
    const previousX = x.at(-1) ?? Number.NaN;
    const previousY = y.at(-1) ?? Number.NaN;
    if (!(Math.abs(px - previousX) + Math.abs(py - previousY) < least)) {
      x.push(px);
      y.push(py);
      iterations.push(k);
    }
  }
  kept.examined = Math.max(kept.examined, iteration);
  return kept;
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

/** Draws the path of the iterates from the start up to an iteration, with a dot for each at first. */
export function drawPath(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  trajectory: Trajectory,
  iteration: number,
  colour: string,
  weight: number,
): void {
  const last = trajectory.extendTo(iteration);
  const { x, y, iterations } = polyline(trajectory, scales, Math.min(last, iteration));
  const count = countUpTo(iterations, iteration);
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
