import { useMemo } from 'react';
import { partialDerivative, shownNumber, symbol } from '../../../calculus/expression.ts';
import { shownEquation } from '../../../calculus/shownEquation.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { gradient, loss } from '../../../regression/loss.ts';
import { type Unknown, withUnknown } from '../../../regression/slice.ts';
import { sliceDomain, sliceLosses, sliceMinimum } from '../../../regression/sliceRange.ts';
import { Slider } from '../../../ui/Slider.tsx';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';
import { linearAxis } from '../../shared/axis.ts';
import { curvePath, straightLine } from '../shared/curves.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { Picture } from '../shared/Picture.tsx';
import type { ShownMoment } from '../shared/shownMoment.ts';
import { useHeldDomain } from '../shared/useHeldDomain.ts';

interface SlicePartProps {
  readonly unknown: Unknown;
  readonly moment: ShownMoment;
  /** Where one has moved to along this cut; undefined while one is at the iterate. */
  readonly moved: number | undefined;
  readonly onMove: (value: number) => void;
}

function SlopeLine({ unknown, slope }: { readonly unknown: Unknown; readonly slope: number }) {
  const equation = useMemo(() => {
    const term = `gradient-${unknown}` as const;
    const question = partialDerivative(symbol('L', 'loss'), symbol(unknown, unknown), term);
    return shownEquation(question, [shownNumber(slope, term)]);
  }, [unknown, slope]);
  return <EquationLine equation={equation} />;
}

function directionOf(slope: number): 'up' | 'down' | 'level' {
  if (slope === 0) return 'level';
  return slope > 0 ? 'up' : 'down';
}

/** The loss along one unknown with the other held: the cut, its tangent, and a slider along it. */
export function SlicePart({ unknown, moment, moved, onMove }: SlicePartProps) {
  const { problem, convention, parameters, feature } = moment;
  const { sums, start } = problem;
  const here = parameters[unknown];
  const held = numberToText(parameters[unknown === 'm' ? 'b' : 'm']);
  const least = sliceMinimum(sums, parameters, unknown);
  const domain = useHeldDomain(sliceDomain([here, start[unknown], least]));
  const losses = useHeldDomain(sliceLosses(sums, convention, parameters, unknown, domain));
  const xAxis = useMemo(() => {
    const label = translate(`rules.partial.axis-${unknown}-${feature}`);
    return linearAxis(domain, label, 5);
  }, [domain, unknown, feature]);
  const yAxis = useMemo(
    () => linearAxis(losses, translate('rules.partial.axis-loss'), 3),
    [losses],
  );
  const lossAt = (value: number): number =>
    loss(sums, convention, withUnknown(parameters, unknown, value));
  const slopeAt = (value: number): number =>
    gradient(sums, convention, withUnknown(parameters, unknown, value))[unknown];
  const place = moved ?? here;
  const texts = {
    value: numberToText(place),
    loss: numberToText(lossAt(place)),
    slope: numberToText(slopeAt(place)),
    direction: directionOf(slopeAt(place)),
    held,
  };
  const draw = (scales: PlotScales) => (
    <>
      <path className={`guide-curve slice-${unknown}`} d={curvePath(scales, lossAt)} />
      <line
        className="guide-tangent"
        {...straightLine(scales, place, lossAt(place), slopeAt(place))}
      />
      {moved === undefined ? null : (
        <circle
          className="guide-dot-open"
          cx={scales.x(here)}
          cy={scales.y(lossAt(here))}
          r={4.5}
        />
      )}
      <circle className="guide-dot" cx={scales.x(place)} cy={scales.y(lossAt(place))} r={5.5} />
    </>
  );
  return (
    <section aria-label={translate(`rules.partial.cut-${unknown}`, { held })}>
      <h3>{translate(`rules.partial.cut-${unknown}`, { held })}</h3>
      <Picture
        xAxis={xAxis}
        yAxis={yAxis}
        small
        words={translate('rules.partial.picture', { unknown, ...texts })}
        draw={draw}
      />
      <Slider
        label={translate(`rules.partial.move-${unknown}`)}
        min={domain[0]}
        max={domain[1]}
        step="any"
        value={place}
        text={texts.value}
        spoken={translate('rules.partial.spoken', texts)}
        onChange={onMove}
      />
      <p>
        {translate(
          moved === undefined ? `rules.partial.here-${unknown}` : `rules.partial.moved-${unknown}`,
          texts,
        )}
      </p>
      <SlopeLine unknown={unknown} slope={slopeAt(place)} />
    </section>
  );
}
