import type { Parameters } from '../../regression/parameters.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Place } from '../shared/marks.ts';

/** The gradient as it is drawn, in pixels. */
export interface GradientArrow {
  readonly from: Place;
  readonly to: Place;
  /** Where its part along m ends: from there the part along b leads to the tip. */
  readonly corner: Place;
}

const reachShare = 0.2;

/**
 * The gradient at a place: its direction as it is on these axes, at a length that can be seen.
 * Undefined where it is zero.
 */
export function gradientArrow(
  scales: PlotScales,
  current: Parameters,
  gradient: Parameters,
): GradientArrow | undefined {
  const size = Math.max(Math.abs(gradient.m), Math.abs(gradient.b));
  if (size === 0) return undefined;
  const { area, xDomain, yDomain } = scales;
  const dx = ((gradient.m / size) * area.width) / (xDomain[1] - xDomain[0]);
  const dy = (-(gradient.b / size) * area.height) / (yDomain[1] - yDomain[0]);
  const length = Math.hypot(dx, dy);
  if (!(length > 0)) return undefined;
  const reach = reachShare * Math.min(area.width, area.height);
  const from: Place = [scales.x(current.m), scales.y(current.b)];
  const to: Place = [from[0] + (dx / length) * reach, from[1] + (dy / length) * reach];
  return { from, to, corner: [to[0], from[1]] };
}
