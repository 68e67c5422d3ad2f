import type { Axis } from './axis.ts';
import type { PlotArea } from './plotScales.ts';
import { digitWidth, longestLabel } from './tickLabels.tsx';

const margin = { top: 8, right: 12 };

/** The size of a picture that is one SVG element, and of its axes' type, in CSS pixels. */
export interface SvgSize {
  readonly width: number;
  readonly height: number;
  readonly type: number;
}

/** Where such a picture has its data: beside the numbers of its y axis, above those of its x axis. */
export function svgArea({ width, height, type }: SvgSize, yAxis: Axis): PlotArea {
  const left = Math.round(2.2 * type + 8 + Math.max(3, longestLabel(yAxis)) * digitWidth * type);
  const below = Math.round(2.6 * type + 10);
  return {
    left,
    top: margin.top,
    width: width - left - margin.right,
    height: height - below - margin.top,
  };
}
