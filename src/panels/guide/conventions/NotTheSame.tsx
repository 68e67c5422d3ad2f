import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { loss } from '../../../regression/loss.ts';
import type { Parameters } from '../../../regression/parameters.ts';
import { conventionRows, passFromHere } from '../../../store/conventions.ts';
import { problemOf, shownIterate, shownNext } from '../../../store/selectors.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';

function KeptRate() {
  const rows = useCalmly(conventionRows);
  const learningRate = useCalmly((state) => state.experiment.learningRate);
  const outcomes = rows
    .map(({ convention, behaviour }) =>
      translate('conventions.not.outcome', {
        convention: translate(`controls.loss.${convention}`),
        behaviour: translate(`controls.zone.${behaviour}`),
      }),
    )
    .join(', ');
  return <p>{translate('conventions.not.rate', { rate: numberToText(learningRate), outcomes })}</p>;
}

/** One pass point by point against one batch step, from the line on screen. */
function PassAgainstStep() {
  const experiment = useCalmly((state) => state.experiment);
  const iterate = useCalmly(shownIterate);
  const next = useCalmly(shownNext);
  const { sums } = problemOf(experiment);
  const { learningRate, end: pass } = useCalmly(passFromHere);
  const agree =
    pass !== undefined &&
    Math.hypot(pass.m - next.m, pass.b - next.b) <=
      1e-12 * Math.hypot(next.m, next.b, iterate.m, iterate.b);
  const row = (title: string, place: Parameters | undefined) => (
    <tr>
      <th scope="row">{title}</th>
      {place === undefined ? (
        <td colSpan={3}>{translate('conventions.not.tooLarge')}</td>
      ) : (
        <>
          <td>{numberToText(place.m)}</td>
          <td>{numberToText(place.b)}</td>
          <td>{numberToText(loss(sums, experiment.loss, place))}</td>
        </>
      )}
    </tr>
  );
  return (
    <>
      <p>{translate('conventions.not.points', { rate: numberToText(learningRate) })}</p>
      <table className="convention-table">
        <thead>
          <tr>
            <td>{translate('conventions.not.where')}</td>
            <th scope="col">{translate('conventions.not.m')}</th>
            <th scope="col">{translate('conventions.not.b')}</th>
            <th scope="col">{translate('conventions.not.loss')}</th>
          </tr>
        </thead>
        <tbody>
          {row(translate('conventions.not.batch'), next)}
          {row(translate('conventions.not.pass'), pass)}
        </tbody>
      </table>
      <p>{translate(agree ? 'conventions.not.agree' : 'conventions.not.apart')}</p>
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
