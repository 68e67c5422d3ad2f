import { lossFactor, type LossConvention } from '../model/lossConvention.ts';
import type { Observation } from './observation.ts';
import type { ParameterVector } from '../model/objective.ts';
import { errorAt } from './predict.ts';

/** The loss along one parameter t with the other held: a parabola A t² + B t + C. */
export interface LossSlice {
  /** A */
  readonly squared: number;
  /** B */
  readonly linear: number;
  /** C */
  readonly constant: number;
}

const square = (value: number): number => value * value;

/** By how much the prediction moves for each unit of a parameter: x for the slope, 1 for the intercept. */
function inputOf(slot: number, x: number): number {
  return slot === 0 ? x : 1;
}

/** The factor of the loss times the sum, over the points, of what the function gives for each. */
function summedLikeLoss(
  observations: readonly Observation[],
  convention: LossConvention,
  of: (observation: Observation) => number,
): number {
  let total = 0;
  for (const observation of observations) total += of(observation);
  return lossFactor(convention, observations.length) * total;
}

/**
 * The loss cut along one parameter with the other held where it is, multiplied out point by point:
 * (m x + (b − y))² = x² m² + 2x(b − y) m + (b − y)², and (b + (m x − y))² in the same way. Summed
 * plainly, as on paper. Numbers beyond the range of doubles are not finite, and may be NaN.
 */
export function lossSlice(
  observations: readonly Observation[],
  convention: LossConvention,
  at: ParameterVector,
  slot: number,
): LossSlice {
  const withoutIt = at.with(slot, 0);
  const summed = (of: (observation: Observation) => number): number =>
    summedLikeLoss(observations, convention, of);
  return {
    squared: summed(({ x }) => square(inputOf(slot, x))),
    linear: summed((point) => 2 * inputOf(slot, point.x) * errorAt(withoutIt, point)),
    constant: summed((point) => square(errorAt(withoutIt, point))),
  };
}

/**
 * The loss as one works it out on paper: error by error, squared, and added up. Unlike `loss` it
 * needs all the points, and rounds with every one of them. Infinity beyond the range of doubles.
 */
export function plainLoss(
  observations: readonly Observation[],
  convention: LossConvention,
  at: ParameterVector,
): number {
  return summedLikeLoss(observations, convention, (point) => square(errorAt(at, point)));
}

/** ∂L/∂m or ∂L/∂b by the chain rule, point by point: the factor of the loss times Σ 2e·x, or Σ 2e·1. */
export function chainRuleSlope(
  observations: readonly Observation[],
  convention: LossConvention,
  at: ParameterVector,
  slot: number,
): number {
  return summedLikeLoss(
    observations,
    convention,
    (point) => 2 * errorAt(at, point) * inputOf(slot, point.x),
  );
}

/**
 * The size of what is added up for the slope, every error taken as large as its parts and every x as
 * the largest. What rounding takes from a slope is to be compared with this, in the centred sums as
 * in the plain one: near the minimum the slope itself is almost 0.
 */
export function slopeScale(
  observations: readonly Observation[],
  convention: LossConvention,
  [m = 0, b = 0]: ParameterVector,
  slot: number,
): number {
  const reach = observations.reduce((most, { x }) => Math.max(most, Math.abs(x)), 0);
  const size = ({ x, y }: Observation): number => 2 * (Math.abs(m * x) + Math.abs(b) + Math.abs(y));
  return summedLikeLoss(observations, convention, size) * inputOf(slot, reach);
}
