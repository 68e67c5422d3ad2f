import { useMemo } from 'react';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { niceDomain } from '../../../numerics/ticks.ts';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';
import { linearAxis } from '../../shared/axis.ts';
import { curvePath, straightLine } from '../shared/curves.ts';
import { Picture } from '../shared/Picture.tsx';
import { secantOf } from './secant.ts';

interface SecantPictureProps {
  readonly n: number;
  readonly x: number;
  readonly nudge: number;
}

const from = -2;
const to = 2.5;

function SlopeKey({ secant, tangent }: { readonly secant: number; readonly tangent: number }) {
  return (
    <ul className="guide-key">
      <li>
        <svg width="28" height="8" aria-hidden="true">
          <line className="guide-secant" x1="0" y1="4" x2="28" y2="4" />
        </svg>
        {translate('rules.power.secant')} <strong>{numberToText(secant)}</strong>
      </li>
      <li>
        <svg width="28" height="8" aria-hidden="true">
          <line className="guide-tangent" x1="0" y1="4" x2="28" y2="4" />
        </svg>
        {translate('rules.power.tangent')} <strong>{numberToText(tangent)}</strong>
      </li>
    </ul>
  );
}

interface StepLabelsProps {
  readonly scales: PlotScales;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

// As long as they are shorter than this, in pixels, run and rise have no room for their names.
const leastSide = 26;

/** The names of the two sides of the step from one point of the curve to the other: run and rise. */
function StepLabels({ scales, from: [x, y], to: [nextX, nextY] }: StepLabelsProps) {
  const [left, right] = [scales.x(x), scales.x(nextX)];
  const [start, end] = [scales.y(y), scales.y(nextY)];
  if (Math.abs(right - left) < leastSide || Math.abs(end - start) < leastSide / 2) return null;
  const below = end < start ? 14 : -6;
  return (
    <>
      <text
        className="guide-step-label"
        x={(left + right) / 2}
        y={start + below}
        textAnchor="middle"
      >
        {translate('rules.power.run', { run: numberToText(nextX - x, 3) })}
      </text>
      <text className="guide-step-label" x={right + 6} y={(start + end) / 2 + 4}>
        {translate('rules.power.rise', { rise: numberToText(nextY - y, 3) })}
      </text>
    </>
  );
}

/** The curve xⁿ with a secant from x to x + h, and the tangent at x. */
export function SecantPicture({ n, x, nudge }: SecantPictureProps) {
  const { y, nextY, slope, tangent } = secantOf(n, x, nudge);
  const xAxis = useMemo(() => linearAxis([from, to], translate('rules.power.axis-x'), 5), []);
  const yAxis = useMemo(() => {
    const low = Math.min(0, from ** n);
    // Higher up there is nothing but the curve going on; the tangent needs room below.
    const high = to ** n * (n > 2 ? 0.75 : 1);
    const domain = niceDomain(low - 0.12 * (high - low), high);
    return linearAxis(domain, translate(`rules.power.axis-${String(n) as '1'}`), 4);
  }, [n]);
  const words = translate('rules.power.picture', {
    x: numberToText(x),
    next: numberToText(x + nudge),
    secant: numberToText(slope),
    tangent: numberToText(tangent),
  });
  const draw = (scales: PlotScales) => (
    <>
      <path className="guide-curve" d={curvePath(scales, (value) => value ** n)} />
      <line className="guide-tangent" {...straightLine(scales, x, y, tangent)} />
      <line className="guide-secant" {...straightLine(scales, x, y, slope)} />
      <polyline
        className="guide-rise"
        points={`${scales.x(x)},${scales.y(y)} ${scales.x(x + nudge)},${scales.y(y)} ${scales.x(x + nudge)},${scales.y(nextY)}`}
      />
      <StepLabels scales={scales} from={[x, y]} to={[x + nudge, nextY]} />
      <circle className="guide-dot-open" cx={scales.x(x + nudge)} cy={scales.y(nextY)} r={5} />
      <circle className="guide-dot" cx={scales.x(x)} cy={scales.y(y)} r={5.5} />
    </>
  );
  return (
    <>
      <Picture xAxis={xAxis} yAxis={yAxis} words={words} draw={draw} />
      <SlopeKey secant={slope} tangent={tangent} />
    </>
  );
}
