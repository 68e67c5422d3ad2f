import { pointSamplingOf, samplingOf, type UpdateMethod } from '../descent/method.ts';
import { type MethodBounds, methodBounds } from '../descent/methodBounds.ts';
import { pointStability, type PointStability } from '../descent/pointStability.ts';
import { stability, type Stability } from '../descent/stability.ts';
import { createTrajectory, type Trajectory, type TrajectoryInput } from '../descent/trajectory.ts';
import type { Objective, ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { leastSquares, type LeastSquares } from '../model/leastSquares.ts';
import { spreadOf as spreadOfColumn } from '../model/spread.ts';
import type { Observation } from '../regression/observation.ts';
import { scaledPoints } from '../regression/scaledPoints.ts';
import { toOriginal, toWorking, type Scaling, type ScalingKind } from '../regression/scaling.ts';
import { type Experiment, isPlainLine } from './experiment.ts';
import { columnsOf, objectiveOf, startOf } from './model.ts';
import { rememberFew } from './rememberFew.ts';

/** An experiment in working units: those in which descent runs, of scaled x if x is scaled. */
export interface Problem {
  readonly scaling: Scaling;
  readonly observations: readonly Observation[];
  /** The loss over all points: the same object as long as it is the same loss. */
  readonly objective: Objective;
  /** Where descent starts. */
  readonly start: ParameterVector;
  /** Of the line with squared errors; of another model, which need not have one, none. */
  readonly leastSquares: LeastSquares;
  /** What the curvature of the loss over all points says; undefined without points, and where it is not one. */
  readonly stability: Stability | undefined;
}

// In parts, so that moving the learning rate leaves everything that hangs on the data alone as it is.
const workingData = memoizeLast((observations: readonly Observation[], kind: ScalingKind) =>
  scaledPoints(observations, kind),
);

const stabilityOf = memoizeLast(({ quadratic }: Objective) => stability(quadratic));

const workingStart = memoizeLast(toWorking);

const leastSquaresOf = memoizeLast(({ quadratic }: Objective, from: ParameterVector) =>
  quadratic === undefined ? ({ kind: 'none' } as const) : leastSquares(quadratic, from),
);

/** The experiment in working units. */
export const problemOf: (experiment: Experiment) => Problem = rememberFew(
  (experiment: Experiment): Problem => {
    const { data, scaling: kind } = experiment;
    const working = workingData(data.observations, kind);
    const { scaling, observations } = working;
    const isLine = isPlainLine(experiment);
    const original = startOf(experiment);
    const start = isLine ? workingStart(original, scaling) : original;
    const objective = objectiveOf(experiment, observations);
    return {
      ...working,
      objective,
      start,
      leastSquares: isLine ? leastSquaresOf(objective, start) : { kind: 'none' },
      stability: stabilityOf(objective),
    };
  },
  4,
);

/**
 * Whether loss and minimum are known in closed form, as of any model that is linear in its parameters with squared
 * errors: then the loss is a parabola along each of them, and no question to it goes through the points.
 */
export function hasClosedForm(experiment: Experiment): boolean {
  return problemOf(experiment).objective.quadratic !== undefined;
}

/** Working parameters in the units of the data. */
export function inUnitsOfData({ scaling }: Problem, at: ParameterVector): ParameterVector {
  // Only the line has another x, and its two parameters.
  if (scaling.centre === 0 && scaling.spread === 1) return at;
  return toOriginal(at, scaling);
}

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

const pointStabilityFor = memoizeLast(
  (objective: Objective, method: UpdateMethod, some: boolean) => {
    const sampling = some ? samplingOf(method) : pointSamplingOf(method);
    return sampling && pointStability(objective.quadratic, sampling);
  },
);

function updateMethodOf(
  { method, seed }: Pick<Experiment, 'method' | 'seed'>,
  { observations }: Problem,
) {
  return updateMethod(method, observations, seed);
}

/**
 * What can be said of rates when single points are used; undefined without points, for other methods, and where the
 * loss has no closed form.
 * @param some whether it is asked about mini-batches, too, of which this is the bound of each single point.
 */
export function pointStabilityOf(experiment: Experiment, some = false): PointStability | undefined {
  const problem = problemOf(experiment);
  return pointStabilityFor(problem.objective, updateMethodOf(experiment, problem), some);
}

const methodBoundsFor = memoizeLast(methodBounds);

/** What is known of the rates of a method that uses all points; undefined where nothing is. */
export function methodBoundsOf(experiment: Experiment): MethodBounds | undefined {
  return methodBoundsFor(experiment.method, problemOf(experiment).stability);
}

/** All that determines the run of the experiment, in working units. */
export function descentOf(experiment: Experiment): TrajectoryInput {
  const problem = problemOf(experiment);
  const { objective, start } = problem;
  const { learningRate } = experiment;
  return { objective, start, learningRate, method: updateMethodOf(experiment, problem) };
}

/** The run of the experiment, in working units; it extends itself as far as it is asked for. */
export const trajectoryOf: (experiment: Experiment) => Trajectory = rememberFew(
  (experiment: Experiment) => createTrajectory(descentOf(experiment)),
  4,
);

/** How far the y of an experiment lie from their mean: the measure of what is nudged, in words and pictures. */
export function spreadOf(experiment: Experiment): number {
  const { y, count } = columnsOf(problemOf(experiment).observations);
  return count === 0 ? 1 : Math.sqrt(spreadOfColumn(y).squares / count);
}
