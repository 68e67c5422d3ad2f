/** The unknowns of the line ŷ = m x + b, or anything that has a part along each of them. */
export interface Parameters {
  /** Slope. */
  readonly m: number;
  /** Intercept. */
  readonly b: number;
}
