import type { ParameterVector } from '../../model/objective.ts';
import { guessesFor } from '../../model/predictions.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { predict } from '../../regression/predict.ts';
import { toOriginal } from '../../regression/scaling.ts';
import type { AppState } from '../../store/appState.ts';
import type { Experiment } from '../../store/experiment.ts';
import { columnsOf as dataColumns, modelOfExperiment } from '../../store/model.ts';
import { problemOf, trajectoryOf } from '../../store/problem.ts';
import { chosenPoint, shownIteration, thetaAfter } from '../../store/selectors.ts';
import { hasHandles } from '../shared/dataTitle.ts';
import { columnsOf } from './columns.ts';
import { mostSquares } from './dataPicture.ts';
import { type Across, acrossColumn, acrossOf } from './fit.ts';

/** An error on which a square stands: at an x, from the true y to the guess. */
interface ErrorPlace {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a run shows among the points, from its beginning to the iteration on screen and the line that comes after it. */
export interface RunPlaces {
  readonly squares: readonly ErrorPlace[];
  readonly guesses: readonly Float64Array[];
  /** The x of the first point, left of which the stack of the squares stands; undefined where it has no place of its own. */
  readonly first: number | undefined;
}

function guessesAt(experiment: Experiment, at: ParameterVector): Float64Array {
  const { observations } = experiment.data;
  if (!hasHandles(experiment))
    return guessesFor(modelOfExperiment(experiment), dataColumns(observations), at);
  const line = toOriginal(at, problemOf(experiment).scaling);
  return columnsOf(observations).x.map((x) => predict(line, x));
}

function placesOf(
  experiment: Experiment,
  iteration: number,
  across: Across,
  chosen: number,
): RunPlaces {
  const { observations } = experiment.data;
  const trajectory = trajectoryOf(experiment);
  const { y } = columnsOf(observations);
  const isFew = observations.length <= mostSquares;
  const rows = isFew ? [...observations.keys()] : chosen < 0 ? [] : [chosen];
  const xOf = (guesses: Float64Array): Float64Array =>
    hasHandles(experiment)
      ? columnsOf(observations).x
      : acrossColumn(
          {
            model: modelOfExperiment(experiment),
            data: dataColumns(observations),
            across,
          },
          guesses,
        );
  const seen = [...new Set([0, iteration])].map((k) =>
    guessesAt(experiment, trajectory.thetaAt(k)),
  );
  const next = [...new Set([0, iteration])].map((k) =>
    guessesAt(experiment, thetaAfter(trajectory, k)),
  );
  const squares =
    experiment.each === 'squared'
      ? seen.flatMap((guesses) => {
          const x = xOf(guesses);
          return rows.map((row) => ({
            at: x[row] ?? Number.NaN,
            from: y[row] ?? Number.NaN,
            to: guesses[row] ?? Number.NaN,
          }));
        })
      : [];
  const [guesses = new Float64Array(0)] = seen;
  const first = Math.min(...(isFew ? xOf(guesses) : []));
  const hasStack = squares.length > 0 && isFew && across !== 'guess' && Number.isFinite(first);
  return { squares, guesses: [...seen, ...next], first: hasStack ? first : undefined };
}

const remembered = memoizeLast(placesOf);

/** What the run of a state shows among the points. The lines of one iteration have the same. */
export function runPlaces(state: AppState): RunPlaces {
  return remembered(
    state.experiment,
    shownIteration(state),
    acrossOf(state),
    state.experiment.data.observations.length > mostSquares ? chosenPoint(state) : -1,
  );
}
