import { agreeingDigits, nudgeSizes } from '../../../numerics/differences.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import { nudgeSlopes, type NudgeSlope } from '../../../regression/nudge.ts';
import {
  chainRuleSlope,
  lossSlice,
  plainLoss,
  slopeScale,
  type LossSlice,
} from '../../../regression/slice.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';

/** The nudges on offer: 1, 0.5, 0.2, … 10⁻¹². */
export const nudges = nudgeSizes(12);

export const routeNames = ['slice', 'chain', 'nudge'] as const;
export type RouteName = (typeof routeNames)[number];

/** The slope of the loss along one parameter, by some routes. */
export interface SlopeRoutes<Route extends RouteName> {
  /** The slope that the derivation shows. */
  readonly exact: number;
  readonly slopes: Readonly<Record<Route, number>>;
  /** How many digits of each agree with the slope of the derivation. */
  readonly digits: Readonly<Record<Route, number>>;
  /** Whether the slope is so small, beside what it is the sum of, that its digits are rounding. */
  readonly isNothing: boolean;
  /** The values of the loss that the nudge needs. */
  readonly losses: { readonly above: number; readonly here: number; readonly below: number };
  /** The slopes by the nudge that is chosen. */
  readonly nudged: NudgeSlope;
}

/** The slope of the loss of the line along one parameter, by three routes. */
export interface RouteValues extends SlopeRoutes<RouteName> {
  readonly slice: LossSlice;
}

/** Whether one more digit could still be trusted: below this share of its parts a sum is noise. */
const noise = 8 * Number.EPSILON;

/** What routes come to, and what they are judged by. */
interface Found<Route extends RouteName> {
  readonly exact: number;
  readonly slopes: Readonly<Record<Route, number>>;
  readonly nudged: NudgeSlope;
  /** The loss so far from where the run is, along the parameter. */
  readonly lossAt: (nudge: number) => number;
  /** How large the parts are that add up to the slope. */
  readonly scale: number;
}

/** Routes with their digits; undefined when their numbers are too large to be any, or there are none. */
export function slopeRoutes<Route extends RouteName>(
  routes: readonly Route[],
  { exact, slopes, nudged, lossAt, scale }: Found<Route>,
): SlopeRoutes<Route> | undefined {
  const losses = { above: lossAt(nudged.h), here: lossAt(0), below: lossAt(-nudged.h) };
  const found = routes.map((route) => slopes[route]);
  const parts = [...found, ...Object.values(losses), exact, scale, nudged.forward];
  if (!parts.every(Number.isFinite)) return undefined;
  const digits = routes.map((route) => [route, agreeingDigits(slopes[route], exact)]);
  return {
    exact,
    slopes,
    digits: Object.fromEntries(digits) as Record<Route, number>,
    isNothing: Math.abs(exact) <= noise * scale,
    losses,
    nudged,
  };
}

/** The three routes for the moment on screen; undefined when their numbers are too large to be any. */
export function routeValues(
  { problem, convention, at, slopes: known }: ShownMoment,
  slot: number,
  h: number,
): RouteValues | undefined {
  const { observations } = problem;
  const here = at[slot] ?? 0;
  const slice = lossSlice(observations, convention, at, slot);
  const [nudged] = nudgeSlopes(observations, convention, at, slot, [h]);
  if (nudged === undefined) return undefined;
  const found = slopeRoutes(routeNames, {
    exact: known[slot] ?? Number.NaN,
    slopes: {
      slice: 2 * slice.squared * here + slice.linear,
      chain: chainRuleSlope(observations, convention, at, slot),
      nudge: nudged.central,
    },
    nudged,
    lossAt: (nudge) => plainLoss(observations, convention, at.with(slot, here + nudge)),
    scale: slopeScale(observations, convention, at, slot),
  });
  if (![slice.squared, slice.linear, slice.constant].every(Number.isFinite)) return undefined;
  return found && { ...found, slice };
}

/** The nudges that the chart shows: every n-th of them where there are many points. */
export function chartNudges(count: number): readonly number[] {
  const stride = count <= 5_000 ? 1 : count <= 50_000 ? 3 : 9;
  return nudges.filter((_h, position) => position % stride === 0);
}

/** The slopes by all nudges that the chart shows. */
export const chartSlopes = memoizeLast(
  ({ problem, convention, at }: ShownMoment, slot: number): readonly NudgeSlope[] => {
    const { observations } = problem;
    const shown = chartNudges(observations.length);
    return nudgeSlopes(observations, convention, at, slot, shown);
  },
);
