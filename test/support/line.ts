import { withSlopes } from '../../src/descent/withSlopes.ts';
import type { Sampling } from '../../src/descent/method.ts';
import { type MistakeName, mistakenSlopes } from '../../src/descent/mistakes.ts';
import { pointCycle } from '../../src/descent/pointCycle.ts';
import { pointStability, type PointStability } from '../../src/descent/pointStability.ts';
import { stability, type Stability } from '../../src/descent/stability.ts';
import {
  createTrajectory,
  type Iterate,
  type Trajectory,
  type TrajectoryInput,
} from '../../src/descent/trajectory.ts';
import { type ClosedForm, gradientAt } from '../../src/model/objective.ts';
import type { LossConvention } from '../../src/model/lossConvention.ts';
import { lineLoss } from './lineSums.ts';
import type { Observation } from '../../src/regression/observation.ts';

/** A line by the names that its formula has for slope and intercept, or what has a part along each. */
export interface Line {
  readonly m: number;
  readonly b: number;
}

/** The first two numbers of a vector by those names. */
export function lineOf([m = 0, b = 0]: Iterable<number>): Line {
  return { m, b };
}

/** Slope and intercept as the parameters of a model, by name or already so. */
export function vectorOf(line: Line | Iterable<number>): Float64Array {
  return 'm' in line ? Float64Array.of(line.m, line.b) : Float64Array.from(line);
}

/** What determines a run of the line. */
export interface LineInput extends Pick<TrajectoryInput, 'learningRate' | 'method'> {
  readonly observations: readonly Observation[];
  readonly convention: LossConvention;
  readonly start: Line | Iterable<number>;
}

/** The same as any run has it. */
export function lineInput(input: LineInput): TrajectoryInput {
  const { observations, convention, start, learningRate, method } = input;
  return {
    objective: lineLoss(observations, convention),
    start: vectorOf(start),
    learningRate,
    method,
  };
}

/** m and b of a run at an iteration that it has. */
export function lineAt(run: Pick<Trajectory, 'thetaAt'>, iteration: number): Line {
  return lineOf(run.thetaAt(iteration));
}

/** A run of the line. */
export function lineRun(input: LineInput): Trajectory {
  return createTrajectory(lineInput(input));
}

/** The closed form of the line over some points. */
export function lineForm(
  observations: readonly Observation[],
  convention: LossConvention = 'mean',
): ClosedForm {
  const { quadratic } = lineLoss(observations, convention);
  if (quadratic === undefined) throw new Error('the line has a closed form');
  return quadratic;
}

/** A run of the line with a slip in it. */
export function slippedRun(name: MistakeName, given: Omit<LineInput, 'method'>): Trajectory {
  const { observations, convention, learningRate } = given;
  const form = lineForm(observations, convention);
  const slopes = mistakenSlopes(name, { form, convention, learningRate });
  const input = lineInput({ ...given, method: { kind: 'batch' } });
  return createTrajectory({ ...input, objective: withSlopes(form, input.objective, slopes) });
}

/** The stability of the line over some points. */
export function lineStability(
  observations: readonly Observation[],
  convention: LossConvention = 'mean',
): Stability | undefined {
  return stability(lineForm(observations, convention));
}

/** The loss of a line. */
export function lossOf(
  observations: readonly Observation[],
  convention: LossConvention,
  line: Line | Iterable<number>,
): number {
  return lineLoss(observations, convention).value(vectorOf(line));
}

/** Its slopes. */
export function gradientOf(
  observations: readonly Observation[],
  convention: LossConvention,
  line: Line | Iterable<number>,
): Line {
  return lineOf(gradientAt(lineLoss(observations, convention), vectorOf(line)));
}

/** Its curvatures ∂²L/∂m², ∂²L/∂m∂b and ∂²L/∂b², the same everywhere. */
export function curvatureOf(
  observations: readonly Observation[],
  convention: LossConvention,
): { readonly mm: number; readonly mb: number; readonly bb: number } {
  const matrix = lineLoss(observations, convention).curvature(new Float64Array(2));
  const [mm = 0, mb = 0, , bb = 0] = matrix;
  return { mm, mb, bb };
}

/** An iterate of a run of the line, also by the names that the line has for its numbers. */
export function lineIterate(
  run: Trajectory,
  iteration: number,
): Iterate & Line & { readonly gradient: Line } {
  const iterate = run.iterateAt(iteration);
  return { ...iterate, ...lineOf(iterate.at), gradient: lineOf(iterate.slopes) };
}

/** The stability of single points on the line. */
export function linePointStability(
  sampling: Pick<Sampling, 'observations' | 'order' | 'seed'>,
  convention: LossConvention,
): PointStability | undefined {
  return pointStability(lineLoss(sampling.observations, convention).quadratic, sampling);
}

/** The cycle of single points on the line. */
export function lineCycle(
  observations: readonly Observation[],
  convention: LossConvention,
  rate: number,
): Line | undefined {
  const { quadratic } = lineLoss(observations, convention);
  const cycle = quadratic && pointCycle(quadratic, rate);
  return cycle && lineOf(cycle);
}
