/** The loss at regularly spaced places, row by row from the lowest `up`; NaN or infinite where it has none. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
  /** The place of the first value, and the way to its neighbours. */
  readonly from: readonly [across: number, up: number];
  readonly step: readonly [across: number, up: number];
}
