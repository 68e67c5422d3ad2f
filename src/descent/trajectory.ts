import type { CentredSums } from '../regression/centredSums.ts';
import {
  gradient,
  loss,
  type LossConvention,
  lossFactor,
  sumOfSquaredErrors,
} from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';

/** How far a trajectory goes at most. */
export const maximumIterations = 1_000_000;

/** One moment of a run: the line, its loss and gradient. All in working units, and of one and the same line. */
export interface Iterate {
  /** 0 is the start. */
  readonly iteration: number;
  readonly m: number;
  readonly b: number;
  readonly loss: number;
  readonly gradient: Parameters;
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
  readonly method: { readonly kind: 'batch' };
}

/**
 * The iterates of gradient descent, θ ← θ − η ∇L(θ), computed as far as they were asked for.
 *
 * Every iterate has finite m, b, Σe² and gradient. Where the next one would not, the trajectory ends:
 * `divergedAt` is the number of that next one, and `divergedAt − 1` the last there is. Iterate 0 is
 * always there; when its own loss or gradient is beyond the range of doubles (values of ±1e200, say),
 * they stand at ±Number.MAX_VALUE, and `divergedAt` is 1.
 * Where the gradient is 0, or too small to change m and b, the iterates go on unchanged.
 */
export interface Trajectory {
  readonly input: TrajectoryInput;
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
}

const firstCapacity = 1024;

function enlarged(values: Float64Array, capacity: number): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(values);
  return larger;
}

class BatchTrajectory implements Trajectory {
  readonly input: TrajectoryInput;
  computed = 0;
  divergedAt: number | undefined;
  slopes: Float64Array = new Float64Array(firstCapacity);
  intercepts: Float64Array = new Float64Array(firstCapacity);

  constructor(input: TrajectoryInput) {
    const { m, b } = input.start;
    if (![m, b, input.learningRate].every(Number.isFinite)) {
      throw new RangeError(`no descent from (${m}, ${b}) at rate ${input.learningRate}`);
    }
    this.input = input;
    this.slopes[0] = m;
    this.intercepts[0] = b;
    if (!this.isStartInRange()) this.divergedAt = 1;
  }

  extendTo(iteration: number): number {
    // NaN counts as 0.
    const wanted = Math.min(Math.max(0, Math.floor(iteration) || 0), maximumIterations);
    while (wanted > this.computed && this.divergedAt === undefined) {
      if (this.computed === this.slopes.length - 1) this.grow();
      this.compute(Math.min(wanted, this.slopes.length - 1));
    }
    return Math.min(wanted, this.computed);
  }

  parametersAt(iteration: number): Parameters {
    const m = this.slopes[iteration];
    const b = this.intercepts[iteration];
    if (m === undefined || b === undefined || iteration > this.computed) {
      throw new RangeError(`iteration ${iteration} is not one of 0 to ${this.computed}`);
    }
    return { m, b };
  }

  lossAt(iteration: number): number {
    return loss(this.input.sums, this.input.convention, this.parametersAt(iteration));
  }

  iterateAt(iteration: number): Iterate {
    const { sums, convention, learningRate } = this.input;
    const parameters = this.parametersAt(iteration);
    return {
      iteration,
      ...parameters,
      loss: loss(sums, convention, parameters),
      gradient: gradient(sums, convention, parameters),
      learningRate,
    };
  }

  private isStartInRange(): boolean {
    const { sums, convention, start } = this.input;
    const slope = gradient(sums, convention, start);
    return (
      Number.isFinite(sumOfSquaredErrors(sums, start)) &&
      Math.abs(slope.m) < Number.MAX_VALUE &&
      Math.abs(slope.b) < Number.MAX_VALUE
    );
  }

  /** Doubles the room: a run that diverges soon never takes the room of a million iterations. */
  private grow(): void {
    const capacity = Math.min(2 * this.slopes.length, maximumIterations + 1);
    this.slopes = enlarged(this.slopes, capacity);
    this.intercepts = enlarged(this.intercepts, capacity);
  }

  /** The loop over iterations: no calls, no objects; a million iterations in some 10 ms. */
  private compute(wanted: number): void {
    const { sums, convention, learningRate } = this.input;
    const { count, meanX, meanY, sumXX, residualSumOfSquares } = sums;
    const { slopes, intercepts } = this;
    const best = sums.line?.m ?? 0;
    const twice = 2 * lossFactor(convention, count);
    let k = this.computed;
    let m = slopes[k] ?? 0;
    let b = intercepts[k] ?? 0;
    let r = m * meanX + b - meanY;
    let fromBest = m - best;
    let alongM = twice * (sumXX * fromBest + count * meanX * r);
    let alongB = twice * count * r;
    while (k < wanted) {
      const previousM = m;
      const previousB = b;
      m -= learningRate * alongM;
      b -= learningRate * alongB;
      if (m === previousM && b === previousB) {
        // Nothing moves any more, and nothing ever will.
        slopes.fill(m, k + 1, wanted + 1);
        intercepts.fill(b, k + 1, wanted + 1);
        k = wanted;
        break;
      }
      r = m * meanX + b - meanY;
      fromBest = m - best;
      alongM = twice * (sumXX * fromBest + count * meanX * r);
      alongB = twice * count * r;
      const total = residualSumOfSquares + sumXX * fromBest * fromBest + count * r * r;
      // Written so that NaN fails, too. m and b are finite if these are: r and fromBest would not be.
      const inRange =
        total < Number.MAX_VALUE &&
        Math.abs(alongM) < Number.MAX_VALUE &&
        Math.abs(alongB) < Number.MAX_VALUE &&
        Math.abs(m) < Number.MAX_VALUE &&
        Math.abs(b) < Number.MAX_VALUE;
      if (!inRange) {
        this.divergedAt = k + 1;
        break;
      }
      k += 1;
      slopes[k] = m;
      intercepts[k] = b;
    }
    this.computed = k;
  }
}

/**
 * A trajectory that holds its start and grows on demand.
 *
 * @throws {RangeError} If the start or the learning rate is not finite.
 */
export function createTrajectory(input: TrajectoryInput): Trajectory {
  return new BatchTrajectory(input);
}
