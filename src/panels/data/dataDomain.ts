import type { Observation } from '../../regression/observation.ts';
import { saturate } from '../../numerics/saturate.ts';
import { niceDomain } from '../../numerics/ticks.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { predict } from '../../regression/predict.ts';
import { emptyRange } from '../../regression/presets.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';

export interface DataDomain {
  readonly x: Domain;
  readonly y: Domain;
}

const emptyDomain: DataDomain = { x: emptyRange, y: emptyRange };
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
  // One value, as of a single point, has no width that 0 could take from: it lies in the middle then.
  if (least === most) return extent([0, saturate(2 * most)]);
  const room = roomForZero * (most - least);
  if (least > 0 && least <= room) return [0, most];
  return most < 0 && -most <= room ? [least, 0] : [least, most];
}

/** The range of y, with the first line in it unless that would make the points small. */
function withLine([y0, y1]: Domain, [x0, x1]: Domain, line: Parameters): Domain {
  const [least, most] = extent([y0, y1, predict(line, x0), predict(line, x1)]);
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
  const ys = extent(observations.map((observation) => observation.y));
  if (fillsUnit(xs) && fillsUnit(ys)) return unitDomain;
  const x = withZero(xs);
  const y = ys[0] === ys[1] ? withZero(ys) : ys;
  return { x: niceDomain(...x, padding), y: niceDomain(...withLine(y, x, start), padding) };
}
