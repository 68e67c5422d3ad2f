/** The exponents on offer, as the choice has them. */
export const exponents = ['1', '2', '3', '4'] as const;
export type Exponent = (typeof exponents)[number];

/** A secant of the curve xⁿ, and the tangent that it turns into. */
export interface Secant {
  readonly y: number;
  readonly nextY: number;
  /** Slope of the secant through x and x + h. */
  readonly slope: number;
  /** Slope of the tangent at x. */
  readonly tangent: number;
}

/** The secant of xⁿ from x to x + h. */
export function secantOf(n: number, x: number, h: number): Secant {
  const y = x ** n;
  const nextY = (x + h) ** n;
  return { y, nextY, slope: (nextY - y) / h, tangent: n * x ** (n - 1) };
}
