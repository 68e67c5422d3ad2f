import type { Observation } from '../../regression/observation.ts';
import { niceDomain } from '../../numerics/ticks.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';

export interface DataDomain {
  readonly x: Domain;
  readonly y: Domain;
}

const emptyDomain: DataDomain = { x: [0, 10], y: [0, 10] };
const unitDomain: DataDomain = { x: [0, 1], y: [0, 1] };
const padding = 0.08;
// The points keep at least this part of the height when the line is to be seen too.
const mostShrunk = 2.2;

function extent(values: readonly number[]): Domain {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

// Where it costs no more than this share of room, 0 is on the axis: there the intercept can be seen.
const roomForZero = 0.6;

function withZero([least, most]: Domain): Domain {
  const room = roomForZero * (most - least);
  if (least > 0 && least <= room) return [0, most];
  return most < 0 && -most <= room ? [least, 0] : [least, most];
}

/** The range of y, with the first line in it unless that would make the points small. */
function withLine([y0, y1]: Domain, [x0, x1]: Domain, { m, b }: Parameters): Domain {
  const [least, most] = extent([y0, y1, m * x0 + b, m * x1 + b]);
  return most / 2 - least / 2 <= mostShrunk * (y1 / 2 - y0 / 2) ? [least, most] : [y0, y1];
}

/** Whether values lie between 0 and 1, and take up more than half of that. */
function fillsUnit([least, most]: Domain): boolean {
  return least > 0 && most < 1 && most - least > 1 / 2;
}

/**
 * Axes that hold all the points, and the line at the start if it is near, with some room around them;
 * points that fill the unit square have just that.
 */
export function domainOf(observations: readonly Observation[], start: Parameters): DataDomain {
  if (observations.length === 0) return emptyDomain;
  const xs = extent(observations.map((observation) => observation.x));
  const y = extent(observations.map((observation) => observation.y));
  if (fillsUnit(xs) && fillsUnit(y)) return unitDomain;
  const x = withZero(xs);
  return { x: niceDomain(...x, padding), y: niceDomain(...withLine(y, x, start), padding) };
}

function holds([from, to]: Domain, [least, most]: Domain): boolean {
  return least >= from && most <= to && (least === most || most - least >= (to - from) / 3);
}

/**
 * The axes to use after a change of the data: the ones that are there as long as they hold the
 * points well, because a picture whose axes jump cannot be followed.
 */
export function steadyDomain(
  previous: DataDomain,
  observations: readonly Observation[],
  start: Parameters,
): DataDomain {
  if (observations.length === 0) return previous;
  const x = extent(observations.map((observation) => observation.x));
  const y = extent(observations.map((observation) => observation.y));
  return holds(previous.x, x) && holds(previous.y, y) ? previous : domainOf(observations, start);
}
