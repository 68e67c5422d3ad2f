import type { Parameters } from '../../../regression/parameters.ts';
import type { PlotScales } from '../../../ui/plot/plotScales.ts';

/** A way over the map as it lies on screen: a unit vector, and a length of `length` times `size` pixels. */
export interface Direction {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  /** The larger of its parts along m and b. Kept apart, so that the length of a very long way is a number. */
  readonly size: number;
}

/** Where a way leads on screen, and how far; undefined where it leads nowhere. */
export function directionOf(
  { area, xDomain, yDomain }: PlotScales,
  { m, b }: Parameters,
): Direction | undefined {
  const size = Math.max(Math.abs(m), Math.abs(b));
  if (size === 0) return undefined;
  const alongX = ((m / size) * area.width) / (xDomain[1] - xDomain[0]);
  const alongY = (-(b / size) * area.height) / (yDomain[1] - yDomain[0]);
  const length = Math.hypot(alongX, alongY);
  return length > 0 ? { x: alongX / length, y: alongY / length, length, size } : undefined;
}
