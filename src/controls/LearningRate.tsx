import { memo, type ReactNode, useMemo } from 'react';
import { translate } from '../i18n/translate.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { useCalmly } from '../playback/useCalmly.ts';
import type { MessageId } from '../i18n/messageId.ts';
import { setLearningRate } from '../store/actions/experiment.ts';
import type { AppState } from '../store/appState.ts';
import type { Experiment } from '../store/experiment.ts';
import { curvatureAtStart, isOnPlateau, localCurvature } from '../store/localCurvature.ts';
import { beyondNumbers } from '../store/ending.ts';
import { outcomeFault } from '../store/model.ts';
import { useAppState } from '../store/useAppState.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { RateAdvice } from './RateAdvice.tsx';
import { guideByCurvature, rateGuideOf, type RateGuide } from './rateGuide.ts';
import { flatSentence, noBoundSentence, noCurvatureSentence } from './rateSentence.ts';
import { exactText, nudge, readRate } from './readNumber.ts';
import { RateSlider } from './RateSlider.tsx';
import './LearningRate.css';

function sentence(
  guide: RateGuide | undefined,
  rate: number,
  beyond: MessageId | undefined,
  unbounded: string | undefined,
): string {
  // Whatever the rate would do, nothing is done from there.
  if (beyond !== undefined && (guide ?? unbounded) !== undefined) return translate(beyond);
  return guide?.sentence(rate) ?? unbounded ?? translate('controls.rate.noPoints');
}

/** That the loss of a point does not go with the data; undefined where it does. */
function outcomeWords(experiment: Experiment): string | undefined {
  const fault = outcomeFault(experiment);
  if (fault === undefined) return undefined;
  return translate('controls.each.noOutcome', { point: fault.point, y: numberToText(fault.y) });
}

/** Whether what is known of rates holds all over the surface: then no one place has to be looked at. */
function isKnownEverywhere({ experiment }: AppState): boolean {
  return rateGuideOf(experiment) !== undefined;
}

/** The curvature of the loss where the run is, where that says something about rates. */
function bendNow(state: AppState): number | undefined {
  return isKnownEverywhere(state) || isOnPlateau(state) ? undefined : localCurvature(state);
}

/** The same at the start: it stays as the run goes. */
function bendAtStart(state: AppState): number | undefined {
  return isKnownEverywhere(state) ? undefined : curvatureAtStart(state.experiment);
}

/** What holds for rates where the curvature is as the state says. */
function useGuideBy(curvature: (state: AppState) => number | undefined): RateGuide | undefined {
  const steepest = useCalmly(curvature);
  const method = useAppState((state) => state.experiment.method);
  return useMemo(() => guideByCurvature(steepest, method), [steepest, method]);
}

/** What the learning rate does, and what helps where it does harm; at a pace at which one can read. */
export const RateWords = memo(function RateWords(): ReactNode {
  const rate = useCalmly((state) => state.experiment.learningRate);
  const beyond = useCalmly((state) => beyondNumbers(state.experiment)?.id);
  const fault = useAppState((state) => outcomeWords(state.experiment));
  const guide = useCalmly((state) => rateGuideOf(state.experiment));
  const kind = useAppState(({ experiment: { method, data } }) =>
    data.observations.length === 0 ? undefined : method.kind,
  );
  const near = useGuideBy(bendNow);
  const isFlat = useCalmly(isOnPlateau);
  const local = isFlat ? flatSentence() : (near?.sentence(rate) ?? noCurvatureSentence());
  const unbounded = kind && (noBoundSentence(kind, rate) ?? local);
  return <RateAdvice sentence={fault ?? sentence(guide, rate, beyond, unbounded)} />;
});

/**
 * The learning rate: a slider that shows what descent does where, a field, and a sentence.
 * @param calm whether zones and sentence recede until the hand comes near: they are about iterations, and none has been made.
 * @param unspoken whether no line has told of the rate: then there are no zones until the hand comes.
 */
export function LearningRate({
  calm = false,
  unspoken = false,
}: {
  readonly calm?: boolean;
  readonly unspoken?: boolean;
}): ReactNode {
  const rate = useAppState((state) => state.experiment.learningRate);
  const guide = useCalmly((state) => rateGuideOf(state.experiment));
  const near = useGuideBy(bendNow);
  const atStart = useGuideBy(bendAtStart);
  // The line of the moment tells of the rate, and no iteration has: what its zones are is said once.
  const isFirst = calm && !unspoken;
  const classes = ['learning-rate'];
  if (isFirst) classes.push('learning-rate-first');
  if (calm) classes.push('learning-rate-calm');
  if (unspoken) classes.push('learning-rate-unspoken');
  return (
    <div className={classes.join(' ')} role="group" aria-label={translate('controls.learningRate')}>
      <span
        className="learning-rate-symbol"
        aria-hidden="true"
        title={translate('controls.learningRate')}
      >
        <span className="learning-rate-name">{translate('controls.learningRate')} </span>
        <span className="learning-rate-brief">{translate('controls.learningRate.brief')}</span>
        <i>{translate('controls.symbol.rate')}</i>
      </span>
      <RateSlider rate={rate} guide={guide} near={near} atStart={atStart} isFirst={isFirst} />
      <NumberField
        className="learning-rate-field"
        label={translate('controls.learningRateValue')}
        symbol={null}
        value={rate}
        format={exactText}
        read={readRate}
        step={nudge}
        onCommit={setLearningRate}
      />
      <RateWords />
    </div>
  );
}
