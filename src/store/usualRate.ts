import { pointStability, suggestedPointRate } from '../descent/pointStability.ts';
import { roundedDown, stability, suggestedRate } from '../descent/stability.ts';
import { centredSums } from '../regression/centredSums.ts';
import { hessian } from '../regression/loss.ts';
import { emptyRange } from '../regression/presets.ts';
import { scaleObservations, scalingOf } from '../regression/scaling.ts';
import { defaultExperiment, type Experiment } from './experiment.ts';

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
}: Omit<Experiment, 'data' | 'start' | 'learningRate'>): number {
  const bound =
    method.kind === 'point'
      ? pointStability({ ...method, observations: steepest, seed }, loss)?.surelyStableRate
      : stability(hessian(centredSums(steepest), loss))?.largestStableRate;
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
export function usualRate({
  data,
  scaling: kind,
  loss,
  method,
  seed,
}: Omit<Experiment, 'start' | 'learningRate'>): number {
  const asFirstSeen =
    method.kind === defaultExperiment.method.kind &&
    data.preset === defaultExperiment.data.preset &&
    kind === defaultExperiment.scaling &&
    loss === defaultExperiment.loss;
  if (asFirstSeen) return defaultExperiment.learningRate;
  if (data.observations.length === 0) return rateForClicks({ scaling: kind, loss, method, seed });
  const scaled = scaleObservations(data.observations, scalingOf(data.observations, kind));
  if (method.kind === 'point') {
    const bounds = pointStability({ ...method, observations: scaled, seed }, loss);
    return bounds === undefined ? defaultExperiment.learningRate : suggestedPointRate(bounds);
  }
  const bounds = stability(hessian(centredSums(scaled), loss));
  return bounds === undefined ? defaultExperiment.learningRate : suggestedRate(bounds);
}
