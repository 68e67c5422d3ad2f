import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import { nudgeSlopesOf, type NudgeSlope } from '../../../regression/nudge.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';
import { chartNudges, slopeRoutes, type SlopeRoutes } from './routeValues.ts';

export const modelRouteNames = ['chain', 'nudge'] as const;

/** What the loss is at a value of one parameter, the others held. */
function lossAlong({ at, objective }: ShownMoment, slot: number): (value: number) => number {
  return (value) => objective.value(at.with(slot, value));
}

// Of very many points some are taken together: asked for one by one they would hold the page.
const mostAlone = 5_000;

/** What the chain rule gives for each point alone, added up, and the sum of their sizes, for each parameter. */
const chainSums = memoizeLast(
  ({ objective, at, convention, problem }: ShownMoment): readonly Float64Array[] => {
    const count = problem.observations.length;
    const together = Math.ceil(count / mostAlone);
    const part = new Float64Array(at.length);
    const sums = new Float64Array(at.length);
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
      for (const [slot, slope] of part.entries()) {
        sums[slot] = (sums[slot] ?? 0) + share * slope;
        sizes[slot] = (sizes[slot] ?? 0) + share * Math.abs(slope);
      }
    }
    return [sums, sizes];
  },
);

/**
 * Two routes to the slope of the loss of any model along one parameter: the chain rule point by point, and the nudge.
 * Undefined when their numbers are too large to be any, or there are none.
 */
export function modelRouteValues(
  moment: ShownMoment,
  slot: number,
  h: number,
): SlopeRoutes<(typeof modelRouteNames)[number]> | undefined {
  const { at, slopes } = moment;
  const [sums = [], sizes = []] = chainSums(moment);
  const along = lossAlong(moment, slot);
  const here = at[slot] ?? 0;
  const [nudged] = nudgeSlopesOf(along, here, [h]);
  if (nudged === undefined) return undefined;
  return slopeRoutes(modelRouteNames, {
    exact: slopes[slot] ?? Number.NaN,
    slopes: { chain: sums[slot] ?? Number.NaN, nudge: nudged.central },
    nudged,
    lossAt: (moved) => along(here + moved),
    scale: sizes[slot] ?? Number.NaN,
  });
}

/** The slopes by all nudges that the chart shows. */
export const modelChartSlopes = memoizeLast(
  (moment: ShownMoment, slot: number): readonly NudgeSlope[] =>
    nudgeSlopesOf(
      lossAlong(moment, slot),
      moment.at[slot] ?? 0,
      chartNudges(moment.problem.observations.length),
    ),
);
