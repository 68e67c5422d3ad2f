import { iterationBeats } from '../derivation/iterationBeats.ts';
import { modelBeats } from '../derivation/modelBeats.ts';
import type { Beat, BeatInput } from '../derivation/beat.ts';
import { pointSamplingOf, type UpdateMethod } from '../descent/method.ts';
import { type MethodBounds, methodBounds, methodBoundsBetween } from '../descent/methodBounds.ts';
import { pointStability, type PointStability } from '../descent/pointStability.ts';
import { stability, stabilityBetween, type Stability } from '../descent/stability.ts';
import {
  createTrajectory,
  type Iterate,
  type Trajectory,
  type TrajectoryInput,
} from '../descent/trajectory.ts';
import type { Objective, ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { saturate } from '../numerics/saturate.ts';
import { symmetricEigenvalues } from '../numerics/symmetricSolution.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import { leastSquares, type LeastSquares } from '../regression/leastSquares.ts';
import { hessian, type LossConvention } from '../regression/loss.ts';
import type { Observation } from '../regression/observation.ts';
import type { Parameters } from '../regression/parameters.ts';
import {
  scaleObservations,
  scalingOf,
  toWorking,
  type Scaling,
  type ScalingKind,
} from '../regression/scaling.ts';
import { sumsOf } from '../regression/sumsOf.ts';
import { tellingPoint } from '../regression/tellingPoint.ts';
import { featureOf, type Experiment, isPlainLine } from './experiment.ts';
import type { AppState } from './appState.ts';
import { derivationOf } from './derivationOf.ts';
import { linearPointsOf } from './linearPoints.ts';
import { columnsOf, objectiveOf, startOf } from './model.ts';
import { rememberFew } from './rememberFew.ts';

/** An experiment in working units: those in which descent runs, of scaled x if x is scaled. */
export interface Problem {
  readonly scaling: Scaling;
  readonly observations: readonly Observation[];
  readonly sums: CentredSums;
  readonly start: Parameters;
  /** Of the line with squared errors alone: of another model none. */
  readonly leastSquares: LeastSquares;
  /** What the curvature of the loss over all points says; undefined without points, and where it is not one. */
  readonly stability: Stability | undefined;
}

// In parts, so that moving the learning rate leaves everything that hangs on the data alone as it is.
const workingData = memoizeLast((observations: readonly Observation[], kind: ScalingKind) => {
  const scaling = scalingOf(observations, kind);
  const scaled = kind === 'none' ? observations : scaleObservations(observations, scaling);
  return { scaling, observations: scaled, sums: sumsOf(scaled) };
});

const stabilityOf = memoizeLast((sums: CentredSums, convention: LossConvention) =>
  stability(hessian(sums, convention)),
);

const workingStart = memoizeLast(toWorking);

const leastSquaresFrom = memoizeLast(leastSquares);

/** The least and the greatest curvature of a loss that is quadratic; undefined for others, which have no one. */
const curvaturesOf = memoizeLast((objective: Objective): readonly [number, number] | undefined => {
  const { quadratic, size } = objective;
  if (quadratic === undefined) return undefined;
  const values = symmetricEigenvalues(objective.curvature(new Float64Array(size)), size);
  const [steepest = 0] = values;
  return [quadratic.rank < size ? 0 : Math.max(0, values.at(-1) ?? 0), Math.max(0, steepest)];
});

function quadraticStability(experiment: Experiment): Stability | undefined {
  const curvatures = curvaturesOf(objectiveOf(experiment));
  return curvatures && stabilityBetween(...curvatures);
}

const noLeastSquares: LeastSquares = { kind: 'none' };

/** The experiment in working units. */
export const problemOf: (experiment: Experiment) => Problem = rememberFew(
  (experiment: Experiment) => {
    const { data, loss, start: originalStart } = experiment;
    const isLine = isPlainLine(experiment);
    const kind = isLine ? experiment.scaling : 'none';
    const { scaling, observations, sums } = workingData(data.observations, kind);
    const start = workingStart(originalStart, scaling);
    return {
      scaling,
      observations,
      sums,
      start,
      leastSquares: isLine ? leastSquaresFrom(sums, loss, start) : noLeastSquares,
      stability: isLine ? stabilityOf(sums, loss) : quadraticStability(experiment),
    };
  },
  4,
);

const updateMethod = memoizeLast(
  (
    method: Experiment['method'],
    observations: readonly Observation[],
    seed: number,
  ): UpdateMethod => ({
    ...method,
    observations,
    seed,
  }),
);

const pointStabilityFor = memoizeLast((method: UpdateMethod, convention: LossConvention) => {
  const single = pointSamplingOf(method);
  return single && pointStability(single, convention);
});

function updateMethodOf(experiment: Experiment): UpdateMethod {
  const { method, seed } = experiment;
  return updateMethod(method, problemOf(experiment).observations, seed);
}

/** What can be said of rates when single points are used; undefined without points, and for other methods. */
export function pointStabilityOf(experiment: Experiment): PointStability | undefined {
  return isPlainLine(experiment)
    ? pointStabilityFor(updateMethodOf(experiment), experiment.loss)
    : linearPointsOf(experiment);
}

const methodBoundsFor = memoizeLast(
  (method: Experiment['method'], sums: CentredSums, convention: LossConvention) =>
    methodBounds(method, hessian(sums, convention)),
);

const quadraticBoundsFor = memoizeLast(
  (method: Experiment['method'], [flattest, steepest]: readonly [number, number]) =>
    methodBoundsBetween(method, flattest, steepest),
);

/** What is known of the rates of a method that uses all points; undefined where nothing is. */
export function methodBoundsOf(experiment: Experiment): MethodBounds | undefined {
  if (isPlainLine(experiment)) {
    return methodBoundsFor(experiment.method, problemOf(experiment).sums, experiment.loss);
  }
  const curvatures = curvaturesOf(objectiveOf(experiment));
  return curvatures && quadraticBoundsFor(experiment.method, curvatures);
}

/** All that determines the run of the experiment, in working units. */
export function descentOf(experiment: Experiment): TrajectoryInput {
  const { sums, start } = problemOf(experiment);
  const { loss: convention, learningRate } = experiment;
  const method = updateMethodOf(experiment);
  if (isPlainLine(experiment)) return { sums, convention, start, learningRate, method };
  const other = { objective: objectiveOf(experiment), start: startOf(experiment) };
  return { sums, convention, start, learningRate, method, other };
}

/** The run of the experiment, in working units; it extends itself as far as it is asked for. */
export const trajectoryOf: (experiment: Experiment) => Trajectory = rememberFew(
  (experiment: Experiment) => createTrajectory(descentOf(experiment)),
  4,
);

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

const iterateAt = memoizeLast((trajectory: Trajectory, iteration: number) =>
  trajectory.iterateAt(iteration),
);

/** The iterate on screen, in working units. All panels show this one. */
export function shownIterate(state: AppState): Iterate {
  return iterateAt(trajectoryOf(state.experiment), shownIteration(state));
}

const thetaAfter = memoizeLast((trajectory: Trajectory, iteration: number): ParameterVector => {
  if (trajectory.extendTo(iteration + 1) > iteration) return trajectory.thetaAt(iteration + 1);
  // A gradient that is not known leads nowhere.
  if (!trajectory.startsInRange) return trajectory.thetaAt(iteration);
  // The end of the run: the update that leads out of it, kept to numbers that can be written down.
  const { at, slopes, learningRate } = iterateAt(trajectory, iteration);
  return at.map((value, slot) => saturate(value - learningRate * (slopes[slot] ?? 0)));
});

const parametersAfter = memoizeLast((trajectory: Trajectory, iteration: number): Parameters => {
  const [m = 0, b = 0] = thetaAfter(trajectory, iteration);
  return { m, b };
});

/** θ after the next update, in working units; the same where no step is possible. */
export function shownNextTheta(state: AppState): ParameterVector {
  return thetaAfter(trajectoryOf(state.experiment), shownIteration(state));
}

/** The working parameters after the next update; the same where no step is possible. */
export function shownNext(state: AppState): Parameters {
  return parametersAfter(trajectoryOf(state.experiment), shownIteration(state));
}

const tellingPointOf = memoizeLast(({ observations, start, sums }: Problem) =>
  tellingPoint(observations, start, sums),
);

/**
 * Index of the point that was chosen by hand, kept inside the data; as long as none was, of one from
 * which something can be learnt. −1 when there are no points, or when all of them are chosen.
 */
export function selectedPoint({ experiment, view, gesture }: AppState): number {
  if (view.chosen === 'all') return -1;
  // While a point or the start is dragged it stays the same one.
  const chosen =
    view.chosen === 'auto'
      ? tellingPointOf(problemOf(gesture?.experiment ?? experiment))
      : view.chosen;
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

/** How far the y of an experiment lie from their mean: the measure of what is nudged, in words and pictures. */
export function spreadOf(experiment: Experiment): number {
  const { sums } = problemOf(experiment);
  return sums.count === 0 ? 1 : Math.sqrt(sums.sumYY / sums.count);
}

function curvatureFor(experiment: Experiment): Float64Array {
  const { mm, mb, bb } = hessian(problemOf(experiment).sums, experiment.loss);
  return Float64Array.of(mm, mb, mb, bb);
}

const beatsAt = memoizeLast(
  (
    experiment: Experiment,
    iteration: number,
    chosen: BeatInput['chosen'],
    parameter: number,
  ): readonly Beat[] => {
    const trajectory = trajectoryOf(experiment);
    const { observations, scaling } = problemOf(experiment);
    if (observations.length === 0) return [];
    const { loss, method } = experiment;
    const iterate = iterateAt(trajectory, iteration);
    const moment = { chosen, iterate, details: method, spread: spreadOf(experiment) };
    if (!isPlainLine(experiment)) {
      return modelBeats({
        ...moment,
        ...derivationOf(experiment, parameter),
        data: columnsOf(observations),
        next: thetaAfter(trajectory, iteration),
        ...(method.kind === 'newton'
          ? { curvature: objectiveOf(experiment).curvature(iterate.at) }
          : {}),
      });
    }
    return iterationBeats({
      ...moment,
      observations,
      next: parametersAfter(trajectory, iteration),
      convention: loss,
      method: method.kind,
      curvature: curvatureFor(experiment),
      feature: featureOf(experiment),
      unscaled: { observations: experiment.data.observations, scaling },
    });
  },
);

/** The nine beats of the iteration on screen; none when there are no points. */
export function beatsOf(state: AppState): readonly Beat[] {
  return beatsAt(
    state.experiment,
    shownIteration(state),
    chosenPoints(state),
    state.view.parameter,
  );
}
