import { lossFactor, type LossConvention } from './loss.ts';
import type { Observation } from './observation.ts';
import type { Parameters } from './parameters.ts';

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

/**
 * The loss cut along one unknown with the other held where it is, multiplied out point by point:
 * (m x + (b − y))² = x² m² + 2x(b − y) m + (b − y)², and (b + (m x − y))² in the same way. Summed
 * plainly, as on paper. Numbers beyond the range of doubles are not finite, and may be NaN.
 */
export function lossSlice(
  observations: readonly Observation[],
  convention: LossConvention,
  { m, b }: Parameters,
  unknown: Unknown,
): LossSlice {
  let squared = 0;
  let linear = 0;
  let constant = 0;
  for (const { x, y } of observations) {
    const factor = unknown === 'm' ? x : 1;
    const rest = unknown === 'm' ? b - y : m * x - y;
    squared += factor * factor;
    linear += 2 * factor * rest;
    constant += rest * rest;
  }
  const share = lossFactor(convention, observations.length);
  return { squared: share * squared, linear: share * linear, constant: share * constant };
}

/**
 * The loss as one works it out on paper: error by error, squared, and added up. Unlike `loss` it
 * needs all the points, and rounds with every one of them. Infinity beyond the range of doubles.
 */
export function plainLoss(
  observations: readonly Observation[],
  convention: LossConvention,
  { m, b }: Parameters,
): number {
  let total = 0;
  for (const { x, y } of observations) {
    const error = m * x + b - y;
    total += error * error;
  }
  return lossFactor(convention, observations.length) * total;
}

/** ∂L/∂m or ∂L/∂b by the chain rule, point by point: the factor of the loss times Σ 2e·x, or Σ 2e·1. */
export function chainRuleSlope(
  observations: readonly Observation[],
  convention: LossConvention,
  { m, b }: Parameters,
  unknown: Unknown,
): number {
  let total = 0;
  for (const { x, y } of observations) {
    total += 2 * (m * x + b - y) * (unknown === 'm' ? x : 1);
  }
  return lossFactor(convention, observations.length) * total;
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
  let total = 0;
  let reach = 0;
  for (const { x, y } of observations) {
    total += 2 * (Math.abs(m * x) + Math.abs(b) + Math.abs(y));
    reach = Math.max(reach, Math.abs(x));
  }
  return lossFactor(convention, observations.length) * total * (unknown === 'm' ? reach : 1);
}
