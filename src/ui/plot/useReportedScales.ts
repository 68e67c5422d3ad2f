import { useLayoutEffect } from 'react';
import type { Axis } from './axis.ts';
import { type PlotArea, plotScales, type PlotScales } from './plotScales.ts';

/** What says where the data of a chart are. */
export interface Reported {
  /** Its plot area as a chart library names it; undefined as long as it is not known. */
  readonly area:
    | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | undefined;
  readonly typeSize: number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly onScales: (scales: PlotScales) => void;
}

/** Tells of the scales of a chart before it is painted, and again when one of its numbers is another. */
export function useReportedScales({ area, typeSize, xAxis, yAxis, onScales }: Reported): void {
  const { x: left, y: top, width, height } = area ?? {};
  const [x0, x1] = xAxis.domain;
  const [y0, y1] = yAxis.domain;
  const kind = yAxis.kind ?? 'linear';
  useLayoutEffect(() => {
    if (left === undefined || top === undefined || width === undefined || height === undefined)
      return;
    if (width <= 0 || height <= 0) return;
    const plot: PlotArea = { left, top, width, height };
    onScales(plotScales(plot, [x0, x1], [y0, y1], kind, typeSize));
  }, [left, top, width, height, x0, x1, y0, y1, kind, typeSize, onScales]);
}
