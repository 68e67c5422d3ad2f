import { type ReactNode, useLayoutEffect, useReducer } from 'react';
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

interface AxesProps {
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly scales: PlotScales;
}

function Ticks({ xAxis, yAxis, scales }: AxesProps) {
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

function Lines({ xAxis, yAxis, scales }: AxesProps) {
  const { left, top, width, height } = scales.area;
  return (
    <g stroke="var(--grid)">
      {xAxis.ticks.map((tick) => {
        const at = percent((scales.x(tick) - left) / width);
        return <line key={`x${at}`} x1={at} x2={at} y1="0" y2="100%" />;
      })}
      {yAxis.ticks.map((tick) => {
        const at = percent((scales.y(tick) - top) / height);
        return <line key={`y${at}`} y1={at} y2={at} x1="0" x2="100%" />;
      })}
    </g>
  );
}

/** The axes of a picture in one kind of window. */
interface WindowAxes {
  readonly window: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly scales: PlotScales;
}

const scalesOf = ({ area, type }: typeof large, x: Axis, y: Axis): PlotScales =>
  plotScales(area, x.domain, y.domain, y.kind ?? 'linear', type);

// The common window last: its scales are those that the picture keeps.
const windows = [
  ['square', square],
  ['narrow', narrow],
  ['wide', large],
] as const;
const company = [['any', small]] as const;

interface Showing {
  readonly found: readonly WindowAxes[];
  readonly isShown: boolean;
}

/** The axes that a picture asks for in each kind of window: it is shown one after the other. */
function useAxesOfWindows(
  { xAxis, yAxis, onScales }: Pick<StillFrameProps, 'xAxis' | 'yAxis' | 'onScales'>,
  kinds: readonly (readonly [string, typeof large])[],
): readonly WindowAxes[] {
  // Shown in a window first, and then asked for the axes that it has there.
  const [{ found, isShown }, goOn] = useReducer(
    (before: Showing, axes: WindowAxes): Showing => ({
      found: before.isShown ? [...before.found, axes] : before.found,
      isShown: !before.isShown,
    }),
    { found: [], isShown: false },
  );
  const next = kinds[found.length];
  const last = found.at(-1)?.scales;
  useLayoutEffect(() => {
    if (next === undefined) return;
    const [window, kind] = next;
    const scales = scalesOf(kind, xAxis, yAxis);
    if (!isShown) onScales(scales);
    goOn({ window, x: xAxis, y: yAxis, scales });
  }, [isShown, next, onScales, xAxis, yAxis]);
  useLayoutEffect(() => {
    if (next === undefined && last !== undefined) onScales(last);
  }, [last, next, onScales]);
  return next === undefined ? found : [];
}

/** Whether a picture has the same axes in every window. */
function areAlike(found: readonly WindowAxes[]): boolean {
  const key = ({ x, y }: WindowAxes) => [...x.domain, ...y.domain].join(' ');
  return new Set(found.map((each) => key(each))).size < 2;
}

/** The axes and the grid of a picture in the page before the app runs, in shares of its size. */
export function PlotFrame({ gridShown = true, children, ...axes }: StillFrameProps) {
  const bare = useStanding() === 'company';
  const found = useAxesOfWindows(axes, bare ? company : windows);
  const scales = Object.fromEntries(found.map((each) => [each.window, each.scales]));
  const drawn = areAlike(found) ? found.slice(-1) : found;
  const kind = bare ? 'plot first-plot first-bare' : 'plot first-plot';
  return (
    <div className={found.length === 0 ? 'plot' : kind}>
      <div className="first-area">
        <svg width="100%" height="100%" overflow="visible">
          {gridShown ? (
            <g stroke="var(--axis)">
              <line y2="100%" />
              <line x2="100%" y1="100%" y2="100%" />
            </g>
          ) : null}
          {bare
            ? null
            : drawn.map(({ window, x, y, scales: own }) => (
                <g key={window} className={drawn.length > 1 ? `first-${window}` : undefined}>
                  {gridShown ? <Lines xAxis={x} yAxis={y} scales={own} /> : null}
                  <Ticks xAxis={x} yAxis={y} scales={own} />
                </g>
              ))}
        </svg>
        <StillScales value={scales}>{children}</StillScales>
      </div>
    </div>
  );
}
