import { useMemo } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { numberToText, powerOfTenToText } from '../../../numerics/formatNumber.ts';
import type { Domain } from '../../../numerics/ticks.ts';
import type { NudgeSlope } from '../../../model/nudge.ts';
import type { Axis } from '../../../ui/plot/axis.ts';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';
import { Picture } from '../shared/Picture.tsx';
import { useHeldDomain } from '../shared/useHeldDomain.ts';

interface ErrorChartProps {
  readonly slopes: readonly NudgeSlope[];
  readonly exact: number;
  readonly nudged: NudgeSlope;
}

const kinds = ['central', 'forward'] as const;
type Kind = (typeof kinds)[number];

/** Both axes in powers of ten. */
function powerAxis(domain: Domain, label: string, every: number): Axis {
  const ticks: number[] = [];
  const first = Math.ceil(domain[0] / every) * every;
  for (let power = first; power <= domain[1]; power += every) ticks.push(power);
  return { domain, label, ticks, format: powerOfTenToText };
}

const xDomain: Domain = [-12.3, 0.3];

function errorOf(slope: NudgeSlope, kind: Kind, exact: number): number {
  return Math.abs(slope[kind] - exact);
}

/** The range of the errors in powers of ten; errors of 0 have none and stand at the bottom. */
function errorDomain(slopes: readonly NudgeSlope[], exact: number): Domain {
  const powers = slopes
    .flatMap((slope) => kinds.map((kind) => errorOf(slope, kind, exact)))
    .filter((error) => error > 0 && Number.isFinite(error))
    .map((error) => Math.log10(error));
  if (powers.length === 0) return [-16, 0];
  return [Math.floor(Math.min(...powers)) - 1, Math.ceil(Math.max(...powers)) + 0.5];
}

function Mark({ x, y, kind }: { readonly x: number; readonly y: number; readonly kind: Kind }) {
  return kind === 'central' ? (
    <circle className="nudge-central" cx={x} cy={y} r={3} />
  ) : (
    <path className="nudge-forward" d={`M${x - 3} ${y - 3}l6 6m0 -6l-6 6`} />
  );
}

/** How far each nudge is off: error against h, both logarithmic. */
export function ErrorChart({ slopes, exact, nudged }: ErrorChartProps) {
  const yDomain = useHeldDomain(errorDomain(slopes, exact));
  const xAxis = useMemo(() => powerAxis(xDomain, translate('routes.axis-nudge'), 3), []);
  const yAxis = useMemo(
    () =>
      powerAxis(
        yDomain,
        translate('routes.axis-error'),
        Math.max(1, Math.ceil((yDomain[1] - yDomain[0]) / 5)),
      ),
    [yDomain],
  );
  const draw = (scales: PlotScales) => {
    const height = (error: number) => scales.y(error > 0 ? Math.log10(error) : yDomain[0] + 0.4);
    const at = scales.x(Math.log10(nudged.h));
    const { top, height: tall } = scales.area;
    return (
      <>
        <line className="nudge-here" x1={at} y1={top} x2={at} y2={top + tall} />
        {kinds.map((kind) =>
          slopes
            .filter((slope) => Number.isFinite(slope[kind]))
            .map((slope) => (
              <Mark
                key={`${kind} ${slope.h}`}
                kind={kind}
                x={scales.x(Math.log10(slope.h))}
                y={height(errorOf(slope, kind, exact))}
              />
            )),
        )}
        {kinds.map((kind) => (
          <circle
            key={kind}
            className="nudge-now"
            cx={at}
            cy={height(errorOf(nudged, kind, exact))}
            r={6}
          />
        ))}
      </>
    );
  };
  return (
    <>
      <Picture
        xAxis={xAxis}
        yAxis={yAxis}
        words={translate('routes.chart', {
          nudge: numberToText(nudged.h),
          central: numberToText(errorOf(nudged, 'central', exact), 2),
          forward: numberToText(errorOf(nudged, 'forward', exact), 2),
        })}
        draw={draw}
      />
      <ul className="guide-key">
        {kinds.map((kind) => (
          <li key={kind}>
            <svg width="12" height="12" aria-hidden="true">
              <Mark kind={kind} x={6} y={6} />
            </svg>
            {translate(`routes.error-${kind}`)}
            <strong>{numberToText(errorOf(nudged, kind, exact), 2)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
