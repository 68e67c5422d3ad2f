import { useState } from 'react';
import { parameterNudge } from '../../../derivation/nudges.ts';
import { translate } from '../../../i18n/translate.ts';
import { rangeAround } from '../../../model/slice.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { niceDomain } from '../../../numerics/ticks.ts';
import { spreadOf } from '../../../store/problem.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { subscript } from '../../shared/termWords.ts';
import { MomentNotes } from '../shared/MomentNotes.tsx';
import { MeansSomething, NoNumber } from '../shared/NoNumber.tsx';
import { ParameterRow } from '../shared/ParameterRow.tsx';
import { costOver, formulasOf } from '../shared/pointFormulas.ts';
import { useHeldDomain } from '../shared/useHeldDomain.ts';
import { useShownMoment, type ShownMoment } from '../shared/shownMoment.ts';
import { divided, riseOf, together, type Rise } from './rises.ts';
import { SumPicture } from './SumPicture.tsx';
import './SumRulePage.css';
import '../shared/parts.css';

// Results have fewer digits than what they are worked out from, so that by hand they come out.
const [ofOperand, ofResult] = [7, 5];

function Row({ name, rise, digits }: { name: string; rise: Rise; digits: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {[rise.before, rise.after, rise.rise, rise.slope].map((value, column) => (
        // oxlint-disable-next-line react/no-array-index-key -- The columns of a table are a fixed list.
        <td key={column}>{numberToText(value, digits)}</td>
      ))}
    </tr>
  );
}

/** The costs of two points over a parameter: their heights add, so their rises add, and so do their slopes. */
function TwoCosts({ moment, other }: { moment: ShownMoment; other: number }) {
  const [asked, setAsked] = useState(0);
  const { problem, chosen } = moment;
  const { observations } = problem;
  const formulas = formulasOf(moment);
  const slot = Math.min(asked, formulas.names.length - 1);
  const unknown = formulas.names[slot] ?? '';
  const [first, second] = [observations[chosen], observations[other]];
  const fallback = { x: 0, y: 0 };
  const one = costOver(moment, formulas, first ?? fallback, slot);
  const two = costOver(moment, formulas, second ?? fallback, slot);
  const spread = useAppState((state) => spreadOf(state.experiment));
  const nudge = parameterNudge(spread, Number.isFinite(one.inner) ? one.inner : 1);
  const sum = (value: number): number => one.height(value) + two.height(value);
  const m = moment.at[slot] ?? 0;
  const rises = [riseOf(one, m, nudge), riseOf(two, m, nudge)] as const;
  const both = together(...rises);
  const domain = useHeldDomain(rangeAround([m - 2 * nudge, m + 3 * nudge]));
  const top = Math.max(sum(m), sum(m + nudge), Number.MIN_VALUE);
  const drawable = [top, both.before, both.slope].every(Number.isFinite) && top <= 1e300;
  const range = useHeldDomain(niceDomain(0, drawable ? 1.3 * top : 1));
  if (!drawable) return <NoNumber moment={moment} value={both.before} />;
  const names = [chosen, other].map((point) =>
    translate(`rules.sum.${moment.each}`, { point: subscript(point + 1) }),
  );
  const [nameOne = '', nameTwo = ''] = names;
  const nameBoth = translate('rules.sum.both');
  const values = {
    one: numberToText(rises[0].rise, ofOperand),
    two: numberToText(rises[1].rise, ofOperand),
    both: numberToText(both.rise, ofResult),
    nudge: numberToText(nudge),
    unknown,
  };
  const count = observations.length;
  const mean = divided(both, count);
  return (
    <>
      <ParameterRow
        label={translate('rules.chain.unknown')}
        names={formulas.names}
        isLine={moment.isLine}
        slot={slot}
        onChoose={setAsked}
      />
      <SumPicture
        curves={[
          { name: nameOne, height: one.height },
          { name: nameTwo, height: two.height },
          { name: nameBoth, height: sum },
        ]}
        m={m}
        unknown={unknown}
        nudge={nudge}
        domain={domain}
        heights={range}
        words={translate('rules.sum.picture', values)}
      />
      <table className="guide-table" aria-label={translate('rules.sum.table')}>
        <thead>
          <tr>
            <th scope="col">{translate('rules.sum.height')}</th>
            <th scope="col">{translate('rules.sum.before', { unknown })}</th>
            <th scope="col">{translate('rules.sum.after', { unknown })}</th>
            <th scope="col">{translate('rules.sum.rise')}</th>
            <th scope="col">{translate('rules.sum.slope', { unknown })}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={nameOne} rise={rises[0]} digits={ofOperand} />
          <Row name={nameTwo} rise={rises[1]} digits={ofOperand} />
          <Row name={nameBoth} rise={both} digits={ofResult} />
        </tbody>
      </table>
      <p>{translate('rules.sum.add', values)}</p>
      <h3>{translate('rule.constant-multiple.name')}</h3>
      <p>
        {translate('rules.sum.factor', {
          count,
          rise: numberToText(both.rise, ofOperand),
          lower: numberToText(mean.rise, ofResult),
          slope: numberToText(both.slope, ofOperand),
          flatter: numberToText(mean.slope, ofResult),
        })}
      </p>
    </>
  );
}

/** The sum rule, and the rule of the constant factor: heights add, so rises add. */
export function SumRulePage() {
  const moment = useShownMoment();
  const { problem, chosen } = moment;
  const count = problem.observations.length;
  // The point after the chosen one, or before the last.
  const other = chosen + 1 < count ? chosen + 1 : chosen - 1;
  return (
    <div className="guide-page">
      <p>{translate('rules.sum.intro')}</p>
      {count < 2 ? (
        <p className="guide-missing">{translate('rules.sum.two-points')}</p>
      ) : (
        <>
          <MomentNotes moment={moment} />
          <MeansSomething moment={moment}>
            <TwoCosts moment={moment} other={other} />
          </MeansSomething>
        </>
      )}
    </div>
  );
}
