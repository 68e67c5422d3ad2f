import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { CartesianGrid, ComposedChart, usePlotArea, XAxis, YAxis } from 'recharts';
import { useStanding } from '../standing.ts';
import type { Axis } from './axis.ts';
import { BareAxes } from './BareAxes.tsx';
import type { PlotScales } from './plotScales.ts';
import { PlotSize, type SizeOfPlot } from './plotSize.ts';
import {
  digitWidth,
  hasFootLabel,
  horizontalLabels,
  labelledTicks,
  longestLabel,
  verticalLabels,
} from './tickLabels.tsx';
import { useFadingTicks } from './useFadingTicks.ts';
import { type Reported, useReportedScales } from './useReportedScales.ts';
import './PlotFrame.css';

interface PlotFrameProps {
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** Whether there are lines of a grid and of the axes: a map fills its ground and needs none. */
  readonly gridShown?: boolean;
  readonly onScales: (scales: PlotScales) => void;
  /** Layers that are laid over the axes, with the same scales. */
  readonly children?: ReactNode;
}

interface Size extends SizeOfPlot {
  /** Size of the type, which is larger on the projector. */
  readonly type: number;
}

// Recharts draws no axes for a chart without data; this one point lies at a corner and has no mark.
const noMarks: readonly Readonly<Record<string, number>>[] = [{ x: 0, y: 0 }];
// As shares of the size of type: the width of a letter, and how small a title gets at most.
const letterWidth = 0.55;
const smallestTitle = 0.75;
const margin = { top: 10, right: 14, bottom: 0, left: 0 };
// The upper half of the number at the top of an axis, as a share of the size of type: large type needs more.
const overTop = 0.5;

// In sizes of the type: a picture that is lower has the title of its horizontal axis in the row of the numbers.
const low = 18;
// Between the last number and the title, in sizes of the type.
const beforeTitle = 0.6;

// Smaller than this there is nothing to see.
const leastSize: SizeOfPlot = { width: 80, height: 60 };
const leastBare: SizeOfPlot = { width: 28, height: 28 };

/** Room below the plot area for tick labels and the axis title, for a size of type in CSS pixels. */
function heightForTicks(type: number, isLow: boolean): number {
  return Math.round((isLow ? 1 : 2) * type + Math.max(isLow ? 12 : 16, 0.75 * type));
}

/** Room for the longest tick label; for labels of usual length always the same, so that nothing jumps. */
function widthForTicks(axis: Axis, type: number): number {
  const longest = longestLabel(axis);
  const labels = longest <= 5 ? 2 * type : (longest + 1) * digitWidth * type;
  // The axis title, the gap and the tick stroke stand beside the labels.
  return Math.round(2 * type + Math.max(12, 0.7 * type) + labels);
}

/** Size of the type of a title that fits the length of its axis; the longest ones are cut all the same. */
function titleSize(title: string, length: number, type: number): number {
  const natural = title.length * letterWidth * type;
  return Math.max(smallestTitle * type, type * Math.min(1, length / natural));
}

/** The labelled ticks of a horizontal axis whose numbers end before a place, in pixels from where the axis begins. */
function ticksBefore(axis: Axis, length: number, type: number, end: number): readonly number[] {
  const [least, most] = axis.domain;
  const half = (longestLabel(axis) * digitWidth * type) / 2;
  return labelledTicks(axis, 'horizontal', length, type).filter(
    (tick) => ((tick - least) / (most - least)) * length + half < end,
  );
}

/** Tells the layers where Recharts has put the data. */
function AreaReporter(props: Omit<Reported, 'area'>) {
  useReportedScales({ ...props, area: usePlotArea() });
  return null;
}

/** The still part of a picture (Recharts): axes, their labels, and the grid. */
const Axes = memo(function Axes({
  size,
  xAxis,
  yAxis,
  yAxisWidth,
  gridShown,
  onScales,
}: Required<Omit<PlotFrameProps, 'children'>> & {
  readonly size: Size;
  readonly yAxisWidth: number;
}) {
  const corner = useMemo(
    () => [{ ...noMarks[0], x: xAxis.domain[0], y: yAxis.domain[0] }],
    [xAxis.domain, yAxis.domain],
  );
  const { width, height, type } = size;
  const top = Math.max(margin.top, Math.ceil(overTop * type));
  const room = useMemo(() => ({ ...margin, top }), [top]);
  const isLow = height < low * type;
  const xLength = width - yAxisWidth - margin.left - margin.right;
  const yLength = height - heightForTicks(type, isLow) - top - margin.bottom;
  const titled = isLow ? width - (xAxis.label.length * letterWidth + beforeTitle) * type : width;
  const yTicks = labelledTicks(yAxis, 'vertical', yLength, type);
  const meet = hasFootLabel(yAxis, yTicks, yLength, type);
  const xTicks = ticksBefore(xAxis, xLength, type, titled - yAxisWidth);
  return (
    <ComposedChart
      width={width}
      height={height}
      data={corner}
      margin={room}
      accessibilityLayer={false}
    >
      {gridShown ? (
        <CartesianGrid
          horizontalValues={[...yAxis.ticks]}
          verticalValues={[...xAxis.ticks]}
          stroke="var(--grid)"
        />
      ) : null}
      <XAxis
        dataKey="x"
        type="number"
        domain={[xAxis.domain[0], xAxis.domain[1]]}
        ticks={[...xTicks]}
        tick={horizontalLabels(xAxis, width, type, meet ? margin.left + yAxisWidth : 0)}
        allowDataOverflow
        niceTicks="none"
        height={heightForTicks(type, isLow)}
        tickMargin={4}
        tickSize={4}
        // Otherwise it would measure every label, and each time the browser would lay out the page.
        interval={0}
        axisLine={gridShown}
        tickLine={gridShown}
        stroke="var(--axis)"
        label={{
          value: xAxis.label,
          position: isLow ? 'insideBottomRight' : 'insideBottom',
          // Below the letters, where the longest of them hang: large type needs more.
          offset: Math.max(5, 0.3 * type),
          className: 'plot-label',
          ...(isLow ? { dx: margin.right } : {}),
        }}
      />
      <YAxis
        dataKey="y"
        type="number"
        scale={yAxis.kind ?? 'linear'}
        domain={[yAxis.domain[0], yAxis.domain[1]]}
        ticks={[...yTicks]}
        tick={verticalLabels(yAxis)}
        allowDataOverflow
        niceTicks="none"
        width={yAxisWidth}
        tickMargin={3}
        tickSize={4}
        interval={0}
        axisLine={gridShown}
        tickLine={gridShown}
        stroke="var(--axis)"
        label={{
          value: yAxis.label,
          angle: -90,
          position: 'insideLeft',
          offset: Math.max(8, 0.6 * type),
          className: 'plot-label plot-label-upright',
          style: { fontSize: titleSize(yAxis.label, yLength + 2 * top, type) },
        }}
      />
      <AreaReporter typeSize={type} xAxis={xAxis} yAxis={yAxis} onScales={onScales} />
    </ComposedChart>
  );
});

/**
 * A chart that draws what stands still and tells its layers where the data are: what moves is drawn
 * by canvas layers, because Recharts draws a whole chart anew when anything in it changes.
 */
export function PlotFrame({ xAxis, yAxis, gridShown = true, onScales, children }: PlotFrameProps) {
  const container = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>();
  const bare = useStanding() === 'company';
  const least = bare ? leastBare : leastSize;
  useFadingTicks(container, xAxis, yAxis);
  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      const type = Number.parseFloat(getComputedStyle(element).fontSize);
      setSize({ width: Math.floor(width), height: Math.floor(height), type });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return (
    <div className="plot" ref={container}>
      {size === undefined || size.width < least.width || size.height < least.height ? null : (
        <div className="plot-axes" aria-hidden="true">
          {bare ? (
            <BareAxes
              size={size}
              xAxis={xAxis}
              yAxis={yAxis}
              lined={gridShown}
              onScales={onScales}
            />
          ) : (
            <Axes
              size={size}
              xAxis={xAxis}
              yAxis={yAxis}
              yAxisWidth={widthForTicks(yAxis, size.type)}
              gridShown={gridShown}
              onScales={onScales}
            />
          )}
        </div>
      )}
      <PlotSize value={size}>{children}</PlotSize>
    </div>
  );
}
