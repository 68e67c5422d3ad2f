import { translate } from '../../../i18n/translate.ts';
import type { ParameterVector } from '../../../model/objective.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';
import { conventionRows, passFromHere } from '../../../store/conventions.ts';
import { shownNext } from '../../../store/selectors.ts';
import { namesOf } from '../shared/pointFormulas.ts';
import { useShownMoment } from '../shared/shownMoment.ts';

function KeptRate() {
  const rows = useCalmly(conventionRows);
  const learningRate = useCalmly((state) => state.experiment.learningRate);
  const outcomes = rows.flatMap(({ convention, behaviour }) =>
    behaviour === undefined
      ? []
      : translate('conventions.not.outcome', {
          convention: translate(`controls.loss.${convention}`),
          behaviour: translate(`controls.zone.${behaviour}`),
        }),
  );
  return (
    <p>
      {translate('conventions.not.rate', {
        rate: numberToText(learningRate),
        known: outcomes.length > 0 ? 'known' : 'not',
        outcomes: outcomes.join(', '),
      })}
    </p>
  );
}

/** One pass point by point against one batch step, from the place on screen. */
function PassAgainstStep() {
  const { objective, at, isLine, model, each } = useShownMoment();
  const next = useCalmly(shownNext);
  const { learningRate, end: pass } = useCalmly(passFromHere);
  const agree =
    pass !== undefined &&
    Math.hypot(...pass.map((value, slot) => value - (next[slot] ?? 0))) <=
      1e-12 * Math.hypot(...next, ...at);
  const row = (title: string, of: (place: ParameterVector) => number) => (
    <tr key={title}>
      <th scope="row">{title}</th>
      {[next, pass].map((place, column) => {
        const value = place === undefined ? Number.NaN : of(place);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- The columns of a table are a fixed list.
          <td key={column}>
            {Number.isFinite(value) ? numberToText(value) : translate('conventions.not.tooLarge')}
          </td>
        );
      })}
    </tr>
  );
  return (
    <>
      <p>{translate('conventions.not.points', { rate: numberToText(learningRate), each })}</p>
      <table className="convention-table">
        <thead>
          <tr>
            <td>{translate('conventions.not.where')}</td>
            <th scope="col">{translate('conventions.not.batch')}</th>
            <th scope="col">{translate('conventions.not.pass')}</th>
          </tr>
        </thead>
        <tbody>
          {namesOf({ model }).map((name, slot) => row(name, (place) => place[slot] ?? 0))}
          {row(translate('conventions.not.loss'), (place) => objective.value(place))}
        </tbody>
      </table>
      <p>
        {translate(agree ? 'conventions.not.agree' : 'conventions.not.apart', {
          model: isLine ? 'line' : 'other',
        })}
      </p>
    </>
  );
}

/** Where the factor cannot be taken in by the rate. */
export function NotTheSame() {
  return (
    <section>
      <h3>{translate('conventions.not.title')}</h3>
      <KeptRate />
      <PassAgainstStep />
    </section>
  );
}
