import {
  rateEquations,
  rewritingEquations,
  type BothEquations,
} from '../../../derivation/samePath.ts';
import { slopeBody } from '../../../derivation/sumLines.ts';
import { equivalentRate } from '../../../descent/equivalentRate.ts';
import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import { largestDifference } from '../../../store/conventions.ts';
import { shownIterate } from '../../../store/selectors.ts';
import { useAppState } from '../../../store/useAppState.ts';
import { namesOf, symbolsOfMoment } from '../shared/pointFormulas.ts';
import { useShownMoment } from '../shared/shownMoment.ts';
import { EquationLine } from '../../shared/EquationLine.tsx';
import { useCalmly } from '../../../playback/useCalmly.ts';

function Both({ equations }: { readonly equations: BothEquations }) {
  return (
    <>
      <EquationLine equation={equations.symbols} />
      {equations.numbers === undefined ? null : (
        <EquationLine equation={equations.numbers} layout="rows" />
      )}
    </>
  );
}

function Difference() {
  const difference = useCalmly(largestDifference);
  const { iteration } = useCalmly(shownIterate);
  if (difference === undefined) return <p>{translate('conventions.same.off')}</p>;
  return (
    <p>
      {difference === 0
        ? translate('conventions.same.exactly', { iteration })
        : translate('conventions.same.difference', {
            iteration,
            difference: numberToText(difference),
          })}
    </p>
  );
}

/** Why another convention walks the same path at another rate, with the numbers of the iterate. */
export function SamePath() {
  const experiment = useCalmly((state) => state.experiment);
  const iterate = useCalmly(shownIterate);
  const compared = useAppState((state) => state.view.comparison);
  const { loss: from, learningRate } = experiment;
  // The convention that is overlaid; while none is, the one that is met most often.
  const usual = from === 'sum' ? 'mean' : 'sum';
  const to = compared === 'none' || compared === from ? usual : compared;
  const moment = useShownMoment();
  const count = moment.problem.observations.length;
  const [unknown = '', ...others] = namesOf(moment);
  const input = {
    from,
    to,
    count,
    learningRate,
    otherRate: equivalentRate(learningRate, from, to, count),
    slope: iterate.slopes[0] ?? 0,
    of: slopeBody(symbolsOfMoment(moment), 0),
  } as const;
  return (
    <section>
      <h3>{translate('conventions.same.title')}</h3>
      <p>
        {translate('conventions.same.text', {
          from: translate(`controls.loss.${from}`),
          to: translate(`controls.loss.${to}`),
          count: others.length + 1,
        })}
      </p>
      <Both equations={rateEquations(input)} />
      <p>
        {translate('conventions.same.step', {
          unknown,
          other: others[0] ?? '',
          count: others.length,
        })}
      </p>
      <Both equations={rewritingEquations(input)} />
      <Difference />
    </section>
  );
}
