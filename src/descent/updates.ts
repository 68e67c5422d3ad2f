import type { ParameterVector } from '../model/objective.ts';

/** What a run writes as it goes: a column for each parameter, by iteration, and one of the losses. */
export interface Columns {
  readonly parameters: readonly Float64Array[];
  readonly losses: Float64Array;
}

/** A way from iterate to iterate. */
export interface Updates {
  /**
   * Writes the iterates after iteration `from` into the columns, as far as `to`, and gives the last one
   * that is there: `to`, or one before it when the next would leave the finite numbers.
   */
  readonly compute: (columns: Columns, from: number, to: number) => number;
  /** The gradient that an iteration steps against. Parts beyond the range of doubles saturate. */
  readonly gradientAt: (iteration: number, at: ParameterVector) => Float64Array;
  /** Indices of the points that an iteration uses; undefined when it uses all. */
  readonly rowsAt: (iteration: number) => readonly number[] | undefined;
  /** θ before an iteration, and after it what the method carries; left out where it carries nothing. */
  readonly stateAt?: (iteration: number) => Float64Array;
  /** How many iterations use every point once: 1 when each uses all. */
  readonly epochLength: number;
}
