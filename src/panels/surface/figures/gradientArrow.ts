import type { Parameters } from '../../../regression/parameters.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';

/** The gradient as it is drawn. */
export interface GradientArrow {
  readonly from: At;
  readonly to: At;
  /** Where its part along m ends: from there the part along b leads to the tip. */
  readonly corner: At;
  /** Which part of it is the longer one on screen. */
  readonly longer: 'm' | 'b';
  /** Which way it leads on screen. */
  readonly rises: boolean;
  readonly rightwards: boolean;
}

const reachShare = 0.26;
// Near an edge it is shorter, so that its tip is seen; never below this share, in which no direction is seen.
const leastShare = 0.35;
const offEdge = 8;

/** How much of a way along one axis lies in the plot, from 0 to 1. */
function shareWithin(at: number, way: number, low: number, high: number): number {
  const room = (way < 0 ? at - low : high - at) - offEdge;
  return Math.abs(way) <= room ? 1 : Math.max(leastShare, room / Math.abs(way));
}

/**
 * The gradient at a place: its direction as it is on these axes, at a length that can be seen.
 * Undefined where it is zero.
 */
export function gradientArrow(
  { scales, weight }: Frame,
  current: Parameters,
  gradient: Parameters,
): GradientArrow | undefined {
  const size = Math.max(Math.abs(gradient.m), Math.abs(gradient.b));
  if (size === 0) return undefined;
  const { area, xDomain, yDomain } = scales;
  const alongX = ((gradient.m / size) * area.width) / (xDomain[1] - xDomain[0]);
  const alongY = (-(gradient.b / size) * area.height) / (yDomain[1] - yDomain[0]);
  const length = Math.hypot(alongX, alongY);
  if (!(length > 0)) return undefined;
  const reach = (reachShare * Math.min(area.width, area.height)) / weight;
  const { left, top, width, height } = area;
  const [x, y] = [scales.farX(current.m), scales.farY(current.b)];
  const share = Math.min(
    shareWithin(x, (alongX / length) * reach * weight, left, left + width),
    shareWithin(y, (alongY / length) * reach * weight, top, top + height),
  );
  const dx = (alongX / length) * reach * share;
  const dy = (alongY / length) * reach * share;
  const from: At = { x: current.m, y: current.b };
  return {
    from,
    to: { ...from, dx, dy },
    corner: { ...from, dx },
    longer: Math.abs(dx) >= Math.abs(dy) ? 'm' : 'b',
    rises: dy <= 0,
    rightwards: dx >= 0,
  };
}
