/** The unknowns of the line ŷ = m x + b, or anything that has a part along each of them. */
export interface Parameters {
  /** Slope. */
  readonly m: number;
  /** Intercept. */
  readonly b: number;
}

/** The first two numbers of a vector, by their names in the line. */
export function lineOf([m = 0, b = 0]: ArrayLike<number> & Iterable<number>): Parameters {
  return { m, b };
}

/** √(m² + b²): the length of anything that has a part along each of them, such as a gradient. */
export function lengthOf({ m, b }: Parameters): number {
  return Math.hypot(m, b);
}
