import { useCallback, useMemo, useState } from 'react';
import { placeOf } from '../../../derivation/term.ts';
import type { Beat } from '../../../derivation/beat.ts';
import { modelBeats } from '../../../derivation/modelBeats.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { columnsOf } from '../../../store/model.ts';
import { MomentNotes } from '../shared/MomentNotes.tsx';
import { MeansSomething, NoNumber } from '../shared/NoNumber.tsx';
import { ParameterRow } from '../shared/ParameterRow.tsx';
import { namesOf } from '../shared/pointFormulas.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';
import { modelChartSlopes, modelRouteNames, modelRouteValues } from './modelRouteValues.ts';
import { RouteSections } from './RouteSections.tsx';

interface ModelRoutesProps {
  readonly moment: ShownMoment;
}

/** The derivation of the slope along one parameter, of the loss over all points, whatever the method uses. */
function beatsFor(moment: ShownMoment, slot: number): readonly Beat[] {
  const { model, each, convention, feature, problem, chosen, iteration, at, loss, slopes } = moment;
  return modelBeats({
    model,
    penalty: each,
    convention,
    scaled: feature === 'z',
    parameter: slot,
    data: columnsOf(problem.observations),
    chosen,
    iterate: { iteration, at, slopes, loss, learningRate: 0 },
    next: at,
  });
}

function Routes({ moment, slot }: ModelRoutesProps & { readonly slot: number }) {
  const [nudge, setNudge] = useState(1e-3);
  const values = useMemo(() => modelRouteValues(moment, slot, nudge), [moment, slot, nudge]);
  const beats = useCallback(() => beatsFor(moment, slot), [moment, slot]);
  if (values === undefined) {
    return <NoNumber moment={moment} value={moment.objective.value(moment.at)} />;
  }
  const unknown = namesOf(moment)[slot] ?? '';
  const name = translate('routes.name-any', { unknown });
  return (
    <RouteSections
      routes={modelRouteNames}
      values={values}
      unknown={unknown}
      name={name}
      agree={translate('routes.agree-any', {
        name,
        value: numberToText(values.exact),
        digits: values.digits.chain,
        nudge: values.digits.nudge,
      })}
      chain={{ beats, id: `gradient-${placeOf(slot)}`, about: translate('routes.chain-any') }}
      nudge={nudge}
      onNudge={setNudge}
      slopesByNudge={() => modelChartSlopes(moment, slot)}
    />
  );
}

/** Two routes to one number, for any model and any loss of a point: the chain rule, and the nudge. */
export function ModelRoutes({ moment }: ModelRoutesProps) {
  const [asked, setAsked] = useState(0);
  const names = namesOf(moment);
  const slot = Math.min(asked, names.length - 1);
  const { at, iteration, problem, isParabola } = moment;
  const place = names.map((name, index) => `${name} = ${numberToText(at[index] ?? 0)}`).join(', ');
  return (
    <div className="guide-page">
      <p>{translate('routes.intro-any', { iteration, place })}</p>
      <p className="guide-note">
        {translate(isParabola ? 'routes.slice-left-out' : 'routes.no-slice')}
      </p>
      <MomentNotes moment={moment} />
      <ParameterRow
        label={translate('routes.unknown')}
        names={names.map((unknown) => translate('routes.name-any', { unknown }))}
        isLine={false}
        slot={slot}
        onChoose={setAsked}
      />
      {problem.observations.length === 0 ? (
        <p className="guide-missing">{translate('rules.no-points')}</p>
      ) : (
        <MeansSomething moment={moment}>
          <Routes moment={moment} slot={slot} />
        </MeansSomething>
      )}
    </div>
  );
}
