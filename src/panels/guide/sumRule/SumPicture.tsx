import { useMemo } from 'react';
import { translate } from '../../../i18n/translate.ts';
import type { Domain } from '../../../numerics/ticks.ts';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';
import { linearAxis } from '../../shared/axis.ts';
import { curvePath } from '../shared/curves.ts';
import { Picture } from '../shared/Picture.tsx';

/** A curve of the picture: a height over a parameter. */
export interface Curve {
  readonly name: string;
  readonly height: (m: number) => number;
}

interface SumPictureProps {
  readonly curves: readonly Curve[];
  /** Where the parameter is, and what it is called. */
  readonly m: number;
  readonly unknown: string;
  readonly nudge: number;
  readonly domain: Domain;
  readonly heights: Domain;
  readonly words: string;
}

/** Heights over a parameter, each with its rise when that grows by h: the highest is the sum of the others. */
export function SumPicture({ curves, m, unknown, nudge, domain, heights, words }: SumPictureProps) {
  const xAxis = useMemo(() => linearAxis(domain, unknown, 5), [domain, unknown]);
  const yAxis = useMemo(() => linearAxis(heights, translate('rules.sum.axis'), 4), [heights]);
  const draw = (scales: PlotScales) =>
    curves.map(({ name, height }, index) => {
      const [left, right] = [scales.x(m), scales.x(m + nudge)];
      const [before, after] = [scales.y(height(m)), scales.y(height(m + nudge))];
      return (
        <g key={name}>
          <path
            className={index === curves.length - 1 ? 'guide-curve' : 'guide-curve sum-part'}
            d={curvePath(scales, height)}
          />
          <polyline
            className="guide-rise"
            points={`${left},${before} ${right},${before} ${right},${after}`}
          />
          <circle className="guide-dot" cx={left} cy={before} r={4.5} />
          <circle className="guide-dot-open" cx={right} cy={after} r={4.5} />
          <text className="guide-step-label" x={left - 8} y={before} textAnchor="end">
            {name}
          </text>
        </g>
      );
    });
  return <Picture xAxis={xAxis} yAxis={yAxis} words={words} draw={draw} />;
}
