import { useCallback, useMemo, useState } from 'react';
import { modelBeats, type ModelBeatInput } from '../../../derivation/modelBeats.ts';
import { placeOf } from '../../../derivation/term.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { columnsOf } from '../../../store/model.ts';
import { InSight } from '../shared/InSight.tsx';
import { MomentNotes } from '../shared/MomentNotes.tsx';
import { MeansSomething, NoNumber } from '../shared/NoNumber.tsx';
import { ParameterRow } from '../shared/ParameterRow.tsx';
import { namesOf } from '../shared/pointFormulas.ts';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { RouteSections } from './RouteSections.tsx';
import { routesOf, routeValues } from './routeValues.ts';
import { SliceSection } from './SliceSection.tsx';
import { Truncation } from './Truncation.tsx';
import './RoutesPage.css';
import '../shared/parts.css';

interface RoutesProps {
  readonly moment: ShownMoment;
  readonly slot: number;
}

/**
 * What the formulas are made from: the loss over all points, whatever the method uses, and of its slopes the one by the
 * chain rule, point by point.
 */
function beatInput(moment: ShownMoment, slot: number, slope: number): ModelBeatInput {
  const { model, each, convention, feature, problem, chosen, iteration, at, loss, slopes } = moment;
  return {
    model,
    penalty: each,
    convention,
    scaled: feature === 'z',
    parameter: slot,
    data: columnsOf(problem.observations),
    chosen,
    iterate: { iteration, at, slopes: slopes.with(slot, slope), loss, learningRate: 0 },
    next: at,
  };
}

function Routes({ moment, slot }: RoutesProps) {
  const [nudge, setNudge] = useState(1e-3);
  const values = useMemo(() => routeValues(moment, slot, nudge), [moment, slot, nudge]);
  const chain = values?.slopes.chain ?? Number.NaN;
  const input = useMemo(() => beatInput(moment, slot, chain), [moment, slot, chain]);
  const beats = useCallback(() => modelBeats(input), [input]);
  if (values === undefined)
    return <NoNumber moment={moment} value={moment.objective.value(moment.at)} />;
  const unknown = namesOf(moment)[slot] ?? '';
  const name = translate('routes.name-any', { unknown });
  const { digits, slice } = values;
  const found = { name, value: numberToText(values.exact), nudge: digits.nudge };
  return (
    <RouteSections
      moment={moment}
      slot={slot}
      values={values}
      unknown={unknown}
      name={name}
      agree={
        slice === undefined
          ? translate('routes.agree-any', { ...found, digits: digits.chain })
          : translate('routes.agree', { ...found, digits: Math.min(digits.slice, digits.chain) })
      }
      before={
        slice && (
          <>
            <h3>{translate('routes.slice-title')}</h3>
            <InSight>
              <SliceSection input={input} slot={slot} unknown={unknown} slice={slice} />
            </InSight>
          </>
        )
      }
      chain={{
        beats,
        id: `gradient-${placeOf(slot)}`,
        about: translate(moment.isLine ? 'routes.chain-about' : 'routes.chain-any'),
      }}
      nudge={nudge}
      onNudge={setNudge}
      after={
        slice && <Truncation moment={moment} slot={slot} nudged={values.nudged} slice={slice} />
      }
    />
  );
}

/**
 * Routes to one number, for any model and any loss of a point: the chain rule, the nudge, and, where the loss is a
 * parabola along each parameter, to multiply it out.
 */
export function RoutesPage() {
  const moment = useShownMoment();
  const [asked, setAsked] = useState(0);
  const names = namesOf(moment);
  const slot = Math.min(asked, names.length - 1);
  const { at, iteration, problem, isParabola } = moment;
  const place = names.map((name, index) => `${name} = ${numberToText(at[index] ?? 0)}`).join(', ');
  return (
    <div className="guide-page">
      <p>{translate('routes.intro', { iteration, place, ways: routesOf(moment).length })}</p>
      {isParabola ? null : <p className="guide-note">{translate('routes.no-slice')}</p>}
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
