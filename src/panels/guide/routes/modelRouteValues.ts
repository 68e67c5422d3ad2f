import { agreeingDigits } from '../../../numerics/differences.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import { nudgeSlopesOf, type NudgeSlope } from '../../../regression/nudge.ts';
import type { ShownMoment } from '../shared/shownMoment.ts';
import { chartNudges, noise, type SlopeRoutes } from './routeValues.ts';

export const modelRouteNames = ['chain', 'nudge'] as const;

/** What the loss is at a value of one parameter, the others held. */
function lossAlong({ at, objective }: ShownMoment, slot: number): (value: number) => number {
  return (value) => objective.value(at.with(slot, value));
}

/** What the chain rule gives for each point alone, added up, and the sum of their sizes. */
const chainSums = memoizeLast(
  ({ objective, at, convention, problem }: ShownMoment): readonly (readonly number[])[] => {
    const count = problem.observations.length;
    const one = new Float64Array(at.length);
    const sums = new Float64Array(at.length);
    const sizes = new Float64Array(at.length);
    const rows = new Uint32Array(1);
    for (let index = 0; index < count; index += 1) {
      rows[0] = index;
      objective.gradient(at, one, rows);
      for (const [slot, slope] of one.entries()) {
        sums[slot] = (sums[slot] ?? 0) + slope;
        sizes[slot] = (sizes[slot] ?? 0) + Math.abs(slope);
      }
    }
    // The loss over one point alone has its mean over one.
    const factor = convention === 'sum' ? 1 : 1 / count;
    return [sums, sizes].map((parts) => Array.from(parts, (part) => part * factor));
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
  const { at, objective } = moment;
  const gradient = new Float64Array(at.length);
  objective.gradient(at, gradient);
  const exact = gradient[slot] ?? Number.NaN;
  const [sums = [], sizes = []] = chainSums(moment);
  const along = lossAlong(moment, slot);
  const here = at[slot] ?? 0;
  const [nudged] = nudgeSlopesOf(along, here, [h]);
  if (nudged === undefined) return undefined;
  const slopes = { chain: sums[slot] ?? Number.NaN, nudge: nudged.central };
  const losses = { above: along(here + h), here: along(here), below: along(here - h) };
  const scale = sizes[slot] ?? Number.NaN;
  const parts = [...Object.values(slopes), ...Object.values(losses), exact, scale, nudged.forward];
  if (!parts.every(Number.isFinite)) return undefined;
  return {
    exact,
    slopes,
    digits: {
      chain: agreeingDigits(slopes.chain, exact),
      nudge: agreeingDigits(slopes.nudge, exact),
    },
    isNothing: Math.abs(exact) <= noise * scale,
    losses,
    nudged,
  };
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
