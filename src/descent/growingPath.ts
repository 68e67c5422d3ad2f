import type { ParameterVector } from '../model/objective.ts';
import type { Columns, Updates } from './updates.ts';

const firstCapacity = 1024;

function enlarged(values: Float64Array, capacity: number): Float64Array {
  const larger = new Float64Array(capacity);
  larger.set(values);
  return larger;
}

/** What a path begins with. */
export interface PathStart {
  readonly at: ParameterVector;
  readonly loss: number;
}

const none = new Float64Array(0);

/**
 * The iterates from a start, in typed arrays that grow as far as is asked for: one for each parameter,
 * and one of the losses. Where the next iterate would leave the finite numbers, it ends.
 */
export class GrowingPath {
  computed = 0;
  divergedAt: number | undefined;
  #columns: Columns;
  readonly #size: number;
  readonly #compute: Updates['compute'];
  readonly #longest: number;

  /** `longest` is the last iteration that it ever computes. */
  constructor({ at, loss }: PathStart, compute: Updates['compute'], longest: number) {
    this.#size = at.length;
    this.#columns = {
      parameters: Array.from(at, () => new Float64Array(firstCapacity)),
      losses: new Float64Array(firstCapacity),
    };
    for (const [slot, column] of this.#columns.parameters.entries()) column[0] = at[slot] ?? 0;
    this.#columns.losses[0] = loss;
    this.#compute = compute;
    this.#longest = longest;
  }

  columnAt(slot: number): Float64Array {
    return this.#columns.parameters[slot] ?? none;
  }

  extendTo(iteration: number): number {
    // NaN counts as 0.
    const wanted = Math.min(Math.max(0, Math.floor(iteration) || 0), this.#longest);
    while (wanted > this.computed && this.divergedAt === undefined) {
      if (this.computed === this.#columns.losses.length - 1) this.#grow();
      const reach = Math.min(wanted, this.#columns.losses.length - 1);
      this.computed = this.#compute(this.#columns, this.computed, reach);
      if (this.computed < reach) this.divergedAt = this.computed + 1;
    }
    return Math.min(wanted, this.computed);
  }

  thetaAt(iteration: number): ParameterVector {
    this.#check(iteration);
    const at = new Float64Array(this.#size);
    for (let slot = 0; slot < at.length; slot += 1) at[slot] = this.columnAt(slot)[iteration] ?? 0;
    return at;
  }

  lossAt(iteration: number): number {
    this.#check(iteration);
    return this.#columns.losses[iteration] ?? 0;
  }

  /** No calls and no objects in the loop: a million iterations in some ms. */
  scanLosses(from: number, to: number, found: Int32Array): void {
    const { losses } = this.#columns;
    let [least, most] = [from, from];
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let k = from; k <= to; k += 1) {
      const loss = losses[k] ?? 0;
      if (loss < low) {
        low = loss;
        least = k;
      }
      if (loss > high) {
        high = loss;
        most = k;
      }
    }
    found[0] = least;
    found[1] = most;
  }

  #check(iteration: number): void {
    if (iteration >= 0 && iteration <= this.computed && Number.isInteger(iteration)) return;
    throw new RangeError(`iteration ${iteration} is not one of 0 to ${this.computed}`);
  }

  /** Doubles the room: a run that diverges soon never takes the room of a million iterations. */
  #grow(): void {
    const { parameters, losses } = this.#columns;
    const capacity = Math.min(2 * losses.length, this.#longest + 1);
    this.#columns = {
      parameters: parameters.map((column) => enlarged(column, capacity)),
      losses: enlarged(losses, capacity),
    };
  }
}
