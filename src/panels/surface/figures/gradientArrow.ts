import type { MapAxis, MapPlace } from '../../../model/surface.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { DrawnLength } from '../../shared/drawnLength.ts';
import { roundAbove } from '../../shared/roundAbove.ts';
import type { Domain } from '../../../ui/plot/plotScales.ts';
import { directionOf } from './direction.ts';
import { isSmall } from './small.ts';

/** The gradient as it is drawn. */
export interface GradientArrow {
  readonly from: At;
  readonly to: At;
  /** Where its part across ends: from there the part upwards leads to the tip. */
  readonly corner: At;
  /** Which part of it is the longer one on screen. */
  readonly longer: MapAxis;
  /** Which way it leads on screen. */
  readonly rises: boolean;
  readonly rightwards: boolean;
  readonly drawn: DrawnLength;
}

// Of the shorter side of the map: on a small one, where a short arrow with both its parts is a blot, it may be longer.
const reachShare = { usual: 0.3, small: 0.38 };
// Near an edge it is shorter, so that its tip is seen; never below this share, in which no direction is seen.
const leastShare = 0.35;
const offEdge = { usual: 8, small: 4 };
// In sizes of the axes' type: a shorter one is hidden by the dot of the current point, and drawn longer.
const shortest = 2.8;
// What would have to be drawn longer than that is what rounding has left of a gradient of zero.
const mostTimes = 1e12;

/** How much of a way along one axis lies in the plot, so far off its edges, from 0 to 1. */
function shareWithin(at: number, way: number, [low, high]: Domain, off: number): number {
  const room = (way < 0 ? at - low : high - at) - off;
  return Math.abs(way) <= room ? 1 : Math.max(leastShare, room / Math.abs(way));
}

/** By which round number a length is multiplied or divided, so that it is seen and stays within a reach. */
function drawnLength(length: number, reach: number, least: number): DrawnLength {
  if (length > reach) return { by: roundAbove(length / reach), isShorter: true };
  if (length >= least) return { by: 1, isShorter: false };
  return { by: roundAbove(Math.min(least, reach / 2) / length), isShorter: false };
}

/**
 * The gradient at a place: its direction as it is on these axes, as long as it is on them, or a round
 * number of times as long so that it can be seen. Undefined where it is zero, but for rounding.
 */
export function gradientArrow(
  frame: Frame,
  current: MapPlace,
  gradient: MapPlace,
): GradientArrow | undefined {
  const { scales, weight } = frame;
  const kind = isSmall(frame) ? 'small' : 'usual';
  const direction = directionOf(scales, gradient);
  if (direction === undefined) return undefined;
  const { length, size } = direction;
  const { area, typeSize } = scales;
  const most = reachShare[kind] * Math.min(area.width, area.height);
  const { left, top, width, height } = area;
  const [x, y] = [scales.farX(current.across), scales.farY(current.up)];
  const reach =
    most *
    Math.min(
      shareWithin(x, direction.x * most, [left, left + width], offEdge[kind]),
      shareWithin(y, direction.y * most, [top, top + height], offEdge[kind]),
    );
  const drawn = drawnLength(length * size, reach, shortest * typeSize);
  if (!drawn.isShorter && drawn.by > mostTimes) return undefined;
  const scaled = length * (drawn.isShorter ? size / drawn.by : size * drawn.by);
  // Beyond all numbers there is no scale, and it is drawn as long as there is room.
  const pixels = scaled > 0 && Number.isFinite(scaled) ? scaled : reach;
  const dx = (direction.x * pixels) / weight;
  const dy = (direction.y * pixels) / weight;
  const from: At = { x: current.across, y: current.up };
  return {
    from,
    to: { ...from, dx, dy },
    corner: { ...from, dx },
    longer: Math.abs(dx) >= Math.abs(dy) ? 'across' : 'up',
    rises: dy <= 0,
    rightwards: dx >= 0,
    drawn,
  };
}
