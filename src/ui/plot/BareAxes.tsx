import type { Axis } from './axis.ts';
import type { PlotScales } from './plotScales.ts';
import { useReportedScales } from './useReportedScales.ts';

interface BareAxesProps {
  readonly size: { readonly width: number; readonly height: number; readonly type: number };
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** Whether the axes are drawn as lines. */
  readonly lined: boolean;
  readonly onScales: (scales: PlotScales) => void;
}

// A dot on an axis is whole beside the edge: as a share of the size of type, with which it grows.
const room = 0.6;

/**
 * The axes of a picture that stands by: two lines without words. A chart of Recharts would cost many times
 * as much with every change of an end, and show no more.
 */
export function BareAxes({ size, xAxis, yAxis, lined, onScales }: BareAxesProps) {
  const { width, height, type } = size;
  const margin = Math.max(4, Math.round(room * type));
  // The axis itself takes a pixel.
  const area = {
    x: margin + 1,
    y: margin,
    width: width - 2 * margin - 1,
    height: height - 2 * margin - 1,
  };
  useReportedScales({ area, typeSize: type, xAxis, yAxis, onScales });
  const [left, bottom] = [area.x, area.y + area.height];
  return (
    <svg width={width} height={height}>
      {lined ? (
        <path
          d={`M ${left} ${area.y} V ${bottom} H ${area.x + area.width}`}
          fill="none"
          stroke="var(--axis)"
        />
      ) : null}
    </svg>
  );
}
