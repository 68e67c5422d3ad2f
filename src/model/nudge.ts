import { centralDifference, forwardDifference } from '../numerics/differences.ts';

/** Slopes of the loss by nudging one parameter by h. */
export interface NudgeSlope {
  readonly h: number;
  /** (L(t + h) − L(t − h)) / 2h */
  readonly central: number;
  /** (L(t + h) − L(t)) / h */
  readonly forward: number;
}

/** The slope of a function at a place for each of the nudges, from its values alone. */
export function nudgeSlopes(
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
