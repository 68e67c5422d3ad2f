import type { PlotArea } from '../../ui/plot/plotScales.ts';

// Pixels around the plot area that still count as inside, so that no end of a line shows.
const margin = 40;

/** How far along the segment, from 0 to 1, one border lets it through; NaN when it does not. */
export function narrowed(
  [from, to]: readonly [number, number],
  start: number,
  change: number,
  least: number,
  most: number,
): readonly [number, number] {
  if (change === 0) return start >= least && start <= most ? [from, to] : [1, 0];
  const first = (least - start) / change;
  const second = (most - start) / change;
  return [Math.max(from, Math.min(first, second)), Math.min(to, Math.max(first, second))];
}

/**
 * Adds a polyline to the path that is open, only as far as it lies near the plot area. A dashed line
 * to where a diverging run has gone would have hundreds of thousands of dashes.
 */
export function addClipped(
  context: CanvasRenderingContext2D,
  area: PlotArea,
  x: readonly number[],
  y: readonly number[],
  count: number,
): void {
  let joined = false;
  for (let index = 1; index < count; index += 1) {
    const x0 = x[index - 1] ?? 0;
    const y0 = y[index - 1] ?? 0;
    const dx = (x[index] ?? 0) - x0;
    const dy = (y[index] ?? 0) - y0;
    const across = narrowed([0, 1], x0, dx, area.left - margin, area.left + area.width + margin);
    const [from, to] = narrowed(across, y0, dy, area.top - margin, area.top + area.height + margin);
    if (from > to) {
      joined = false;
      continue;
    }
    if (!joined || from > 0) context.moveTo(x0 + from * dx, y0 + from * dy);
    context.lineTo(x0 + to * dx, y0 + to * dy);
    joined = to === 1;
  }
}
