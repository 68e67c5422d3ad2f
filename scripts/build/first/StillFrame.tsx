import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import type { Axis } from '../../../src/ui/plot/axis.ts';
import { plotScales, type PlotScales } from '../../../src/ui/plot/plotScales.ts';
import { labelledTicks } from '../../../src/ui/plot/tickLabels.tsx';
import { useStanding } from '../../../src/ui/standing.ts';
import { large, narrow, small, square, StillScales } from './stillPlot.ts';

interface StillFrameProps {
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly gridShown?: boolean;
  readonly onScales: (scales: PlotScales) => void;
  readonly children?: ReactNode;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

function Ticks({
  xAxis,
  yAxis,
  scales,
}: {
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly scales: PlotScales;
}) {
  const { left, top, width, height } = scales.area;
  const xTicks = labelledTicks(xAxis, 'horizontal', width, scales.typeSize);
  const yTicks = labelledTicks(yAxis, 'vertical', height, scales.typeSize);
  return (
    <>
      {xTicks.map((tick) => (
        <svg
          key={`x${String(tick)}`}
          x={percent((scales.x(tick) - left) / width)}
          y="100%"
          overflow="visible"
        >
          <path d="M0 0v4" stroke="var(--axis)" />
          <text y="8" dy="0.71em" textAnchor="middle" className="plot-tick">
            {xAxis.format(tick)}
          </text>
        </svg>
      ))}
      {yTicks.map((tick) => (
        <svg
          key={`y${String(tick)}`}
          y={percent((scales.y(tick) - top) / height)}
          overflow="visible"
        >
          <path d="M0 0h-4" stroke="var(--axis)" />
          <text x="-7" dy="0.355em" textAnchor="end" className="plot-tick">
            {yAxis.format(tick)}
          </text>
        </svg>
      ))}
      <svg x="50%" y="100%" overflow="visible">
        <text y="2em" dy="11" textAnchor="middle" className="plot-label">
          {xAxis.label}
        </text>
      </svg>
      <svg y="50%" overflow="visible">
        <g className="first-upright">
          <text dy="0.355em" className="plot-label plot-label-upright" transform="rotate(-90)">
            {yAxis.label}
          </text>
        </g>
      </svg>
    </>
  );
}

/** The axes and the grid of a picture in the page before the app runs, in shares of its size. */
export function PlotFrame({ xAxis, yAxis, gridShown = true, onScales, children }: StillFrameProps) {
  const bare = useStanding() === 'company';
  const { area } = bare ? small : large;
  const [scales, ofWindows] = useMemo(() => {
    const of = ({ area: place, type }: typeof large) =>
      plotScales(place, xAxis.domain, yAxis.domain, yAxis.kind ?? 'linear', type);
    if (bare) return [of(small), { any: of(small) }];
    const wide = of(large);
    return [wide, { wide, square: of(square), narrow: of(narrow) }];
  }, [bare, xAxis, yAxis]);
  useLayoutEffect(() => {
    onScales(scales);
  }, [onScales, scales]);
  return (
    <div className={bare ? 'plot first-plot first-bare' : 'plot first-plot'}>
      <div className="first-area">
        <svg width="100%" height="100%" overflow="visible">
          {gridShown && !bare ? (
            <g stroke="var(--grid)">
              {xAxis.ticks.map((tick) => {
                const at = percent((scales.x(tick) - area.left) / area.width);
                return <line key={`x${at}`} x1={at} x2={at} y1="0" y2="100%" />;
              })}
              {yAxis.ticks.map((tick) => {
                const at = percent((scales.y(tick) - area.top) / area.height);
                return <line key={`y${at}`} y1={at} y2={at} x1="0" x2="100%" />;
              })}
            </g>
          ) : null}
          {gridShown ? (
            <g stroke="var(--axis)">
              <line y2="100%" />
              <line x2="100%" y1="100%" y2="100%" />
            </g>
          ) : null}
          {bare ? null : <Ticks xAxis={xAxis} yAxis={yAxis} scales={scales} />}
        </svg>
        <StillScales value={ofWindows}>{children}</StillScales>
      </div>
    </div>
  );
}
