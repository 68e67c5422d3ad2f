import type { Iterate, Trajectory } from '../descent/trajectory.ts';
import type { Model } from '../model/model.ts';
import type { ParameterVector } from '../model/objective.ts';
import { tellingPoint } from '../model/tellingPoint.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { saturate } from '../numerics/saturate.ts';
import type { Observation } from '../regression/observation.ts';
import type { AppState } from './appState.ts';
import type { Experiment } from './experiment.ts';
import { columnsOf, modelOfExperiment } from './model.ts';
import { problemOf, trajectoryOf } from './problem.ts';

/** Whether the run goes on by itself: it plays, it is sought where it arrives, or it is still worked out. */
export function isRunning({ playing, seeking, reached }: AppState): boolean {
  return playing || seeking !== undefined || reached !== undefined;
}

/**
 * The iteration on screen: the cursor's, or the last one of a run that ends before; of a run that is still
 * worked out the last one that it has reached.
 */
export function shownIteration({ experiment, cursor, reached }: AppState): number {
  const isUnderWay = reached?.experiment === experiment;
  const limit = isUnderWay ? Math.min(cursor.iteration, reached.iteration) : cursor.iteration;
  return trajectoryOf(experiment).extendTo(limit);
}

/** The iteration on screen, or the one that will be there once the run is worked out so far. */
export function comingIteration(state: AppState): number {
  return state.reached === undefined ? shownIteration(state) : state.cursor.iteration;
}

/** An iterate of a run: the same object for the same. */
export const iterateAt = memoizeLast((trajectory: Trajectory, iteration: number): Iterate =>
  trajectory.iterateAt(iteration),
);

/** The iterate on screen, in working units. All panels show this one. */
export function shownIterate(state: AppState): Iterate {
  return iterateAt(trajectoryOf(state.experiment), shownIteration(state));
}

/** θ after the update that follows an iteration; the same where no step is possible. */
export const thetaAfter = memoizeLast(
  (trajectory: Trajectory, iteration: number): ParameterVector => {
    if (trajectory.extendTo(iteration + 1) > iteration) return trajectory.thetaAt(iteration + 1);
    // A gradient that is not known leads nowhere.
    if (!trajectory.startsInRange) return trajectory.thetaAt(iteration);
    // The end of the run: the update that leads out of it, kept to numbers that can be written down.
    const { at, slopes, learningRate } = iterateAt(trajectory, iteration);
    return at.map((value, slot) => saturate(value - learningRate * (slopes[slot] ?? 0)));
  },
);

/** The loss after the next update, over all points; NaN where the run has none. */
export function lossAfter(trajectory: Trajectory, iteration: number): number {
  return trajectory.extendTo(iteration + 1) > iteration
    ? trajectory.lossAt(iteration + 1)
    : Number.NaN;
}

/** θ after the next update, in working units; the same where no step is possible. */
export function shownNext(state: AppState): ParameterVector {
  return thetaAfter(trajectoryOf(state.experiment), shownIteration(state));
}

const tellingPointIn = memoizeLast(
  (model: Model, observations: readonly Observation[], at: ParameterVector) =>
    tellingPoint(model, columnsOf(observations), at),
);

function tellingPointOf(experiment: Experiment): number {
  const { observations, start } = problemOf(experiment);
  return tellingPointIn(modelOfExperiment(experiment), observations, start);
}

/**
 * Index of the point that was chosen by hand, kept inside the data; as long as none was, of one from
 * which something can be learnt. −1 when there are no points, or when all of them are chosen.
 */
export function selectedPoint({ experiment, view, gesture }: AppState): number {
  if (view.chosen === 'all') return -1;
  // While a point or the start is dragged it stays the same one.
  const chosen =
    view.chosen === 'auto' ? tellingPointOf(gesture?.experiment ?? experiment) : view.chosen;
  return Math.min(chosen, experiment.data.observations.length - 1);
}

/**
 * Index of the point whose numbers are shown; −1 when there is none, or when all are shown. An
 * iteration that uses a single point shows that one, any other the one chosen by hand, or if that is none
 * of its points the first of them.
 */
export function chosenPoint(state: AppState): number {
  const { point, rows } = shownIterate(state);
  const selected = selectedPoint(state);
  if (rows === undefined || selected < 0) return point ?? selected;
  return rows.includes(selected) ? selected : (rows[0] ?? selected);
}

/** The point whose numbers are shown, as `chosenPoint` says it, or all of them. */
export function chosenPoints(state: AppState): number | 'all' {
  const all = state.view.chosen === 'all' && shownIterate(state).point === undefined;
  return all ? 'all' : chosenPoint(state);
}
