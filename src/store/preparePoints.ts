import type { Observation } from '../regression/observation.ts';
import { scaledPoints } from '../regression/scaledPoints.ts';
import type { Model } from '../model/model.ts';
import { quadraticOf } from '../model/quadratic.ts';
import { fittedAxes } from './dataAxes.ts';
import type { Experiment } from './experiment.ts';
import { columnsOf, modelOfExperiment } from './model.ts';

const standardised = (observations: readonly Observation[]): readonly Observation[] =>
  scaledPoints(observations, 'standard').observations;

type Part = (observations: readonly Observation[], model: Model) => unknown;

const closedForm: Part = (observations, model) => quadraticOf(model, columnsOf(observations));

// What standardising x would do is asked of every run.
const parts: readonly Part[] = [
  columnsOf,
  closedForm,
  fittedAxes,
  standardised,
  (observations, model) => closedForm(standardised(observations), model),
];

/**
 * Works out what takes long to know of very many points before they are taken over: part by part, so that it can be done in
 * slices of time. Nothing depends on it: what is not there yet is worked out when it is asked for.
 * @yields how many parts there are so far.
 */
export function* preparePoints(
  observations: readonly Observation[],
  { model }: Pick<Experiment, 'model'>,
): Generator<number, void, undefined> {
  const formula = modelOfExperiment({ model });
  for (const [index, part] of parts.entries()) {
    part(observations, formula);
    yield index + 1;
  }
}
