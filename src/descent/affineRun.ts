import type { CentredSums } from '../regression/centredSums.ts';
import { loss, type LossConvention, sumOfSquaredErrors } from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import type { Path } from './path.ts';
import { maximumIterations } from './trajectory.ts';

/**
 * One iteration that is affine in the parameters, the learning rate multiplied in. Written from where
 * the line stands to the points: d = m − m* (m itself when there is no least-squares line) and
 * r = m x̄ + b − ȳ, because in these the right method is triangular, and loses no digits near the minimum:
 *
 *   m ← m − (mm·d + mr·r + m0),   b ← b − (bm·d + br·r + b0)
 */
export interface AffineStep {
  readonly mm: number;
  readonly mr: number;
  readonly m0: number;
  readonly bm: number;
  readonly br: number;
  readonly b0: number;
}

/** What an affine run begins with. */
export interface AffineRunInput {
  readonly sums: CentredSums;
  /** In which the losses along the run are given. */
  readonly convention: LossConvention;
  readonly start: Parameters;
  readonly step: AffineStep;
}

/** Where a line stands to the points, see {@link AffineStep}. */
export interface Standing {
  readonly d: number;
  readonly r: number;
}

/** d and r of the parameters. */
export function standingOf(sums: CentredSums, { m, b }: Parameters): Standing {
  return { d: m - (sums.line?.m ?? 0), r: m * sums.meanX + b - sums.meanY };
}

/** Whether no number of the step has left the range of doubles. */
export function isFiniteStep({ mm, mr, m0, bm, br, b0 }: AffineStep): boolean {
  return [mm, mr, m0, bm, br, b0].every(Number.isFinite);
}

/** What such an iteration subtracts from m and b; at a learning rate of 1, what it takes for the gradient. */
export function subtracted(sums: CentredSums, step: AffineStep, from: Parameters): Parameters {
  const { d, r } = standingOf(sums, from);
  return {
    m: step.mm * d + step.mr * r + step.m0,
    b: step.bm * d + step.br * r + step.b0,
  };
}

const firstCapacity = 1024;

function enlarged(values: Float64Array, capacity: number): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(values);
  return larger;
}

class AffineRun implements Path {
  computed = 0;
  divergedAt: number | undefined;
  slopes: Float64Array = new Float64Array(firstCapacity);
  intercepts: Float64Array = new Float64Array(firstCapacity);
  readonly #input: AffineRunInput;

  constructor(input: AffineRunInput) {
    this.#input = input;
    this.slopes[0] = input.start.m;
    this.intercepts[0] = input.start.b;
    const possible =
      Number.isFinite(sumOfSquaredErrors(input.sums, input.start)) && isFiniteStep(input.step);
    if (!possible) this.divergedAt = 1;
  }

  extendTo(iteration: number): number {
    // NaN counts as 0.
    const wanted = Math.min(Math.max(0, Math.floor(iteration) || 0), maximumIterations);
    while (wanted > this.computed && this.divergedAt === undefined) {
      if (this.computed === this.slopes.length - 1) this.#grow();
      this.#compute(Math.min(wanted, this.slopes.length - 1));
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
    return loss(this.#input.sums, this.#input.convention, this.parametersAt(iteration));
  }

  #grow(): void {
    const capacity = Math.min(2 * this.slopes.length, maximumIterations + 1);
    this.slopes = enlarged(this.slopes, capacity);
    this.intercepts = enlarged(this.intercepts, capacity);
  }

  /** As in trajectory.ts: no calls and no objects inside the loop. */
  #compute(wanted: number): void {
    const { count, meanX, meanY, sumXX, residualSumOfSquares, line } = this.#input.sums;
    const { mm, mr, m0, bm, br, b0 } = this.#input.step;
    const { slopes, intercepts } = this;
    const best = line?.m ?? 0;
    let k = this.computed;
    let m = slopes[k] ?? 0;
    let b = intercepts[k] ?? 0;
    while (k < wanted) {
      const d = m - best;
      const r = m * meanX + b - meanY;
      m -= mm * d + mr * r + m0;
      b -= bm * d + br * r + b0;
      const fromBest = m - best;
      const rest = m * meanX + b - meanY;
      const total = residualSumOfSquares + sumXX * fromBest * fromBest + count * rest * rest;
      // Written so that NaN fails, too.
      const inRange =
        total < Number.MAX_VALUE &&
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

/** The run of such an iteration from its start; it grows on demand, like a trajectory. */
export function createAffineRun(input: AffineRunInput): Path {
  return new AffineRun(input);
}
