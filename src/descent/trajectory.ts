import { isInRange } from '../numerics/saturate.ts';
import { areInRange } from '../regression/beyondSums.ts';
import type { CentredSums } from '../regression/centredSums.ts';
import { loss, type LossConvention, scanLosses, sumOfSquaredErrors } from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import { batchUpdates } from './batchUpdates.ts';
import { lineObjective } from './lineObjective.ts';
import { pointSamplingOf, samplingOf, type UpdateMethod } from './method.ts';
import { methods } from './methods/methods.ts';
import { methodUpdates } from './methodUpdates.ts';
import { pointUpdates } from './pointUpdates.ts';
import { GrowingPath } from './growingPath.ts';
import type { Updates } from './updates.ts';

/** How far a trajectory goes at most. */
export const maximumIterations = 1_000_000;

/** One moment of a run: the line, its loss and gradient. All in working units, of one and the same line. */
export interface Iterate {
  /** 0 is the start. */
  readonly iteration: number;
  readonly m: number;
  readonly b: number;
  /** Over all points, whatever the method. */
  readonly loss: number;
  /** The one that the step from here goes against: of the loss, or of the one point's own e². */
  readonly gradient: Parameters;
  /** Index of the one point that the step from here uses; absent when it uses more. */
  readonly point?: number;
  /** Indices of the points that the step from here uses; absent when it uses all. */
  readonly rows?: readonly number[];
  /** θ, and after it what the method carries to here; absent where it carries nothing. */
  readonly state?: Float64Array;
  /** The rate of the step that leads to the next iterate. */
  readonly learningRate: number;
}

/** All that determines a trajectory, in the units in which descent works (scaled x, if it is scaled). */
export interface TrajectoryInput {
  readonly sums: CentredSums;
  readonly convention: LossConvention;
  /** The line of iteration 0; finite. */
  readonly start: Parameters;
  /** η, finite. */
  readonly learningRate: number;
  readonly method: UpdateMethod;
}

/**
 * The iterates of a method, computed as far as they were asked for. The gradient g that it goes against is
 * that of the method: ∇L over all points, over some of them, or that of one point's own e² (see
 * pointUpdates.ts).
 *
 * Every iterate has finite m, b, Σe² and gradient. Where the next one would not, the trajectory ends:
 * `divergedAt` is the number of that next one, and `divergedAt − 1` the last there is. Iterate 0 is
 * always there; when its own loss or gradient, or the sums over the points of which they are made, are
 * beyond the range of doubles (values of ±1e200, say), they stand at ±Number.MAX_VALUE, `startsInRange` is false and `divergedAt` is 1.
 * Where the gradient is 0, or too small to change m and b, the iterates go on unchanged.
 */
export interface Trajectory {
  readonly input: TrajectoryInput;
  /** Whether the sums over the points, and loss and gradient of the start, are true numbers. */
  readonly startsInRange: boolean;
  /** How many iterations make an epoch, in which every point is used once: 1 in batch descent. */
  readonly epochLength: number;
  /**
   * Computes as far as `iteration`, but never beyond `maximumIterations` or the end of a run that
   * diverges, and gives the iteration that is there for it: `iteration` itself, or the last one.
   */
  extendTo: (iteration: number) => number;
  /** Last iteration computed so far. */
  readonly computed: number;
  /** First iteration that would not be finite; undefined while `extendTo` has not met it. */
  readonly divergedAt: number | undefined;
  /** Slopes m and intercepts b by iteration, valid from 0 to `computed`. Arrays are replaced as they grow. */
  readonly slopes: Float64Array;
  readonly intercepts: Float64Array;
  /** @throws {RangeError} If the iteration is not one from 0 to `computed`. So do the next two. */
  parametersAt: (iteration: number) => Parameters;
  lossAt: (iteration: number) => number;
  iterateAt: (iteration: number) => Iterate;
  /** Writes the iterations from `from` to `to`, both included, with the least and the greatest loss. */
  scanLosses: (from: number, to: number, found: Int32Array) => void;
}

// The two that carry nothing and are walked most have loops of their own, for speed alone.
function stepsOf({ sums, convention, start, learningRate, method }: TrajectoryInput): Updates {
  if (methods[method.kind].isPlain) return batchUpdates(sums, convention, learningRate);
  const single = pointSamplingOf(method);
  if (single !== undefined) return pointUpdates(sums, convention, learningRate, single);
  const on = lineObjective(sums, convention, samplingOf(method)?.observations);
  return methodUpdates(on, start, learningRate, method);
}

class GrowingTrajectory extends GrowingPath implements Trajectory {
  readonly input: TrajectoryInput;
  readonly startsInRange: boolean;
  readonly #steps: Updates;

  constructor(input: TrajectoryInput) {
    const { m, b } = input.start;
    if (![m, b, input.learningRate].every(Number.isFinite)) {
      throw new RangeError(`no descent from (${m}, ${b}) at rate ${input.learningRate}`);
    }
    const steps = stepsOf(input);
    super(input.start, steps.compute, maximumIterations);
    this.input = input;
    this.#steps = steps;
    this.startsInRange = this.isStartInRange();
    if (!this.startsInRange) this.divergedAt = 1;
  }

  get epochLength(): number {
    return this.#steps.epochLength;
  }

  lossAt(iteration: number): number {
    return loss(this.input.sums, this.input.convention, this.parametersAt(iteration));
  }

  scanLosses(from: number, to: number, found: Int32Array): void {
    scanLosses(this.input.sums, this.slopes, this.intercepts, from, to, found);
  }

  iterateAt(iteration: number): Iterate {
    const { sums, convention, learningRate, method } = this.input;
    const parameters = this.parametersAt(iteration);
    const rows = this.#steps.rowsAt(iteration);
    const point = methods[method.kind].uses === 'one' ? rows?.[0] : undefined;
    const state = this.#steps.stateAt?.(iteration);
    return {
      iteration,
      ...parameters,
      loss: loss(sums, convention, parameters),
      gradient: this.#steps.gradientAt(iteration, parameters),
      ...(point === undefined ? {} : { point }),
      ...(rows === undefined ? {} : { rows }),
      ...(state === undefined ? {} : { state }),
      learningRate,
    };
  }

  private isStartInRange(): boolean {
    const { sums, start } = this.input;
    const slope = this.#steps.gradientAt(0, start);
    const values = [sumOfSquaredErrors(sums, start), slope.m, slope.b];
    return areInRange(sums) && values.every(isInRange);
  }
}

/**
 * A trajectory that holds its start and grows on demand.
 *
 * @throws {RangeError} If the start or the learning rate is not finite.
 */
export function createTrajectory(input: TrajectoryInput): Trajectory {
  return new GrowingTrajectory(input);
}
