import type { Objective, ParameterVector } from '../model/objective.ts';
import { symmetricEigenvalues } from '../numerics/symmetricSolution.ts';
import { roundedDown } from './stability.ts';

// So long a run is tried, and so much work at most is spent on it, in points looked at.
const longestTrial = 200;
const mostWork = 400_000;
const mostHalvings = 40;

/** Whether plain descent goes down for a while, and never up. */
function goesDown(
  { size, gradient }: Objective,
  start: ParameterVector,
  rate: number,
  length: number,
): boolean {
  const at = start.slice();
  const slopes = new Float64Array(size);
  let before = gradient(at, slopes);
  for (let k = 0; k < length; k += 1) {
    for (const [slot, slope] of slopes.entries()) at[slot] = (at[slot] ?? 0) - rate * slope;
    const value = gradient(at, slopes);
    // Rounding may move it at the minimum. Written so that NaN fails, too.
    if (!(value <= before + 1e-12 * Math.abs(before))) return false;
    before = value;
  }
  return true;
}

/**
 * A round learning rate to begin with where no bound is known everywhere: the inverse of the steepest
 * curvature at the start, halved until plain descent from there goes down for a while. Undefined where the loss
 * has no number, or no rate does.
 */
export function rateFrom(
  objective: Objective,
  start: ParameterVector,
  count = 1,
): number | undefined {
  const { size, quadratic } = objective;
  const curvature = objective.curvature(start);
  if (!curvature.every(Number.isFinite)) return undefined;
  const [steepest = 0] = symmetricEigenvalues(curvature, size).map(Math.abs);
  if (!(steepest > 0)) return undefined;
  let rate = 1 / steepest;
  if (!(rate < Number.MAX_VALUE)) return undefined;
  const length = Math.min(longestTrial, Math.ceil(mostWork / Math.max(1, count)));
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const round = roundedDown(rate);
    if (quadratic !== undefined || goesDown(objective, start, round, length)) return round;
    rate /= 2;
  }
  return undefined;
}
