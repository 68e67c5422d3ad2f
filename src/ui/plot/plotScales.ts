/** Where a chart draws its data, in CSS pixels of the chart. */
export interface PlotArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Domain = readonly [number, number];
export type AxisKind = 'linear' | 'log';

/** The way from data to pixels and back, for one size of a chart and one pair of axes. */
export interface PlotScales {
  readonly area: PlotArea;
  readonly xDomain: Domain;
  readonly yDomain: Domain;
  /** Size of the axes' type, in CSS pixels. */
  readonly typeSize: number;
  x(value: number): number;
  y(value: number): number;
  /** The same pixels as far out as they are, so that a piece to a place far away keeps its direction. */
  farX(value: number): number;
  farY(value: number): number;
  invertX(pixel: number): number;
  invertY(pixel: number): number;
}

// Canvas loses the shape of a path at very large coordinates; nothing this far out is ever seen.
const farthestPixel = 1e5;
// Sums and differences of such numbers are still finite.
const farthestNumber = 1e300;

function held(pixel: number, farthest: number): number {
  return Math.min(farthest, Math.max(-farthest, pixel));
}

/** Scales for a plot area: x to the right; y upwards, linear or logarithmic. `typeSize` in CSS pixels. */
export function plotScales(
  area: PlotArea,
  xDomain: Domain,
  yDomain: Domain,
  yKind: AxisKind,
  typeSize: number,
): PlotScales {
  const [x0, x1] = xDomain;
  // Halves keep the span of a domain as wide as the finite numbers from overflowing.
  const xSpan = x1 / 2 - x0 / 2;
  // A logarithmic axis has no 0: what lies there is far below it.
  const bend =
    yKind === 'log'
      ? (value: number) => Math.log10(Math.max(value, Number.MIN_VALUE))
      : (value: number) => value;
  const unbend = yKind === 'log' ? (value: number) => 10 ** value : (value: number) => value;
  const y0 = bend(yDomain[0]);
  const y1 = bend(yDomain[1]);
  const ySpan = y1 / 2 - y0 / 2;
  const bottom = area.top + area.height;
  const farX = (value: number): number =>
    held(area.left + ((value / 2 - x0 / 2) / xSpan) * area.width, farthestNumber);
  const farY = (value: number): number =>
    held(bottom - ((bend(value) / 2 - y0 / 2) / ySpan) * area.height, farthestNumber);
  return {
    area,
    xDomain,
    yDomain,
    typeSize,
    x: (value) => held(farX(value), farthestPixel),
    y: (value) => held(farY(value), farthestPixel),
    farX,
    farY,
    invertX: (pixel) => x0 + ((pixel - area.left) / area.width) * xSpan * 2,
    invertY: (pixel) => unbend(y0 + ((bottom - pixel) / area.height) * ySpan * 2),
  };
}
