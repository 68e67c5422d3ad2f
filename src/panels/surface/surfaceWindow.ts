import { extentTo } from './pathExtremes.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { niceDomain } from '../../numerics/ticks.ts';
import type { Objective, ParameterVector } from '../../model/objective.ts';
import type { SurfaceView } from '../../model/surface.ts';
import type { AppState } from '../../store/appState.ts';
import { trajectoryOf } from '../../store/problem.ts';
import { shownIteration } from '../../store/selectors.ts';
import { mapLoss, shownMinimum, shownStart } from '../../store/shownLoss.ts';
import { shownParameters } from '../../store/shownParameters.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';
import { shownPath } from './pathOver.ts';
import { around, farthest, largest, pathRanges } from './windowParts.ts';

// Both directions get at least this part of the width in which the other one's rise shows too.
const leastShare = 0.35;
// But no more than so many times as far as the run goes there: far from a minimum curvature says little.
const mostTimes = 2.5;
// How much farther the map reaches than the start: the gradient leads away from the minimum, and has its names there.
const spare = 1.4;

/** How strongly the loss is curved along each parameter, by which their ways are compared. */
const steepness = memoizeLast((on: Objective, at: ParameterVector): Float64Array => {
  const curvature = on.curvature(at);
  return at.map((_value, slot) => Math.sqrt(Math.abs(curvature[slot * (at.length + 1)] ?? 0)));
});

/** What is to be seen along one parameter. */
interface Way {
  readonly start: number;
  /** Of the minimum that was found from the start; undefined where none was. */
  readonly best: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly steep: number;
  /** Whether the curvature is the same everywhere. */
  readonly isExact: boolean;
}

/** Without a minimum to be around: the start and the path so far. */
function pathRange({ start, least, most }: Way): Domain {
  const room = Math.max(most - least, Math.abs(start) / 2, most > least ? 0 : 1);
  return niceDomain(Math.max(-largest, least - 0.4 * room), Math.min(largest, most + 0.4 * room));
}

function reaches({
  start,
  best = start,
  least,
  most,
}: Way): readonly [own: number, walked: number] {
  return [Math.abs(start - best), Math.max(Math.abs(least - best), Math.abs(most - best))];
}

/** As much as the last of the parameters changes in one unit, where all of them stay where they are. */
const unitOf = (ways: readonly Way[]): number => ways.at(-1)?.steep ?? 0;

/** Whether the path does not go too far away to be followed. */
function isFollowed(ways: readonly Way[]): boolean {
  const seen = ways.map((way) => ({ way, reach: reaches(way) }));
  const scale = Math.max(...seen.map(({ way, reach }) => reach[0] * way.steep), 0) || unitOf(ways);
  return Math.max(...seen.map(({ way, reach }) => reach[1] * way.steep), 0) <= farthest * scale;
}

/** Everything: the start, the minimum, and the path if that does not go too far away. */
function wholeRanges(ways: readonly Way[]): readonly Domain[] {
  const seen = ways.map((way) => ({ way, reach: reaches(way) }));
  const isNear = isFollowed(ways);
  const unit = unitOf(ways);
  const own = ({ reach }: (typeof seen)[number]): number =>
    isNear ? Math.max(...reach) : reach[0];
  const height = Math.max(...seen.map((each) => own(each) * each.way.steep), 0) || unit;
  return seen.map((each) => {
    const { way } = each;
    if (way.best === undefined) return pathRange(way);
    const reach = own(each);
    const wanted = way.steep > 0 ? (leastShare * height) / way.steep : 0;
    const most = reach > 0 ? mostTimes * reach : Math.abs(way.best);
    const held = way.isExact ? wanted : Math.min(wanted, most);
    return around(way.best, spare * Math.max(reach, held));
  });
}

// The same object as long as it is the same window, so that axes and scales stay.
const sameWindow = memoizeLast((x0: number, x1: number, y0: number, y1: number): SurfaceView => ({
  across: [x0, x1],
  up: [y0, y1],
}));

function rangesOf(state: AppState): readonly Domain[] {
  const { experiment, cursor, view } = state;
  const shown = shownParameters(state);
  const path = shownPath(trajectoryOf(experiment), shown);
  const iteration = shownIteration(state);
  const slots = [shown.across, shown.up ?? shown.across];
  const start = shownStart(experiment);
  // Without points the loss is flat, and there is nothing to zoom to.
  if (experiment.data.observations.length === 0)
    return slots.map((slot) => niceDomain((start[slot] ?? 0) - 1, (start[slot] ?? 0) + 1));
  if (view.zoom === 'path' && iteration > 0) return pathRanges(path, iteration);
  const minimum = shownMinimum(experiment);
  const on = mapLoss(experiment);
  const steep = steepness(on, minimum?.at ?? start);
  const waysTo = (last: number): readonly Way[] => {
    const extent = extentTo(path, last);
    return slots.map((slot, index): Way => ({
      start: start[slot] ?? 0,
      best: minimum?.at[slot],
      least: index === 0 ? extent.least.across : extent.least.up,
      most: index === 0 ? extent.most.across : extent.most.up,
      isExact: on.quadratic !== undefined,
      steep: Number.isFinite(steep[slot]) ? (steep[slot] ?? 0) : 0,
    }));
  };
  // The update is spoken of: the whole arrow to the next iterate is to be seen, if it is not one that flies away.
  const toNext = cursor.beat === 'update' ? waysTo(path.extendTo(iteration + 1)) : undefined;
  const ways = toNext !== undefined && isFollowed(toNext) ? toNext : waysTo(iteration);
  const here = path.thetaAt(iteration);
  if (view.zoom !== 'minimum' || minimum === undefined) return wholeRanges(ways);
  return ways.map(({ best = 0 }, index): Domain => {
    const away = Math.abs((here[index] ?? 0) - best);
    const least = Math.max(Math.abs(best) * 1e-9, 1e-12);
    return around(best, 1.4 * Math.max(Math.min(away, largest), least));
  });
}

/**
 * What the map shows now, over the parameters that are shown, the first of them across, the second upwards. It hangs on
 * nothing else than the state, so that a link shows what its sender saw; and it changes by leaps, so that it mostly stays
 * where it is.
 */
export function windowOf(state: AppState): SurfaceView {
  const [across = [0, 1], up = across] = rangesOf(state);
  return sameWindow(...across, ...up);
}
