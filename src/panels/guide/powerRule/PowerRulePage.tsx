import { useState } from 'react';
import { expandQuotient } from '../../../calculus/differenceQuotient.ts';
import { shownNumber, symbol } from '../../../calculus/expression.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { nudgeSizes } from '../../../numerics/differences.ts';
import { RadioRow } from '../../../ui/RadioRow.tsx';
import { Slider, StopSlider } from '../../../ui/Slider.tsx';
import { InSight } from '../shared/InSight.tsx';
import { NoNumber } from '../shared/NoNumber.tsx';
import { costAt, formulasOf } from '../shared/pointFormulas.ts';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { QuotientLines } from './QuotientLines.tsx';
import { SecantPicture } from './SecantPicture.tsx';
import { exponents, secantOf, type Exponent } from './secant.ts';
import '../shared/parts.css';

const sizes = nudgeSizes(6);
const expansions = {
  '1': expandQuotient(symbol('x'), 1),
  '2': expandQuotient(symbol('x'), 2),
  '3': expandQuotient(symbol('x'), 3),
  '4': expandQuotient(symbol('x'), 4),
};
const squaredError = expandQuotient(symbol('e', 'error'), 2);

interface SquaredErrorProps {
  readonly moment: ShownMoment;
  readonly nudge: number;
}

function SquaredError({ moment, nudge }: SquaredErrorProps) {
  const { observation, chosen, iteration, each } = moment;
  if (each !== 'squared') return <p>{translate('rules.power.other-cost')}</p>;
  if (observation === undefined) {
    return <p className="guide-missing">{translate('rules.no-points')}</p>;
  }
  const error = costAt(moment, formulasOf(moment), observation).middle;
  const place = { point: chosen + 1, iteration };
  if (!Number.isFinite(error)) {
    return <NoNumber moment={moment} value={error} />;
  }
  return (
    <>
      <p>{translate('rules.power.error', { ...place, error: numberToText(error) })}</p>
      <QuotientLines
        expansion={squaredError}
        value={shownNumber(error, 'error', chosen)}
        nudge={nudge}
        brief
      />
    </>
  );
}

function LiveSquaredError({ nudge }: { readonly nudge: number }) {
  const moment = useShownMoment();
  return (
    <InSight>
      <SquaredError moment={moment} nudge={nudge} />
    </InSight>
  );
}

/** The power rule: a secant becomes a tangent, in the picture and line by line. */
export function PowerRulePage() {
  const [exponent, setExponent] = useState<Exponent>('2');
  const [x, setX] = useState(1.5);
  const [nudge, setNudge] = useState(0.5);
  const n = Number(exponent);
  const { slope, tangent } = secantOf(n, x, nudge);
  return (
    <div className="guide-page">
      <p>{translate('rules.power.intro')}</p>
      <RadioRow
        label={translate('rules.power.curve')}
        options={exponents.map((value) => ({
          value,
          text: translate(`rules.power.curve-${value}`),
        }))}
        value={exponent}
        onChange={setExponent}
      />
      <SecantPicture n={n} x={x} nudge={nudge} />
      <Slider
        label={translate('rules.power.point')}
        min={-1.5}
        max={1.5}
        step={0.1}
        value={x}
        text={numberToText(x)}
        onChange={setX}
      />
      <StopSlider
        label={translate('rules.nudge')}
        stops={sizes}
        value={nudge}
        text={numberToText(nudge)}
        spoken={translate('rules.power.spoken', {
          nudge: numberToText(nudge),
          secant: numberToText(slope),
          tangent: numberToText(tangent),
        })}
        onChange={setNudge}
      />
      <p>{translate('rules.power.shrink')}</p>
      <h3>{translate('rules.power.why')}</h3>
      <QuotientLines expansion={expansions[exponent]} value={shownNumber(x)} nudge={nudge} />
      <h3>{translate('rules.power.square')}</h3>
      <LiveSquaredError nudge={nudge} />
    </div>
  );
}
