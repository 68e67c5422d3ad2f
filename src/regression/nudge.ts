import { centralDifference, forwardDifference } from '../numerics/differences.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import type { Observation } from './observation.ts';
import type { Parameters } from './parameters.ts';
import { plainLoss, type Unknown, withUnknown } from './slice.ts';

/** Slopes of the loss by nudging one unknown by h. */
export interface NudgeSlope {
  readonly h: number;
  /** (L(t + h) − L(t − h)) / 2h */
  readonly central: number;
  /** (L(t + h) − L(t)) / h */
  readonly forward: number;
}

/** The slope of a function at a place for each of the nudges, from its values alone. */
export function nudgeSlopesOf(
  valueAt: (value: number) => number,
  at: number,
  nudges: readonly number[],
): readonly NudgeSlope[] {
  return nudges.map((h) => ({
    h,
    central: centralDifference(valueAt, at, h),
    forward: forwardDifference(valueAt, at, h),
  }));
}

/**
 * The slope of the loss along one unknown for each of the nudges, from values of the loss alone. The
 * loss is summed plainly, so that one sees what rounding does.
 */
export function nudgeSlopes(
  observations: readonly Observation[],
  convention: LossConvention,
  parameters: Parameters,
  unknown: Unknown,
  nudges: readonly number[],
): readonly NudgeSlope[] {
  const lossAt = (value: number): number =>
    plainLoss(observations, convention, withUnknown(parameters, unknown, value));
  return nudgeSlopesOf(lossAt, parameters[unknown], nudges);
}

/** The nudge with the smallest error, and that error; undefined when none is finite. */
export function bestNudge(
  slopes: readonly NudgeSlope[],
  kind: 'central' | 'forward',
  exact: number,
): { readonly h: number; readonly error: number } | undefined {
  let best: { readonly h: number; readonly error: number } | undefined;
  for (const slope of slopes) {
    const error = Math.abs(slope[kind] - exact);
    if (Number.isFinite(error) && (best === undefined || error < best.error)) {
      best = { h: slope.h, error };
    }
  }
  return best;
}
