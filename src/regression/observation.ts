/** A data pair (xᵢ, yᵢ), in the units of the data set. All numbers are finite. */
export interface Observation {
  readonly x: number;
  /** The second input, of data that have two; x is then the first. */
  readonly x2?: number;
  readonly y: number;
}
