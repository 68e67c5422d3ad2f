import { dataOf } from '../model/data.ts';
import { nearMinimum, type NearMinimum } from '../model/nearMinimum.ts';
import { objective, type Objective, type ParameterVector } from '../model/objective.ts';
import { penalties } from '../model/penalty.ts';
import { guessesFor, predictionSlopes } from '../model/predictions.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { lossFactor, type LossConvention } from '../model/lossConvention.ts';
import type { AppState } from './appState.ts';
import type { Experiment } from './experiment.ts';
import { columnsOf, modelOfExperiment } from './model.ts';
import { shownIterate } from './selectors.ts';
import { hasClosedForm, problemOf } from './problem.ts';

// A map asks for thousands of losses. With more points than this it asks some of them.
const mostRows = 600;

/** The loss in working units, over all points: the same object as long as it is the same loss. */
export function shownLoss(experiment: Experiment): Objective {
  return problemOf(experiment).objective;
}

const sampledLoss = memoizeLast(
  (
    model: string,
    observations: Experiment['data']['observations'],
    each: Experiment['each'],
    loss: LossConvention,
  ): Objective => {
    const stride = Math.ceil(observations.length / mostRows);
    const some = observations.filter((_point, index) => index % stride === 0);
    const on = objective(modelOfExperiment({ model }), dataOf(some), penalties[each], loss);
    // A sum over some of the points is smaller than that over all of them.
    const times = lossFactor(loss, observations.length) / lossFactor(loss, some.length);
    const share = (observations.length / some.length) * times;
    return { ...on, value: (at) => share * on.value(at) };
  },
);

/** The loss by which a map is drawn: of very many points only some, where there is no closed form. */
export function mapLoss(experiment: Experiment): Objective {
  const { model, data, each, loss } = experiment;
  return hasClosedForm(experiment) || data.observations.length <= mostRows
    ? shownLoss(experiment)
    : sampledLoss(model, data.observations, each, loss);
}

const minimumFrom = memoizeLast(nearMinimum);

/** A minimum that is found from the start, in working units; undefined where none is. */
export function shownMinimum(experiment: Experiment): NearMinimum | undefined {
  if (experiment.data.observations.length === 0) return undefined;
  return minimumFrom(mapLoss(experiment), problemOf(experiment).start);
}

/** Whether the loss has no number where the run is, as 0/0 has none: what is too large to write down is another matter. */
export function hasNoNumber(state: AppState): boolean {
  return Number.isNaN(shownLoss(state.experiment).value(shownIterate(state).at));
}

/** Where descent starts, in working units. */
export function shownStart(experiment: Experiment): ParameterVector {
  return problemOf(experiment).start;
}

function guessesOf(
  experiment: Experiment,
  at: ParameterVector,
  from?: number,
  to?: number,
): Float64Array {
  const data = columnsOf(problemOf(experiment).observations);
  return guessesFor(modelOfExperiment(experiment), data, at, from, to);
}

/** The error ŷ − y of each point for some parameters, in working units; not finite where there is no guess. */
export function errorsOf(experiment: Experiment, at: ParameterVector): Float64Array {
  const { y } = columnsOf(problemOf(experiment).observations);
  const errors = guessesOf(experiment, at);
  // By index, as a call for each of 100,000 points is felt.
  for (let row = 0; row < errors.length; row += 1) errors[row] = (errors[row] ?? 0) - (y[row] ?? 0);
  return errors;
}

/** The guess for one point; undefined where there is no such point. */
export function guessOf(
  experiment: Experiment,
  at: ParameterVector,
  point: number,
): number | undefined {
  return guessesOf(experiment, at, point, point + 1)[0];
}

/** The error of one point, as `errorsOf` has it; undefined where there is no such point. */
export function errorOf(
  experiment: Experiment,
  at: ParameterVector,
  point: number,
): number | undefined {
  const guess = guessOf(experiment, at, point);
  return guess === undefined
    ? undefined
    : guess - (problemOf(experiment).observations[point]?.y ?? 0);
}

/** The slope of the error of one point along each parameter, in working units; undefined where there is no such point. */
export function errorSlopesOf(
  experiment: Experiment,
  at: ParameterVector,
  point: number,
): ParameterVector | undefined {
  const { observations } = problemOf(experiment);
  if (observations[point] === undefined) return undefined;
  return predictionSlopes(modelOfExperiment(experiment), columnsOf(observations), at, point);
}
