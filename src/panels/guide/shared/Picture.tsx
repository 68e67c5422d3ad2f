import { type ReactNode, useState } from 'react';
import type { Axis } from '../../../ui/plot/axis.ts';
import { PlotFrame } from '../../../ui/plot/PlotFrame.tsx';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';
import './Picture.css';

interface PictureProps {
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  /** The picture in words. */
  readonly words: string;
  readonly small?: boolean;
  /** Draws with SVG, in CSS pixels of the chart, clipped to the plot area. */
  readonly draw: (scales: PlotScales) => ReactNode;
}

/** A small picture of a guide page: axes, and what is drawn over them. */
export function Picture({ xAxis, yAxis, words, small = false, draw }: PictureProps) {
  const [scales, setScales] = useState<PlotScales>();
  const { left = 0, top = 0, width = 0, height = 0 } = scales?.area ?? {};
  return (
    <div
      className={small ? 'guide-picture guide-picture-small' : 'guide-picture'}
      role="img"
      aria-label={words}
    >
      <PlotFrame xAxis={xAxis} yAxis={yAxis} onScales={setScales}>
        {scales === undefined ? null : (
          <svg className="plot-layer" aria-hidden="true">
            <svg
              x={left}
              y={top}
              width={width}
              height={height}
              viewBox={`${left} ${top} ${width} ${height}`}
            >
              {draw(scales)}
            </svg>
          </svg>
        )}
      </PlotFrame>
    </div>
  );
}
