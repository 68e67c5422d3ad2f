import type { LineIterate } from '../../src/derivation/beat.ts';
import { stability, type Stability } from '../../src/descent/stability.ts';
import {
  createTrajectory,
  type Iterate,
  type Trajectory,
  type TrajectoryInput,
} from '../../src/descent/trajectory.ts';
import type { Reduction } from '../../src/model/objective.ts';
import type { SymmetricMatrix } from '../../src/numerics/symmetricMatrix.ts';
import { centredSums } from '../../src/regression/centredSums.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { lineOf, type Parameters } from '../../src/regression/parameters.ts';

/** What determines a run of the line. */
export interface LineInput extends Pick<TrajectoryInput, 'learningRate' | 'method'> {
  readonly observations: readonly Observation[];
  readonly convention: Reduction;
  readonly start: Parameters;
}

/** The same as any run has it. */
export function lineInput(input: LineInput): TrajectoryInput {
  const { observations, convention, start, learningRate, method } = input;
  return { sums: centredSums(observations), convention, start, learningRate, method };
}

/** m and b of a run at an iteration that it has. */
export function lineAt(run: Pick<Trajectory, 'thetaAt'>, iteration: number): Parameters {
  return lineOf(run.thetaAt(iteration));
}

/** A run of the line. */
export function lineRun(input: LineInput): Trajectory {
  return createTrajectory(lineInput(input));
}

/** Stability by the Hessian of the line, by its formula for two by two. */
export function stabilityBy(hessian: SymmetricMatrix): Stability | undefined {
  return stability(hessian);
}

/** An iterate of a run of the line by the names that the line has for its numbers. */
export function lineIterate(run: Trajectory, iteration: number): Iterate & LineIterate {
  const iterate = run.iterateAt(iteration);
  return { ...iterate, ...lineOf(iterate.at), gradient: lineOf(iterate.slopes) };
}
