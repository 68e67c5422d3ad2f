import { pointSamplingOf, type UpdateMethod } from '../descent/method.ts';
import { lineObjective } from '../descent/lineObjective.ts';
import { type MethodBounds, methodBoundsBetween } from '../descent/methodBounds.ts';
import { pointStability, type PointStability } from '../descent/pointStability.ts';
import { stability, stabilityBetween, type Stability } from '../descent/stability.ts';
import { createTrajectory, type Trajectory, type TrajectoryInput } from '../descent/trajectory.ts';
import type { Objective, ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { symmetricEigenvalues } from '../numerics/symmetricSolution.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import { leastSquares, type LeastSquares } from '../regression/leastSquares.ts';
import { hessian, type LossConvention } from '../regression/loss.ts';
import type { Observation } from '../regression/observation.ts';
import type { Parameters } from '../regression/parameters.ts';
import { scaledPoints } from '../regression/scaledPoints.ts';
import { toOriginal, toWorking, type Scaling, type ScalingKind } from '../regression/scaling.ts';
import { sumsOf } from '../regression/sumsOf.ts';
import { type Experiment, isPlainLine } from './experiment.ts';
import { linearPointsOf } from './linearPoints.ts';
import { objectiveOf, startOf } from './model.ts';
import { rememberFew } from './rememberFew.ts';

/** An experiment in working units: those in which descent runs, of scaled x if x is scaled. */
export interface Problem {
  readonly scaling: Scaling;
  readonly observations: readonly Observation[];
  readonly sums: CentredSums;
  /**
   * Whether the loss and its minimum follow from those sums alone, as those of the line with squared errors do: then
   * a run is worked out to its end in a moment, over however many points.
   */
  readonly bySums: boolean;
  /** The loss over all points: the same object as long as it is the same loss. */
  readonly objective: Objective;
  /** Where descent starts: every parameter, and the first two. */
  readonly theta: ParameterVector;
  readonly start: Parameters;
  /** Of what follows from the sums: of another loss none. */
  readonly leastSquares: LeastSquares;
  /** What the curvature of the loss over all points says; undefined without points, and where it is not one. */
  readonly stability: Stability | undefined;
}

// In parts, so that moving the learning rate leaves everything that hangs on the data alone as it is.
const workingData = memoizeLast((observations: readonly Observation[], kind: ScalingKind) => {
  const scaled = scaledPoints(observations, kind);
  return { ...scaled, sums: sumsOf(scaled.observations) };
});

const stabilityOf = memoizeLast((sums: CentredSums, convention: LossConvention) =>
  stability(hessian(sums, convention)),
);

const workingStart = memoizeLast(toWorking);

const leastSquaresFrom = memoizeLast(leastSquares);

const vectorOfTwo = memoizeLast(({ m, b }: Parameters) => Float64Array.of(m, b));

const objectiveOfSums = memoizeLast(
  (
    sums: CentredSums,
    convention: LossConvention,
    observations: readonly Observation[],
  ): Objective => ({ ...lineObjective(sums, convention, observations), quadratic: undefined }),
);

/** The least and the greatest curvature of a loss that is quadratic; undefined for others, which have no one. */
const quadraticStability = memoizeLast((objective: Objective): Stability | undefined => {
  const { quadratic, size } = objective;
  if (quadratic === undefined) return undefined;
  const values = symmetricEigenvalues(objective.curvature(new Float64Array(size)), size);
  const [steepest = 0] = values;
  const flattest = quadratic.rank < size ? 0 : Math.max(0, values.at(-1) ?? 0);
  return stabilityBetween(flattest, Math.max(0, steepest));
});

/** The experiment in working units. */
export const problemOf: (experiment: Experiment) => Problem = rememberFew(
  (experiment: Experiment): Problem => {
    const { data, loss, start: originalStart, scaling: kind } = experiment;
    const working = workingData(data.observations, kind);
    const { scaling, observations, sums } = working;
    const start = workingStart(originalStart, scaling);
    if (isPlainLine(experiment))
      return {
        ...working,
        bySums: true,
        objective: objectiveOfSums(sums, loss, observations),
        theta: vectorOfTwo(start),
        start,
        leastSquares: leastSquaresFrom(sums, loss, start),
        stability: stabilityOf(sums, loss),
      };
    const objective = objectiveOf(experiment);
    return {
      ...working,
      bySums: false,
      objective,
      theta: startOf(experiment),
      start,
      leastSquares: { kind: 'none' },
      stability: quadraticStability(objective),
    };
  },
  4,
);

/**
 * Whether loss and minimum are known in closed form, as of any model that is linear in its parameters with squared
 * errors: then the loss is a parabola along each of them, and no question to it goes through the points.
 */
export function hasClosedForm(experiment: Experiment): boolean {
  const { bySums, objective } = problemOf(experiment);
  return bySums || objective.quadratic !== undefined;
}

/** Working parameters in the units of the data. */
export function inUnitsOfData({ scaling }: Problem, at: ParameterVector): ParameterVector {
  // Only the line has another x, and its two parameters.
  if (scaling.centre === 0 && scaling.spread === 1) return at;
  const [m = 0, b = 0] = at;
  const original = toOriginal({ m, b }, scaling);
  return Float64Array.of(original.m, original.b);
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
  return problemOf(experiment).bySums
    ? pointStabilityFor(updateMethodOf(experiment), experiment.loss)
    : linearPointsOf(experiment);
}

const methodBoundsFor = memoizeLast(
  (method: Experiment['method'], { lambdaMin, lambdaMax }: Stability) =>
    methodBoundsBetween(method, lambdaMin, lambdaMax),
);

/** What is known of the rates of a method that uses all points; undefined where nothing is. */
export function methodBoundsOf(experiment: Experiment): MethodBounds | undefined {
  const { stability: known } = problemOf(experiment);
  return known && methodBoundsFor(experiment.method, known);
}

/** All that determines the run of the experiment, in working units. */
export function descentOf(experiment: Experiment): TrajectoryInput {
  const { sums, start, bySums, objective, theta } = problemOf(experiment);
  const { loss: convention, learningRate } = experiment;
  const input = { sums, convention, start, learningRate, method: updateMethodOf(experiment) };
  return bySums ? input : { ...input, other: { objective, start: theta } };
}

/** The run of the experiment, in working units; it extends itself as far as it is asked for. */
export const trajectoryOf: (experiment: Experiment) => Trajectory = rememberFew(
  (experiment: Experiment) => createTrajectory(descentOf(experiment)),
  4,
);

/** How far the y of an experiment lie from their mean: the measure of what is nudged, in words and pictures. */
export function spreadOf(experiment: Experiment): number {
  const { sums } = problemOf(experiment);
  return sums.count === 0 ? 1 : Math.sqrt(sums.sumYY / sums.count);
}
