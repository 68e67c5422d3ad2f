import { pointBehaviour } from '../descent/pointStability.ts';
import { type RateBehaviour, rateBehaviour } from '../descent/stability.ts';
import type { MessageId } from '../i18n/messageId.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { Experiment } from '../store/experiment.ts';
import { pointStabilityOf, problemOf } from '../store/selectors.ts';
import { pointRateSentence, rateSentence } from './rateSentence.ts';

/** A learning rate that is marked on the slider. */
export interface RateMark {
  readonly rate: number;
  /** What it is the bound of; the message has a place for the rate. */
  readonly message: MessageId;
}

/** What the controls say about learning rates, for the data and the method at hand. */
export interface RateGuide {
  /** The largest rate without any overshooting, and the largest that is sure not to diverge. */
  readonly smoothRate: number;
  readonly largestStableRate: number;
  readonly marks: readonly RateMark[];
  readonly behaviourAt: (rate: number) => RateBehaviour;
  readonly explanationOf: (behaviour: RateBehaviour) => MessageId;
  /** What descent does at a rate, in plain words. */
  readonly sentence: (rate: number) => string;
}

type Batch = NonNullable<ReturnType<typeof problemOf>['stability']>;
type Point = NonNullable<ReturnType<typeof pointStabilityOf>>;

const batchGuide = memoizeLast((stability: Batch): RateGuide => ({
  smoothRate: stability.smoothRate,
  largestStableRate: stability.largestStableRate,
  marks: (['smoothRate', 'fastestRate', 'largestStableRate'] as const)
    // In a valley there is one direction only, and the smooth rate is the fastest.
    .filter((mark) => mark !== 'fastestRate' || stability.lambdaMin > 0)
    .map((mark) => ({ rate: stability[mark], message: `controls.mark.${mark}` })),
  behaviourAt: (rate) => rateBehaviour(stability, rate),
  explanationOf: (behaviour) => `controls.zone.${behaviour}.explanation`,
  sentence: (rate) => rateSentence(stability, rate),
}));

const pointGuide = memoizeLast((stability: Point): RateGuide => ({
  smoothRate: stability.smoothRate,
  largestStableRate: stability.surelyStableRate,
  marks: (['smoothRate', 'surelyStableRate'] as const).map((mark) => ({
    rate: stability[mark],
    message: `point.mark.${mark}`,
  })),
  behaviourAt: (rate) => pointBehaviour(stability, rate),
  explanationOf: (behaviour) => `point.zone.${behaviour}.explanation`,
  sentence: (rate) => pointRateSentence(stability, rate),
}));

/** What is said about the rates of an experiment; undefined when there are no points. */
export function rateGuideOf(experiment: Experiment): RateGuide | undefined {
  if (experiment.method.kind === 'point') {
    const stability = pointStabilityOf(experiment);
    return stability && pointGuide(stability);
  }
  const { stability } = problemOf(experiment);
  return stability && batchGuide(stability);
}
