import { pointSamplingOf, samplingOf } from '../descent/method.ts';
import { methodBounds, suggestedMethodRate } from '../descent/methodBounds.ts';
import { methods } from '../descent/methods/methods.ts';
import { pointStability } from '../descent/pointStability.ts';
import { calmRate, rateFrom } from '../descent/rateFrom.ts';
import { roundedDown, stability, suggestedRate } from '../descent/stability.ts';
import { emptyRange } from '../regression/presets.ts';
import { defaultExperiment, type Experiment, isPlainLine } from './experiment.ts';
import { objectiveOf, objectiveOn, startOf } from './model.ts';
import {
  descentOf,
  hasClosedForm,
  methodBoundsOf,
  pointStabilityOf,
  problemOf,
} from './problem.ts';

// The loss is nowhere steeper than with all points at the far end. Ten of them, because in the sum
// every point adds to the curvature; in the means their number is no matter.
const steepest = Array.from({ length: 10 }, () => ({ x: emptyRange[1], y: 0 }));

/**
 * A round rate that is stable for points clicked anywhere in an empty picture: in the mean 0.009, less
 * than 2/λmax = 2 / (2 · (10² + 1)). The half of it would never overshoot, but crawl for most points.
 */
function rateForClicks(given: Omit<Experiment, 'learningRate'>): number {
  const { scaling, method } = given;
  const { quadratic } = objectiveOn(given, steepest);
  const single = pointSamplingOf({ ...method, observations: steepest });
  const bound =
    single === undefined
      ? methodBounds(method, stability(quadratic))?.largestStableRate
      : pointStability(quadratic, single)?.surelyStableRate;
  // Standardised points lie around 0, wherever they are clicked.
  return bound === undefined || scaling === 'standard'
    ? defaultExperiment.learningRate
    : roundedDown(bound);
}

/** A round rate that suits a loss in closed form, by what is known of the method, or else of its single steps. */
function suggestion(experiment: Experiment): number | undefined {
  const { method, loss } = experiment;
  const ofPoints = pointStabilityOf(experiment, true);
  // In the sum the steps of the points of an iteration add up.
  const share = loss === 'sum' ? (samplingOf(method)?.size ?? 1) : 1;
  if (ofPoints !== undefined) return roundedDown(ofPoints.smoothRate / share);
  const { stability: known } = problemOf(experiment);
  if (known !== undefined && methods[method.kind].isPlain) return suggestedRate(known);
  const bounds = methodBoundsOf(experiment);
  return bounds && suggestedMethodRate(bounds);
}

/**
 * The learning rate that suits the data when nobody has chosen one: 0.05 for the five points as one first sees them,
 * otherwise a suggestion made from the curvature of the loss, for no points yet one for those that will be clicked.
 */
export function usualRate(given: Omit<Experiment, 'learningRate'>): number {
  const { data, method } = given;
  const { usualRate: own, isPlain } = methods[method.kind];
  const { learningRate: first, ...seen } = defaultExperiment;
  if (own !== undefined) return own;
  const experiment = { ...given, learningRate: first };
  const count = data.observations.length;
  if (isPlainLine(given)) {
    const asFirstSeen =
      isPlain &&
      data.preset === seen.data.preset &&
      given.scaling === seen.scaling &&
      given.loss === seen.loss;
    if (asFirstSeen) return first;
    if (count === 0) return rateForClicks(given);
  }
  if (hasClosedForm(experiment)) return suggestion(experiment) ?? first;
  const found = rateFrom(objectiveOf(given), startOf(given), count) ?? first;
  return isPlain ? found : calmRate(descentOf({ ...experiment, learningRate: found }), count);
}
