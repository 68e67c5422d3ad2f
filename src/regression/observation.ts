/** A data pair (xᵢ, yᵢ), in the units of the data set. Both numbers are finite. */
export interface Observation {
  readonly x: number;
  readonly y: number;
}
