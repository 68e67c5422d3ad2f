/** The unknowns of the line ŷ = m x + b, or anything that has a part along each of them. */
export interface Parameters {
  /** Slope. */
  readonly m: number;
  /** Intercept. */
  readonly b: number;
}

/** √(m² + b²): the length of anything that has a part along each of them, such as a gradient. */
export function lengthOf({ m, b }: Parameters): number {
  return Math.hypot(m, b);
}
