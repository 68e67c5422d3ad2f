import { saturate } from '../../numerics/saturate.ts';
import { niceDomain } from '../../numerics/ticks.ts';
import type { Observation } from '../../regression/observation.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { DataSet } from '../../store/experiment.ts';
import type { Domain, PlotArea } from '../../ui/plot/plotScales.ts';
import { type DataDomain, domainOf } from './dataDomain.ts';
import { markRadius } from './markRadius.ts';

/** The axes of the picture, and the data that they are for. */
export interface DataAxes {
  readonly data: DataSet;
  readonly domain: DataDomain;
  /** The axes of data that were there before: undo leads back to both. */
  readonly seen: WeakMap<DataSet, DataDomain>;
}

const growth = 0.2;
const room = 0.08;
// A point that was added was meant to be where it is; only one on the edge itself is not seen whole.
const nearWhenAdded = 0.005;
const leastNear = 0.02;

/** How near an edge a point lies that one wants to take on beyond it, as a share of either axis. */
export interface Nearness {
  readonly x: number;
  readonly y: number;
}

/** That nearness in a picture of some size: a drag ends where the mark would no longer be seen whole. */
export function nearnessIn({ width, height }: Pick<PlotArea, 'width' | 'height'>): Nearness {
  const reach = markRadius + 2;
  return { x: Math.max(leastNear, reach / width), y: Math.max(leastNear, reach / height) };
}

/** An axis grown on the side where a value lies near its end or beyond. */
function grown([from, to]: Domain, value: number, near: number): Domain {
  const span = saturate(to - from);
  if (value > to - near * span) {
    const wanted = Math.max(to + growth * span, value + room * saturate(value - from));
    return [from, niceDomain(from, saturate(wanted))[1]];
  }
  if (value < from + near * span) {
    const wanted = Math.min(from - growth * span, value - room * saturate(to - value));
    return [niceDomain(saturate(wanted), to)[0], to];
  }
  return [from, to];
}

interface Difference {
  readonly added: readonly Observation[];
  readonly removed: number;
}

/** What is between the points that both lists begin with, and those that both end with. */
function differenceOf(before: readonly Observation[], after: readonly Observation[]): Difference {
  const same = (one: Observation | undefined, other: Observation | undefined) =>
    one?.x === other?.x && one?.y === other?.y;
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && same(before[first], after[first])) first += 1;
  let last = 0;
  while (last < shorter - first && same(before.at(-1 - last), after.at(-1 - last))) last += 1;
  return {
    added: after.slice(first, after.length - last),
    removed: before.length - first - last,
  };
}

function domainAfter(
  { data: before, domain }: DataAxes,
  data: DataSet,
  start: Parameters,
  nearWhenMoved: Nearness,
): DataDomain {
  const fit = () => domainOf(data.observations, start);
  if (data.preset !== 'custom' && data.preset !== before.preset) return fit();
  const { added, removed } = differenceOf(before.observations, data.observations);
  if (added.length > 1 || removed > 1) return fit();
  const [point] = added;
  if (point === undefined) return domain;
  const near = removed === 1 ? nearWhenMoved : { x: nearWhenAdded, y: nearWhenAdded };
  return { x: grown(domain.x, point.x, near.x), y: grown(domain.y, point.y, near.y) };
}

/** The axes to begin with: they fit the data. */
export function firstAxes(data: DataSet, start: Parameters): DataAxes {
  const domain = domainOf(data.observations, start);
  return { data, domain, seen: new WeakMap([[data, domain]]) };
}

/**
 * The axes after a change of the data. As long as points are changed one by one they only grow, on the
 * side where there is no room left: a picture whose axes jump cannot be followed, and one that shrinks
 * leaves no place for the next point. They fit the data anew when all points are others.
 * @param near how near an edge a point is moved to take the edge with it.
 */
export function axesAfter(
  axes: DataAxes,
  data: DataSet,
  start: Parameters,
  near: Nearness,
): DataAxes {
  const { seen } = axes;
  const domain = seen.get(data) ?? domainAfter(axes, data, start, near);
  seen.set(data, domain);
  return { data, domain, seen };
}
