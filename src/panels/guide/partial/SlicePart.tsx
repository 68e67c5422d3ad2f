import { useMemo } from 'react';
import { partialDerivative, shownNumber, symbol } from '../../../calculus/expression.ts';
import { shownEquation } from '../../../calculus/shownEquation.ts';
import { translate } from '../../../i18n/translate.ts';
import { leastAlong, lossRange, rangeAround } from '../../../model/slice.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Domain } from '../../../numerics/ticks.ts';
import { Slider } from '../../../ui/Slider.tsx';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';
import { linearAxis } from '../../shared/axis.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { type ParameterLook, parameterLook } from '../../shared/parameterLook.ts';
import { curvePath, straightLine } from '../shared/curves.ts';
import { Picture } from '../shared/Picture.tsx';
import { namesOf } from '../shared/pointFormulas.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';
import { useHeldDomain } from '../shared/useHeldDomain.ts';

interface SlicePartProps {
  readonly slot: number;
  readonly moment: ShownMoment;
  /** Where one has moved to along this cut; undefined while one is at the iterate. */
  readonly moved: number | undefined;
  readonly onMove: (value: number) => void;
}

const samples = 65;

function SlopeLine({ moment, slot, slope }: { moment: ShownMoment; slot: number; slope: number }) {
  const typed = moment.model.parameters[slot]?.name ?? '';
  const equation = useMemo(() => {
    const { term, slopeTerm }: ParameterLook = parameterLook(slot, typed);
    const question = partialDerivative(symbol('L', 'loss'), symbol(typed, term), slopeTerm);
    return shownEquation(question, [shownNumber(slope, slopeTerm)]);
  }, [slot, typed, slope]);
  return <EquationLine equation={equation} />;
}

function directionOf(slope: number): 'up' | 'down' | 'level' {
  if (slope === 0) return 'level';
  return slope > 0 ? 'up' : 'down';
}

/** How the axis of a parameter is called: those of the line have words of their own. */
function axisTitle({ isLine, feature }: ShownMoment, slot: number, name: string): string {
  if (!isLine) return name;
  return translate(`rules.partial.axis-${slot === 0 ? 'm' : 'b'}-${feature}`);
}

interface CutPictureProps {
  readonly domain: Domain;
  readonly losses: Domain;
  readonly title: string;
  readonly colour: string;
  readonly lossAt: (value: number) => number;
  /** Where the run is, if one has moved away from there. */
  readonly from: number | undefined;
  readonly place: number;
  /** The loss at the place and the slope there; undefined where it has none. */
  readonly tangent: { readonly loss: number; readonly slope: number } | undefined;
  readonly words: string;
}

/** A cut through the loss, with its tangent at a place. */
function CutPicture(props: CutPictureProps) {
  const { domain, losses, title, colour, lossAt, from, place, tangent, words } = props;
  const xAxis = useMemo(() => linearAxis(domain, title, 5), [domain, title]);
  const yAxis = useMemo(
    () => linearAxis(losses, translate('rules.partial.axis-loss'), 3),
    [losses],
  );
  const draw = (scales: PlotScales) => (
    <>
      <path className="guide-curve" style={{ stroke: colour }} d={curvePath(scales, lossAt)} />
      {from === undefined ? null : (
        <circle
          className="guide-dot-open"
          cx={scales.x(from)}
          cy={scales.y(lossAt(from))}
          r={4.5}
        />
      )}
      {tangent === undefined ? null : (
        <>
          <line
            className="guide-tangent"
            {...straightLine(scales, place, tangent.loss, tangent.slope)}
          />
          <circle className="guide-dot" cx={scales.x(place)} cy={scales.y(tangent.loss)} r={5.5} />
        </>
      )}
    </>
  );
  return <Picture xAxis={xAxis} yAxis={yAxis} small words={words} draw={draw} />;
}

/** The loss along one parameter with the others held: the cut, its tangent, and a slider along it. */
export function SlicePart({ slot, moment, moved, onMove }: SlicePartProps) {
  const { objective, at, start } = moment;
  const names = namesOf(moment);
  const unknown = names[slot] ?? '';
  const here = at[slot] ?? 0;
  const least = leastAlong(objective, at, slot);
  const domain = useHeldDomain(rangeAround([here, start[slot], least]));
  const lossAt = (value: number): number => objective.value(at.with(slot, value));
  const heights = Array.from({ length: samples }, (_none, index) => {
    const share = index / (samples - 1);
    return lossAt(domain[0] * (1 - share) + domain[1] * share);
  });
  const losses = useHeldDomain(lossRange(heights, [lossAt(here)]));
  const title = axisTitle(moment, slot, unknown);
  const place = moved ?? here;
  const slopes = new Float64Array(at.length);
  const loss = objective.gradient(at.with(slot, place), slopes);
  const slope = slopes[slot] ?? 0;
  const isKnown = Number.isFinite(loss) && Number.isFinite(slope);
  const held = names.flatMap((name, other) =>
    other === slot ? [] : [`${name} = ${numberToText(at[other] ?? 0)}`],
  );
  const texts = {
    unknown,
    value: numberToText(place),
    loss: isKnown ? numberToText(loss) : '',
    slope: isKnown ? numberToText(slope) : '',
    direction: directionOf(slope),
    held: held.join(', '),
    count: held.length,
    shape: moment.isParabola ? 'parabola' : 'other',
  };
  const said = moved === undefined ? 'rules.partial.here' : 'rules.partial.moved';
  return (
    <section aria-label={translate('rules.partial.cut', texts)}>
      <h3>{translate('rules.partial.cut', texts)}</h3>
      <CutPicture
        domain={domain}
        losses={losses}
        title={title}
        colour={`var(--${parameterLook(slot, unknown).role})`}
        lossAt={lossAt}
        from={moved === undefined ? undefined : here}
        place={place}
        tangent={isKnown ? { loss, slope } : undefined}
        words={translate(isKnown ? 'rules.partial.picture' : 'rules.partial.unknown', texts)}
      />
      <Slider
        label={translate('rules.partial.move', texts)}
        min={domain[0]}
        max={domain[1]}
        step="any"
        value={place}
        text={texts.value}
        spoken={translate(isKnown ? 'rules.partial.spoken' : 'rules.partial.unknown', texts)}
        onChange={onMove}
      />
      <p>{translate(isKnown ? said : 'rules.partial.unknown', texts)}</p>
      {isKnown ? <SlopeLine moment={moment} slot={slot} slope={slope} /> : null}
    </section>
  );
}
