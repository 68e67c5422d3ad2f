import { lineObjective } from '../descent/lineObjective.ts';
import { dataOf } from '../model/data.ts';
import { inputColumns } from '../model/inputColumns.ts';
import { nearMinimum, type NearMinimum } from '../model/nearMinimum.ts';
import { objective, type Objective, type ParameterVector } from '../model/objective.ts';
import { penalties } from '../model/penalty.ts';
import { predictions, predictionSlopes } from '../model/predictions.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import { lossFactor, type LossConvention } from '../regression/loss.ts';
import { errorAt } from '../regression/predict.ts';
import type { AppState, DrawnParameters } from './appState.ts';
import { type Experiment, isPlainLine } from './experiment.ts';
import { columnsOf, modelOfExperiment, objectiveOf, startOf } from './model.ts';
import { problemOf, shownIterate } from './selectors.ts';

// A map asks for thousands of losses. With more points than this it asks some of them.
const mostRows = 600;

// The same object as long as the loss is the same.
const lineLoss = memoizeLast((sums: CentredSums, convention: LossConvention): Objective => ({
  ...lineObjective(sums, convention),
  quadratic: undefined,
}));

/** The loss in working units, over all points: the same object as long as it is the same loss. */
export function shownLoss(experiment: Experiment): Objective {
  return isPlainLine(experiment)
    ? lineLoss(problemOf(experiment).sums, experiment.loss)
    : objectiveOf(experiment);
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
  const on = shownLoss(experiment);
  const { model, data, each, loss } = experiment;
  if (on.quadratic !== undefined || isPlainLine(experiment)) return on;
  return data.observations.length <= mostRows
    ? on
    : sampledLoss(model, data.observations, each, loss);
}

const minimumFrom = memoizeLast(nearMinimum);

/** A minimum that is found from the start, in working units; undefined where none is. */
export function shownMinimum(experiment: Experiment): NearMinimum | undefined {
  if (isPlainLine(experiment)) {
    const { leastSquares } = problemOf(experiment);
    if (leastSquares.kind === 'none') return undefined;
    const { m, b, loss } = leastSquares;
    return { at: Float64Array.of(m, b), loss };
  }
  if (experiment.data.observations.length === 0) return undefined;
  return minimumFrom(mapLoss(experiment), startOf(experiment));
}

/** Whether the loss has no number where the run is, as 0/0 has none: what is too large to write down is another matter. */
export function hasNoNumber(state: AppState): boolean {
  return Number.isNaN(shownLoss(state.experiment).value(shownIterate(state).at));
}

/** Where descent starts, in working units. */
export function shownStart(experiment: Experiment): ParameterVector {
  if (!isPlainLine(experiment)) return startOf(experiment);
  const { m, b } = problemOf(experiment).start;
  return Float64Array.of(m, b);
}

/** All parameters of what a picture shows. */
export function vectorOf({ m, b, at }: DrawnParameters): ParameterVector {
  return at ?? Float64Array.of(m, b);
}

function modelErrors(experiment: Experiment, at: ParameterVector, from = 0, to?: number) {
  const model = modelOfExperiment(experiment);
  const data = columnsOf(experiment.data.observations);
  const rows = (column: Float64Array): Float64Array => column.subarray(from, to);
  const y = rows(data.y);
  const inputs = inputColumns(model, data).map(rows);
  return predictions(model, at, inputs.length > 0 ? inputs : [y]).map(
    (guess, row) => guess - (y[row] ?? 0),
  );
}

/** The error ŷ − y of each point for some parameters, in working units; not finite where there is no guess. */
export function errorsOf(experiment: Experiment, at: ParameterVector): Float64Array {
  if (experiment.model !== 'line') return modelErrors(experiment, at);
  const { observations } = problemOf(experiment);
  const [m = 0, b = 0] = at;
  const line = { m, b };
  const errors = new Float64Array(observations.length);
  // A loop, as a call for each of 100,000 points is felt.
  let row = 0;
  for (const point of observations) errors[row++] = errorAt(line, point);
  return errors;
}

/** The error of one point, as `errorsOf` has it; undefined where there is no such point. */
export function errorOf(
  experiment: Experiment,
  at: ParameterVector,
  point: number,
): number | undefined {
  if (experiment.model !== 'line') return modelErrors(experiment, at, point, point + 1)[0];
  const observation = problemOf(experiment).observations[point];
  const [m = 0, b = 0] = at;
  return observation && errorAt({ m, b }, observation);
}

/** The slope of the error of one point along each parameter, in working units; undefined where there is no such point. */
export function errorSlopesOf(
  experiment: Experiment,
  at: ParameterVector,
  point: number,
): ParameterVector | undefined {
  const observation = problemOf(experiment).observations[point];
  if (observation === undefined) return undefined;
  if (experiment.model === 'line') return Float64Array.of(observation.x, 1);
  const model = modelOfExperiment(experiment);
  const data = columnsOf(experiment.data.observations);
  const inputs = inputColumns(model, data);
  return predictionSlopes(model, at, inputs.length > 0 ? inputs : [data.y], point);
}
