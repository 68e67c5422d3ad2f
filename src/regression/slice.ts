import { lossFactor, type LossConvention } from '../model/lossConvention.ts';
import type { Observation } from './observation.ts';
import type { Parameters } from './parameters.ts';
import { errorAt } from './predict.ts';

/** One of the two unknowns of the line. */
export type Unknown = 'm' | 'b';

export const unknowns: readonly Unknown[] = ['m', 'b'];

/** The loss along one unknown t with the other held: a parabola A t² + B t + C. */
export interface LossSlice {
  /** A */
  readonly squared: number;
  /** B */
  readonly linear: number;
  /** C */
  readonly constant: number;
}

/** The parameters with another value for one of them. */
export function withUnknown(parameters: Parameters, unknown: Unknown, value: number): Parameters {
  return { ...parameters, [unknown]: value };
}

const square = (value: number): number => value * value;

/** By how much the prediction moves for each unit of an unknown: x for m, 1 for b. */
function inputOf(unknown: Unknown, x: number): number {
  return unknown === 'm' ? x : 1;
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
 * The loss cut along one unknown with the other held where it is, multiplied out point by point:
 * (m x + (b − y))² = x² m² + 2x(b − y) m + (b − y)², and (b + (m x − y))² in the same way. Summed
 * plainly, as on paper. Numbers beyond the range of doubles are not finite, and may be NaN.
 */
export function lossSlice(
  observations: readonly Observation[],
  convention: LossConvention,
  parameters: Parameters,
  unknown: Unknown,
): LossSlice {
  const withoutIt = withUnknown(parameters, unknown, 0);
  const summed = (of: (observation: Observation) => number): number =>
    summedLikeLoss(observations, convention, of);
  return {
    squared: summed(({ x }) => square(inputOf(unknown, x))),
    linear: summed((point) => 2 * inputOf(unknown, point.x) * errorAt(withoutIt, point)),
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
  parameters: Parameters,
): number {
  return summedLikeLoss(observations, convention, (point) => square(errorAt(parameters, point)));
}

/** ∂L/∂m or ∂L/∂b by the chain rule, point by point: the factor of the loss times Σ 2e·x, or Σ 2e·1. */
export function chainRuleSlope(
  observations: readonly Observation[],
  convention: LossConvention,
  parameters: Parameters,
  unknown: Unknown,
): number {
  return summedLikeLoss(
    observations,
    convention,
    (point) => 2 * errorAt(parameters, point) * inputOf(unknown, point.x),
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
  { m, b }: Parameters,
  unknown: Unknown,
): number {
  const reach = observations.reduce((most, { x }) => Math.max(most, Math.abs(x)), 0);
  const size = ({ x, y }: Observation): number => 2 * (Math.abs(m * x) + Math.abs(b) + Math.abs(y));
  return summedLikeLoss(observations, convention, size) * inputOf(unknown, reach);
}
