import { isInRange } from '../numerics/saturate.ts';
import type { Objective, ParameterVector } from '../model/objective.ts';
import type { UpdateMethod } from './method.ts';
import { methods } from './methods/methods.ts';
import { methodUpdates } from './methodUpdates.ts';
import { GrowingPath, type PathStart } from './growingPath.ts';
import type { Updates } from './updates.ts';

/** How far a trajectory goes at most. */
export const maximumIterations = 1_000_000;

/** One moment of a run: θ, its loss and gradient. All in working units, of one and the same θ. */
export interface Iterate {
  /** 0 is the start. */
  readonly iteration: number;
  /** θ */
  readonly at: ParameterVector;
  /** Over all points, whatever the method. */
  readonly loss: number;
  /** The one that the step from here goes against: of the loss, or of the one point's own e². */
  readonly slopes: Float64Array;
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
  readonly objective: Objective;
  /** θ of iteration 0; finite. */
  readonly start: ParameterVector;
  /** η, finite. */
  readonly learningRate: number;
  readonly method: UpdateMethod;
}

/**
 * The iterates of a method, computed as far as they were asked for. The gradient g that it goes against is
 * that of the method: ∇L over all points, over some of them, or that of one point's own loss.
 *
 * Every iterate has a finite θ, loss and gradient. Where the next one would not, the trajectory ends:
 * `divergedAt` is the number of that next one, and `divergedAt − 1` the last there is. Iterate 0 is
 * always there; when its own loss or gradient is beyond the range of doubles (values of ±1e200, say), they
 * stand at ±Number.MAX_VALUE, `startsInRange` is false and `divergedAt` is 1. Where the gradient is 0, or too
 * small to change θ, the iterates go on unchanged.
 */
export interface Trajectory {
  readonly input: TrajectoryInput;
  /** Whether loss and gradient of the start are true numbers. */
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
  /**
   * A parameter by iteration, valid from 0 to `computed`; empty where there is no such parameter. Arrays are replaced
   * as they grow.
   */
  columnAt: (slot: number) => Float64Array;
  /** @throws {RangeError} If the iteration is not one from 0 to `computed`. So do the next two. */
  thetaAt: (iteration: number) => ParameterVector;
  lossAt: (iteration: number) => number;
  iterateAt: (iteration: number) => Iterate;
  /** Writes the iterations from `from` to `to`, both included, with the least and the greatest loss. */
  scanLosses: (from: number, to: number, found: Int32Array) => void;
}

/** The loss where the run starts; the largest number where there is none that could be written down. */
function pathStart({ objective, start }: TrajectoryInput): PathStart {
  const value = objective.value(start);
  return { at: start, loss: isInRange(value) ? value : Number.MAX_VALUE };
}

class GrowingTrajectory extends GrowingPath implements Trajectory {
  readonly input: TrajectoryInput;
  readonly startsInRange: boolean;
  readonly #updates: Updates;

  constructor(input: TrajectoryInput) {
    const begin = pathStart(input);
    if (![...begin.at, input.learningRate].every(Number.isFinite)) {
      throw new RangeError(
        `no descent from (${begin.at.join(', ')}) at rate ${input.learningRate}`,
      );
    }
    const { objective, start, learningRate, method } = input;
    const updates = methodUpdates(objective, start, learningRate, method);
    super(begin, updates.compute, maximumIterations);
    this.input = input;
    this.#updates = updates;
    this.startsInRange = this.#isStartInRange();
    if (!this.startsInRange) this.divergedAt = 1;
  }

  get epochLength(): number {
    return this.#updates.epochLength;
  }

  iterateAt(iteration: number): Iterate {
    const { learningRate, method } = this.input;
    const at = this.thetaAt(iteration);
    const rows = this.#updates.rowsAt(iteration);
    const point = methods[method.kind].uses === 'one' ? rows?.[0] : undefined;
    const state = this.#updates.stateAt?.(iteration);
    const slopes = this.#updates.gradientAt(iteration, at);
    return {
      iteration,
      at,
      loss: this.lossAt(iteration),
      slopes,
      ...(point === undefined ? {} : { point }),
      ...(rows === undefined ? {} : { rows }),
      ...(state === undefined ? {} : { state }),
      learningRate,
    };
  }

  #isStartInRange(): boolean {
    const { objective, start } = this.input;
    const slopes = new Float64Array(start.length);
    return isInRange(objective.gradient(start, slopes)) && slopes.every(isInRange);
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
