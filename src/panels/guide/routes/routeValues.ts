import { lossSlice, type LossSlice, slopeScale, throughPoints } from '../../../model/lossSlice.ts';
import { nudgeSlopes, type NudgeSlope } from '../../../model/nudge.ts';
import { agreeingDigits, nudgeSizes } from '../../../numerics/differences.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';

/** The nudges on offer: 1, 0.5, 0.2, … 10⁻¹². */
export const nudges = nudgeSizes(12);

/** All routes, the first of which only a loss goes that is a parabola along each parameter. */
export type RouteName = 'slice' | 'chain' | 'nudge';

/** The routes that a loss goes. */
export function routesOf({ isParabola }: Pick<ShownMoment, 'isParabola'>): readonly RouteName[] {
  return isParabola ? ['slice', 'chain', 'nudge'] : ['chain', 'nudge'];
}

/** The slope of the loss along one parameter, by the routes that it goes. */
export interface RouteValues {
  /** The slope that the derivation shows. */
  readonly exact: number;
  /** By each route; NaN for one that is closed. */
  readonly slopes: Readonly<Record<RouteName, number>>;
  /** How many digits of each agree with the slope of the derivation. */
  readonly digits: Readonly<Record<RouteName, number>>;
  /** Whether the slope is so small, beside what it is the sum of, that its digits are rounding. */
  readonly isNothing: boolean;
  /** The values of the loss that the nudge needs. */
  readonly losses: { readonly above: number; readonly here: number; readonly below: number };
  /** The slopes by the nudge that is chosen. */
  readonly nudged: NudgeSlope;
  /** The parabola, where it is one. */
  readonly slice: LossSlice | undefined;
}

/** Whether one more digit could still be trusted: below this share of its parts a sum is noise. */
const noise = 8 * Number.EPSILON;

// The loss is gone through as on paper, so that one sees what rounding does.
const onPaper = memoizeLast(({ objective, problem }: ShownMoment) =>
  throughPoints(objective, problem.observations.length),
);

// Of very many points some are taken together: asked for one by one they would hold the page.
const mostAlone = 5_000;

/** The sizes of what the chain rule gives for each point alone, added up, for each parameter. */
const chainSizes = memoizeLast(
  ({ objective, at, convention, problem }: ShownMoment): Float64Array => {
    const count = problem.observations.length;
    const together = Math.ceil(count / mostAlone);
    const part = new Float64Array(at.length);
    const sizes = new Float64Array(at.length);
    for (let first = 0; first < count; first += together) {
      const length = Math.min(together, count - first);
      objective.gradient(
        at,
        part,
        Uint32Array.from({ length }, (_, index) => first + index),
      );
      // The loss over some points alone is their mean, unless it is their sum.
      const share = convention === 'sum' ? 1 : length / count;
      for (const [slot, slope] of part.entries())
        sizes[slot] = (sizes[slot] ?? 0) + share * Math.abs(slope);
    }
    return sizes;
  },
);

/** What the loss is at a value of one parameter, the others held. */
function lossAlong(moment: ShownMoment, slot: number): (value: number) => number {
  const paper = onPaper(moment);
  return (value) => paper(moment.at.with(slot, value)).loss;
}

/** The routes for the moment on screen; undefined when their numbers are too large to be any, or there are none. */
export function routeValues(moment: ShownMoment, slot: number, h: number): RouteValues | undefined {
  const { at, slopes: known, objective } = moment;
  const here = at[slot] ?? 0;
  const along = lossAlong(moment, slot);
  const [nudged] = nudgeSlopes(along, here, [h]);
  if (nudged === undefined) return undefined;
  const form = objective.quadratic;
  const slice = form && lossSlice(form, at, slot);
  const slopes = {
    slice: slice === undefined ? Number.NaN : 2 * slice.squared * here + slice.linear,
    chain: onPaper(moment)(at).slopes[slot] ?? Number.NaN,
    nudge: nudged.central,
  };
  const exact = known[slot] ?? Number.NaN;
  const scale = form ? slopeScale(form, at, slot) : (chainSizes(moment)[slot] ?? Number.NaN);
  const losses = { above: along(here + h), here: along(here), below: along(here - h) };
  const parts = [
    ...routesOf(moment).map((route) => slopes[route]),
    ...Object.values(losses),
    ...(slice === undefined ? [] : [slice.squared, slice.linear, slice.constant]),
    exact,
    scale,
    nudged.forward,
  ];
  if (!parts.every(Number.isFinite)) return undefined;
  return {
    exact,
    slopes,
    digits: {
      slice: agreeingDigits(slopes.slice, exact),
      chain: agreeingDigits(slopes.chain, exact),
      nudge: agreeingDigits(slopes.nudge, exact),
    },
    isNothing: Math.abs(exact) <= noise * scale,
    losses,
    nudged,
    slice,
  };
}

/** The nudges that the chart shows: every n-th of them where there are many points. */
function chartNudges(count: number): readonly number[] {
  const stride = count <= 5_000 ? 1 : count <= 50_000 ? 3 : 9;
  return nudges.filter((_h, position) => position % stride === 0);
}

/** The slopes by all nudges that the chart shows. */
export const chartSlopes = memoizeLast((moment: ShownMoment, slot: number): readonly NudgeSlope[] =>
  nudgeSlopes(
    lossAlong(moment, slot),
    moment.at[slot] ?? 0,
    chartNudges(moment.problem.observations.length),
  ),
);
