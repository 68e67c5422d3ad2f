import { pointStability } from '../descent/pointStability.ts';
import { pointSamplingOf, samplingOf, type UpdateMethod } from '../descent/method.ts';
import { methodBounds, suggestedMethodRate } from '../descent/methodBounds.ts';
import { methods } from '../descent/methods/methods.ts';
import { calmRate, rateFrom } from '../descent/rateFrom.ts';
import { roundedDown, stability, suggestedRate } from '../descent/stability.ts';
import { hessian, type LossConvention } from '../regression/loss.ts';
import { emptyRange } from '../regression/presets.ts';
import { scaledPoints } from '../regression/scaledPoints.ts';
import { sumsOf } from '../regression/sumsOf.ts';
import { defaultExperiment, type Experiment, isPlainLine } from './experiment.ts';
import { linearPointsOf } from './linearPoints.ts';
import { objectiveOf, startOf } from './model.ts';
import { descentOf } from './problem.ts';

// The loss is nowhere steeper than with all points at the far end. Ten of them, because in the sum
// every point adds to the curvature; in the means their number is no matter.
const steepest = Array.from({ length: 10 }, () => ({ x: emptyRange[1], y: 0 }));

/**
 * A round rate that is stable for points clicked anywhere in an empty picture: in the mean 0.009, less
 * than 2/λmax = 2 / (2 · (10² + 1)). The half of it would never overshoot, but crawl for most points.
 */
function rateForClicks({
  scaling,
  loss,
  method,
  seed,
}: Pick<Experiment, 'scaling' | 'loss' | 'method' | 'seed'>): number {
  const single = pointSamplingOf({ ...method, observations: steepest, seed });
  const bound =
    single === undefined
      ? methodBounds(method, hessian(sumsOf(steepest), loss))?.largestStableRate
      : pointStability(single, loss)?.surelyStableRate;
  // Standardised points lie around 0, wherever they are clicked.
  return bound === undefined || scaling === 'standard'
    ? defaultExperiment.learningRate
    : roundedDown(bound);
}

/**
 * The learning rate that suits the data when nobody has chosen one: 0.05 for the five points as
 * one first sees them, otherwise the suggestion made from the curvature of the loss; for no points
 * yet, one for those that will be clicked.
 */
export function usualRate(experiment: Omit<Experiment, 'learningRate'>): number {
  const { data, scaling: kind, loss, method, seed } = experiment;
  const { usualRate: own, isPlain } = methods[method.kind];
  if (own !== undefined) return own;
  if (!isPlainLine(experiment)) {
    const ofPoints = linearPointsOf(experiment, true);
    if (ofPoints !== undefined) return roundedDown(ofPoints.smoothRate / shareOf(experiment));
    const count = data.observations.length;
    const objective = objectiveOf(experiment);
    const found = rateFrom(objective, startOf(experiment), count) ?? defaultExperiment.learningRate;
    if (methods[method.kind].isPlain || objective.quadratic !== undefined) return found;
    return calmRate(descentOf({ ...experiment, learningRate: found }), count);
  }
  const asFirstSeen =
    isPlain &&
    data.preset === defaultExperiment.data.preset &&
    kind === defaultExperiment.scaling &&
    loss === defaultExperiment.loss;
  if (asFirstSeen) return defaultExperiment.learningRate;
  if (data.observations.length === 0) return rateForClicks({ scaling: kind, loss, method, seed });
  const { observations } = scaledPoints(data.observations, kind);
  return suggestion({ ...method, observations, seed }, loss) ?? defaultExperiment.learningRate;
}

/** In the sum the steps of the points of an iteration add up. */
function shareOf({ method, loss }: Pick<Experiment, 'method' | 'loss'>): number {
  return loss === 'sum' ? (samplingOf(method)?.size ?? 1) : 1;
}

/** A round rate that suits some points, by what is known of the method, or else of its single steps. */
function suggestion(method: UpdateMethod, loss: LossConvention): number | undefined {
  const { observations = [] } = method;
  const curvature = hessian(sumsOf(observations), loss);
  if (methods[method.kind].isPlain) return mapped(stability(curvature), suggestedRate);
  const sampling = samplingOf(method);
  if (sampling !== undefined)
    return mapped(pointStability(sampling, loss), (bounds) =>
      roundedDown(bounds.smoothRate / shareOf({ method, loss })),
    );
  return mapped(methodBounds(method, curvature), suggestedMethodRate);
}

function mapped<Value>(
  value: Value | undefined,
  make: (value: Value) => number,
): number | undefined {
  return value === undefined ? undefined : make(value);
}
