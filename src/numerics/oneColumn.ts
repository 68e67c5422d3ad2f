import { compensatedDot } from './compensated.ts';

/** What is least in Σ (y − θ x)² for a single θ. */
export interface OneColumnSolution {
  /** Σx², and with it θ = Σxy / Σx²; both are 0 where there is nothing to divide by. */
  readonly square: number;
  readonly theta: number;
  /** What rounding took from θ. */
  readonly low: number;
  readonly residual: number;
}

/**
 * The θ of one column of numbers about as large as 1, by compensated sums: with more digits than any factorisation
 * leaves, and with none lost where the sums are short, as of numbers that one can follow by hand.
 */
export function oneColumnSolution(x: Float64Array, y: Float64Array): OneColumnSolution {
  const square = compensatedDot(x, x);
  if (square === 0) return { square, theta: 0, low: 0, residual: compensatedDot(y, y) };
  const first = compensatedDot(x, y) / square;
  const residuals = y.slice();
  for (let row = 0; row < y.length; row += 1)
    residuals[row] = (residuals[row] ?? 0) - first * (x[row] ?? 0);
  // What the rounding of θ and that of the sums leave over.
  const correction = compensatedDot(x, residuals) / square;
  const theta = first + correction;
  return {
    square,
    theta,
    low: first - theta + correction,
    residual: Math.min(compensatedDot(residuals, residuals), compensatedDot(y, y)),
  };
}
