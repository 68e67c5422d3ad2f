import type { MethodChoice } from '../descent/method.ts';
import { boundedBehaviour, type MethodBounds, methodBounds } from '../descent/methodBounds.ts';
import type { MethodId } from '../descent/methods/method.ts';
import { methods } from '../descent/methods/methods.ts';
import { pointBehaviour } from '../descent/pointStability.ts';
import { type RateBehaviour, rateBehaviour, stabilityBetween } from '../descent/stability.ts';
import type { MessageId } from '../i18n/messageId.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { Experiment } from '../store/experiment.ts';
import { methodBoundsOf, pointStabilityOf, problemOf } from '../store/problem.ts';
import {
  isUnbounded,
  localSentence,
  methodRateSentence,
  pointRateSentence,
  rateSentence,
} from './rateSentence.ts';

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
  /** What a zone is called, and what that means. */
  readonly wordOf: (behaviour: RateBehaviour) => MessageId;
  readonly explanationOf: (behaviour: RateBehaviour) => MessageId;
  /** What descent does at a rate, in plain words. */
  readonly sentence: (rate: number) => string;
}

function zoneWord(behaviour: RateBehaviour): MessageId {
  return `controls.zone.${behaviour}`;
}

type Batch = NonNullable<ReturnType<typeof problemOf>['stability']>;
type Point = NonNullable<ReturnType<typeof pointStabilityOf>>;

const batchGuide = memoizeLast((stability: Batch): RateGuide => ({
  smoothRate: stability.smoothRate,
  largestStableRate: stability.largestStableRate,
  marks: (['smoothRate', 'fastestRate', 'largestStableRate'] as const)
    // In a valley of the line there is one direction only, and the smooth rate is the fastest.
    .filter(
      (mark) =>
        mark !== 'fastestRate' ||
        stability.lambdaMin > 0 ||
        stability.lambdaFelt < stability.lambdaMax,
    )
    .map((mark) => ({ rate: stability[mark], message: `controls.mark.${mark}` })),
  behaviourAt: (rate) => rateBehaviour(stability, rate),
  wordOf: zoneWord,
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
  wordOf: zoneWord,
  explanationOf: (behaviour) => `point.zone.${behaviour}.explanation`,
  sentence: (rate) => pointRateSentence(stability, rate),
}));

// The methods whose bounds have formulas of their own to be named.
const marked = ['momentum', 'nesterov', 'newton'] as const satisfies readonly MethodId[];

function marksOf(bounds: MethodBounds, kind: MethodId): readonly RateMark[] {
  const named = marked.find((id) => id === kind);
  if (named === undefined) return [];
  return [
    { rate: bounds.smoothRate, message: `method.mark.${named}.smooth` },
    { rate: bounds.largestStableRate, message: `method.mark.${named}.largest` },
  ];
}

const methodGuide = memoizeLast((bounds: MethodBounds, kind: MethodId): RateGuide => ({
  smoothRate: bounds.smoothRate,
  largestStableRate: bounds.largestStableRate,
  marks: marksOf(bounds, kind),
  behaviourAt: (rate) => boundedBehaviour(bounds, rate),
  wordOf: zoneWord,
  explanationOf: (behaviour) => `method.zone.${behaviour}.explanation`,
  sentence: (rate) => methodRateSentence(bounds, rate),
}));

/**
 * What is said about the rates of an experiment; undefined when there are no points, and for a method about
 * whose rates nothing is known.
 */
export function rateGuideOf(experiment: Experiment): RateGuide | undefined {
  const { kind } = experiment.method;
  const { stability } = problemOf(experiment);
  if (methods[kind].isPlain) return stability && batchGuide(stability);
  const ofPoint = pointStabilityOf(experiment);
  if (ofPoint !== undefined) return pointGuide(ofPoint);
  const bounds = methodBoundsOf(experiment);
  return bounds && methodGuide(bounds, kind);
}

// How long a run takes is not known from the curvature of one place: of small rates it says that no step overshoots.
const zonesNear = {
  crawls: 'smooth',
  converges: 'smooth',
  oscillates: 'overshoots',
  diverges: 'tooLarge',
} as const satisfies Readonly<Record<RateBehaviour, string>>;

function behaviourNear({ smoothRate, largestStableRate }: MethodBounds, rate: number) {
  if (rate <= smoothRate) return 'converges';
  return rate <= largestStableRate ? 'oscillates' : 'diverges';
}

/**
 * What is said about rates where no rate is safe everywhere: what holds for the method by the curvature of the loss at a
 * place, and near it. Undefined where that says nothing: for methods without bounds, and where the loss does not bend upwards.
 */
export function guideByCurvature(
  steepest: number | undefined,
  method: MethodChoice,
): RateGuide | undefined {
  if (steepest === undefined || isUnbounded(method.kind)) return undefined;
  const bounds = methodBounds(method, stabilityBetween(steepest, steepest));
  return (
    bounds && {
      smoothRate: bounds.smoothRate,
      largestStableRate: bounds.largestStableRate,
      marks: [],
      behaviourAt: (rate) => behaviourNear(bounds, rate),
      wordOf: (behaviour) => `controls.near.${zonesNear[behaviour]}`,
      explanationOf: (behaviour) => `controls.near.${zonesNear[behaviour]}.explanation`,
      sentence: () => localSentence(bounds),
    }
  );
}
