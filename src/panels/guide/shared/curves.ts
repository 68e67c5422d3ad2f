import type { PlotScales } from '../../../ui/plot/plotScales.ts';

const samples = 96;

/** The SVG path of a function over the whole picture; parts that are not finite are left out. */
export function curvePath(scales: PlotScales, f: (value: number) => number): string {
  const [from, to] = scales.xDomain;
  let path = '';
  let drawing = false;
  for (let sample = 0; sample <= samples; sample += 1) {
    const share = sample / samples;
    const x = from * (1 - share) + to * share;
    const y = f(x);
    if (Number.isFinite(y)) {
      path += `${drawing ? 'L' : 'M'}${scales.x(x).toFixed(2)} ${scales.y(y).toFixed(2)}`;
    }
    drawing = Number.isFinite(y);
  }
  return path;
}

/** The ends in pixels of a straight line through (x, y) over the whole picture. */
export function straightLine(
  scales: PlotScales,
  x: number,
  y: number,
  slope: number,
): { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } {
  const [from, to] = scales.xDomain;
  return {
    x1: scales.x(from),
    y1: scales.y(y + slope * (from - x)),
    x2: scales.x(to),
    y2: scales.y(y + slope * (to - x)),
  };
}
