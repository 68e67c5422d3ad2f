import { useCallback, useMemo, useState } from 'react';
import type { BeatInput } from '../../../derivation/beat.ts';
import { placeOf } from '../../../derivation/term.ts';
import { iterationBeats } from '../../../derivation/iterationBeats.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { InSight } from '../shared/InSight.tsx';
import { MomentNotes } from '../shared/MomentNotes.tsx';
import { ParameterRow } from '../shared/ParameterRow.tsx';
import { namesOf } from '../shared/pointFormulas.ts';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { ModelRoutes } from './ModelRoutes.tsx';
import { RouteSections } from './RouteSections.tsx';
import { chartSlopes, routeNames, routeValues, type RouteValues } from './routeValues.ts';
import { SliceSection } from './SliceSection.tsx';
import { Truncation } from './Truncation.tsx';
import './RoutesPage.css';
import '../shared/parts.css';

/** What the formulas are made from; the gradient in them is that of the chain rule, point by point. */
function beatInput(moment: ShownMoment, slot: number, routes: RouteValues): BeatInput {
  const { problem, at, chosen, convention, feature, iteration, loss, slopes } = moment;
  return {
    observations: problem.observations,
    chosen,
    convention,
    feature,
    iterate: {
      iteration,
      at,
      loss,
      slopes: slopes.with(slot, routes.slopes.chain),
      learningRate: 0,
    },
    next: at,
  };
}

function Routes({ moment, slot }: { readonly moment: ShownMoment; readonly slot: number }) {
  const [nudge, setNudge] = useState(1e-3);
  const values = useMemo(() => routeValues(moment, slot, nudge), [moment, slot, nudge]);
  const input = useMemo(() => values && beatInput(moment, slot, values), [moment, slot, values]);
  const beats = useCallback(() => (input === undefined ? [] : iterationBeats(input)), [input]);
  if (values === undefined || input === undefined) {
    return <p className="guide-missing">{translate('routes.too-large')}</p>;
  }
  const unknown = namesOf(moment)[slot] ?? '';
  const name = translate('routes.name-any', { unknown });
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
            <SliceSection input={input} slot={slot} unknown={unknown} slice={values.slice} />
          </InSight>
        </>
      }
      chain={{ beats, id: `gradient-${placeOf(slot)}`, about: translate('routes.chain-about') }}
      nudge={nudge}
      onNudge={setNudge}
      slopesByNudge={() => chartSlopes(moment, slot)}
      after={<Truncation moment={moment} slot={slot} values={values} />}
    />
  );
}

function LineRoutes({ moment }: { readonly moment: ShownMoment }) {
  const [slot, setSlot] = useState(0);
  const { at, problem, iteration } = moment;
  const [m = 0, b = 0] = at;
  const empty = problem.observations.length === 0;
  return (
    <div className="guide-page">
      <p>
        {translate('routes.intro', {
          iteration,
          m: numberToText(m),
          b: numberToText(b),
        })}
      </p>
      <MomentNotes moment={moment} />
      <ParameterRow
        label={translate('routes.unknown')}
        names={namesOf(moment).map((unknown) => translate('routes.name-any', { unknown }))}
        isLine={false}
        slot={slot}
        onChoose={setSlot}
      />
      {empty ? (
        <p className="guide-missing">{translate('rules.no-points')}</p>
      ) : (
        <Routes moment={moment} slot={slot} />
      )}
    </div>
  );
}

/** Routes to one number: multiply out, the chain rule, and the nudge; of another model than the line the last two. */
export function RoutesPage() {
  const moment = useShownMoment();
  return moment.isLine ? <LineRoutes moment={moment} /> : <ModelRoutes moment={moment} />;
}
