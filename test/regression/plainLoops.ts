import type { LossConvention } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import type { Line } from '../support/line.ts';

// What the formulas say, added up point by point, for the tests to compare with.

/** The number in front of Σe², written out from its definition. */
export function factorOf(convention: LossConvention, count: number): number {
  return { sum: 1, mean: 1 / count, half: 1 / 2 / count }[convention];
}

/** Loss and gradient by a loop over the points; at least one point. */
export function plainLoop(
  points: readonly Observation[],
  convention: LossConvention,
  { m, b }: Line,
): { readonly loss: number; readonly gradient: Line } {
  let squares = 0;
  let alongM = 0;
  let alongB = 0;
  for (const { x, y } of points) {
    const error = m * x + b - y;
    squares += error * error;
    alongM += 2 * error * x;
    alongB += 2 * error;
  }
  const factor = factorOf(convention, points.length);
  return { loss: factor * squares, gradient: { m: factor * alongM, b: factor * alongB } };
}

/**
 * The size of the numbers that a loss or gradient is the difference of: rounding is to be judged by
 * it, and not by a result that may be small because large parts cancel.
 */
export function sizeOf(
  points: readonly Observation[],
  convention: LossConvention,
  { m, b }: Line,
): number {
  const total = points.reduce((sum, { x, y }) => {
    const error = Math.abs(m * x) + Math.abs(b) + Math.abs(y);
    return sum + (error + 1) ** 2 + (error + 1) * (1 + Math.abs(x));
  }, 1);
  return factorOf(convention, points.length) * total;
}
