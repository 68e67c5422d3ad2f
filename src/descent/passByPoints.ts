import type { Observation } from '../regression/observation.ts';
import type { Parameters } from '../regression/parameters.ts';

/**
 * One pass over the points in their order, in which each moves the line by its own e² alone:
 * m ← m − η·2ex, b ← b − η·2e, with the m and b that the point before has left. If m and b stood still
 * meanwhile, the steps would add up to one batch step of the sum at the same rate.
 */
export function passByPoints(
  observations: readonly Observation[],
  { m, b }: Parameters,
  learningRate: number,
): Parameters {
  let slope = m;
  let intercept = b;
  for (const { x, y } of observations) {
    const step = learningRate * 2 * (slope * x + intercept - y);
    slope -= step * x;
    intercept -= step;
  }
  return { m: slope, b: intercept };
}
