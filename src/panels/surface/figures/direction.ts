import type { MapPlace } from '../../../model/surface.ts';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';

/** A way over the map as it lies on screen: a unit vector, and a length of `length` times `size` pixels. */
export interface Direction {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** The larger of its parts across and upwards. Kept apart, so that the length of a very long way is a number. */
  readonly size: number;
}

/** Where a way leads on screen, and how far; undefined where it leads nowhere. */
export function directionOf(
  { area, xDomain, yDomain }: PlotScales,
  { across, up }: MapPlace,
): Direction | undefined {
  const size = Math.max(Math.abs(across), Math.abs(up));
  if (size === 0) return undefined;
  const alongX = ((across / size) * area.width) / (xDomain[1] - xDomain[0]);
  const alongY = (-(up / size) * area.height) / (yDomain[1] - yDomain[0]);
  const length = Math.hypot(alongX, alongY);
  return length > 0 ? { x: alongX / length, y: alongY / length, length, size } : undefined;
}
