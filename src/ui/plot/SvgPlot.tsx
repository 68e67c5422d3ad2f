import type { Axis } from './axis.ts';
import type { Colours } from './colours.ts';
import type { Frame, Mark } from './marks/mark.ts';
import { SvgMarks } from './marks/SvgMarks.tsx';
import { plotScales } from './plotScales.ts';
import { svgArea, type SvgSize } from './svgArea.ts';
import { labelledTicks } from './tickLabels.tsx';

interface SvgPlotProps extends SvgSize {
  /** What it shows, in words. */
  readonly label: string;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** How much thicker and larger than usual marks are drawn. */
  readonly weight: number;
  readonly gridShown?: boolean;
  readonly marks: (frame: Frame) => readonly Mark[];
  readonly colours: Colours;
}

const tickLength = 4;

/**
 * A whole picture with its axes as one SVG element of a given size: for paper, where nothing is measured
 * on a screen and everything stays sharp.
 */
export function SvgPlot({
  label,
  xAxis,
  yAxis,
  width,
  height,
  type,
  weight,
  gridShown = true,
  marks,
  colours,
}: SvgPlotProps) {
  const area = svgArea({ width, height, type }, yAxis);
  const bottom = area.top + area.height;
  const scales = plotScales(area, xAxis.domain, yAxis.domain, yAxis.kind ?? 'linear', type);
  const frame: Frame = { scales, weight };
  const xTicks = labelledTicks(xAxis, 'horizontal', area.width, type);
  const yTicks = labelledTicks(yAxis, 'vertical', area.height, type);
  const middle = { x: area.left + area.width / 2, y: area.top + area.height / 2 };
  return (
    <svg
      className="svg-plot"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      fontFamily="system-ui, sans-serif"
      fontSize={type}
      fill={colours.inkQuiet}
    >
      {gridShown ? (
        <g stroke="var(--grid)">
          {xAxis.ticks.map((tick) => (
            <path key={`x${String(tick)}`} d={`M${scales.x(tick)} ${area.top}V${bottom}`} />
          ))}
          {yAxis.ticks.map((tick) => (
            <path key={`y${String(tick)}`} d={`M${area.left} ${scales.y(tick)}h${area.width}`} />
          ))}
        </g>
      ) : null}
      <SvgMarks frame={frame} marks={marks(frame)} colours={colours} />
      <g stroke="var(--axis)" fill="none">
        <path d={`M${area.left} ${area.top}V${bottom}H${area.left + area.width}`} />
        {xTicks.map((tick) => (
          <path key={`x${String(tick)}`} d={`M${scales.x(tick)} ${bottom}v${tickLength}`} />
        ))}
        {yTicks.map((tick) => (
          <path key={`y${String(tick)}`} d={`M${area.left} ${scales.y(tick)}h${-tickLength}`} />
        ))}
      </g>
      {xTicks.map((tick) => (
        <text
          key={`x${String(tick)}`}
          x={scales.x(tick)}
          y={bottom + tickLength + type}
          textAnchor="middle"
        >
          {xAxis.format(tick)}
        </text>
      ))}
      {yTicks.map((tick) => (
        <text
          key={`y${String(tick)}`}
          x={area.left - tickLength - 3}
          y={scales.y(tick)}
          dy="0.36em"
          textAnchor="end"
        >
          {yAxis.format(tick)}
        </text>
      ))}
      <text x={middle.x} y={height - 0.35 * type} textAnchor="middle">
        {xAxis.label}
      </text>
      <text
        textAnchor="middle"
        transform={`translate(${String(type)} ${String(middle.y)}) rotate(-90)`}
      >
        {yAxis.label}
      </text>
    </svg>
  );
}
