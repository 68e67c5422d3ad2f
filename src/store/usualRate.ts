import { pointStability, suggestedPointRate } from '../descent/pointStability.ts';
import { stability, suggestedRate } from '../descent/stability.ts';
import { centredSums } from '../regression/centredSums.ts';
import { hessian } from '../regression/loss.ts';
import { scaleObservations, scalingOf } from '../regression/scaling.ts';
import { defaultExperiment, type Experiment } from './experiment.ts';

/**
 * The learning rate that suits the data when nobody has chosen one: 0.05 for the five points as
 * one first sees them, otherwise the suggestion made from the curvature of the loss.
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
  const scaled = scaleObservations(data.observations, scalingOf(data.observations, kind));
  if (method.kind === 'point') {
    const bounds = pointStability({ ...method, observations: scaled, seed }, loss);
    return bounds === undefined ? defaultExperiment.learningRate : suggestedPointRate(bounds);
  }
  const bounds = stability(hessian(centredSums(scaled), loss));
  return bounds === undefined ? defaultExperiment.learningRate : suggestedRate(bounds);
}
