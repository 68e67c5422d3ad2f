import type { Parameters } from '../regression/parameters.ts';
import type { Updates } from './updates.ts';

const firstCapacity = 1024;

function enlarged(values: Float64Array, capacity: number): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(values);
  return larger;
}

/**
 * The iterates from a start, in typed arrays that grow as far as is asked for. Where the next iterate
 * would leave the finite numbers, it ends.
 */
export class GrowingPath {
  computed = 0;
  divergedAt: number | undefined;
  slopes: Float64Array = new Float64Array(firstCapacity);
  intercepts: Float64Array = new Float64Array(firstCapacity);
  readonly #compute: Updates['compute'];
  readonly #longest: number;

  /** `longest` is the last iteration that it ever computes. */
  constructor(start: Parameters, compute: Updates['compute'], longest: number) {
    this.slopes[0] = start.m;
    this.intercepts[0] = start.b;
    this.#compute = compute;
    this.#longest = longest;
  }

  extendTo(iteration: number): number {
    // NaN counts as 0.
    const wanted = Math.min(Math.max(0, Math.floor(iteration) || 0), this.#longest);
    while (wanted > this.computed && this.divergedAt === undefined) {
      if (this.computed === this.slopes.length - 1) this.#grow();
      const reach = Math.min(wanted, this.slopes.length - 1);
      const { slopes, intercepts, computed } = this;
      this.computed = this.#compute(slopes, intercepts, computed, reach);
      if (this.computed < reach) this.divergedAt = this.computed + 1;
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

  /** Doubles the room: a run that diverges soon never takes the room of a million iterations. */
  #grow(): void {
    const capacity = Math.min(2 * this.slopes.length, this.#longest + 1);
    this.slopes = enlarged(this.slopes, capacity);
    this.intercepts = enlarged(this.intercepts, capacity);
  }
}
