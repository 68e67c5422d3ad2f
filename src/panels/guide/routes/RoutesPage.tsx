import { useCallback, useMemo, useState } from 'react';
import type { BeatInput } from '../../../derivation/beat.ts';
import { iterationBeats } from '../../../derivation/iterationBeats.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { unknowns, withUnknown, type Unknown } from '../../../regression/slice.ts';
import { RadioRow } from '../../../ui/RadioRow.tsx';
import { InSight } from '../shared/InSight.tsx';
import { MomentNotes } from '../shared/MomentNotes.tsx';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { ModelRoutes } from './ModelRoutes.tsx';
import { RouteSections } from './RouteSections.tsx';
import { chartSlopes, routeNames, routeValues, type RouteValues } from './routeValues.ts';
import { SliceSection } from './SliceSection.tsx';
import { Truncation } from './Truncation.tsx';
import './RoutesPage.css';
import '../shared/parts.css';

/** What the formulas are made from; the gradient in them is that of the chain rule, point by point. */
function beatInput(moment: ShownMoment, unknown: Unknown, { slopes }: RouteValues): BeatInput {
  const { problem, parameters, chosen, convention, feature, iteration, loss, gradient } = moment;
  return {
    observations: problem.observations,
    chosen,
    convention,
    feature,
    iterate: {
      iteration,
      ...parameters,
      loss,
      gradient: withUnknown(gradient, unknown, slopes.chain),
      learningRate: 0,
    },
    next: parameters,
  };
}

function Routes({ moment, unknown }: { readonly moment: ShownMoment; readonly unknown: Unknown }) {
  const [nudge, setNudge] = useState(1e-3);
  const values = useMemo(() => routeValues(moment, unknown, nudge), [moment, unknown, nudge]);
  const input = useMemo(
    () => values && beatInput(moment, unknown, values),
    [moment, unknown, values],
  );
  const beats = useCallback(() => (input === undefined ? [] : iterationBeats(input)), [input]);
  if (values === undefined || input === undefined) {
    return <p className="guide-missing">{translate('routes.too-large')}</p>;
  }
  const name = translate(`routes.name-${unknown}`);
  return (
    <RouteSections
      routes={routeNames}
      values={values}
      unknown={unknown}
      name={name}
      agree={translate('routes.agree', {
        name,
        value: numberToText(values.exact),
        digits: Math.min(values.digits.slice, values.digits.chain),
        nudge: values.digits.nudge,
      })}
      before={
        <>
          <h3>{translate('routes.slice-title')}</h3>
          <InSight>
            <SliceSection input={input} unknown={unknown} slice={values.slice} />
          </InSight>
        </>
      }
      chain={{ beats, id: `gradient-${unknown}`, about: translate('routes.chain-about') }}
      nudge={nudge}
      onNudge={setNudge}
      slopesByNudge={() => chartSlopes(moment, unknown)}
      after={<Truncation moment={moment} unknown={unknown} values={values} />}
    />
  );
}

function LineRoutes({ moment }: { readonly moment: ShownMoment }) {
  const [unknown, setUnknown] = useState<Unknown>('m');
  const { parameters, problem, iteration } = moment;
  const empty = problem.observations.length === 0;
  return (
    <div className="guide-page">
      <p>
        {translate('routes.intro', {
          iteration,
          m: numberToText(parameters.m),
          b: numberToText(parameters.b),
        })}
      </p>
      <MomentNotes moment={moment} />
      <RadioRow
        label={translate('routes.unknown')}
        options={unknowns.map((value) => ({ value, text: translate(`routes.name-${value}`) }))}
        value={unknown}
        onChange={setUnknown}
      />
      {empty ? (
        <p className="guide-missing">{translate('rules.no-points')}</p>
      ) : (
        <Routes moment={moment} unknown={unknown} />
      )}
    </div>
  );
}

/** Routes to one number: multiply out, the chain rule, and the nudge; of another model than the line the last two. */
export function RoutesPage() {
  const moment = useShownMoment();
  return moment.isLine ? <LineRoutes moment={moment} /> : <ModelRoutes moment={moment} />;
}
