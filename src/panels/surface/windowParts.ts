import type { Path } from '../../descent/path.ts';
import { extentTo } from './pathExtremes.ts';
import { niceDomain } from '../../numerics/ticks.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';

/** The part of the plane of two parameters that is shown, m the one across and b the one upwards, in working units. */
export interface SurfaceWindow {
  readonly m: Domain;
  readonly b: Domain;
}

// A run that leaves the start more than so many times as far behind as that is from the minimum is no
// longer followed: the valley it left would be a dot.
export const farthest = 30;
// Larger numbers are no places on a map.
export const largest = 1e150;

/** The least of 1, 1.5, 2, 3, 5, 7 times a power of ten that is not below a value. */
function roundReach(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 5, 7].find((part) => value <= part * unit * 1.000_001) ?? 10;
  return Number.isFinite(step * unit) ? step * unit : value;
}

/** A range around a centre that reaches so far to both sides, in round numbers. */
export function around(centre: number, reach: number): Domain {
  const room = reach > 0 ? roundReach(reach) : Math.abs(centre) / 2 || 1;
  return niceDomain(centre - room, centre + room, 0);
}

/** The path walked so far. */
export function pathRanges(path: Path, iteration: number): readonly [Domain, Domain] {
  const { least, most } = extentTo(path, iteration);
  const held = (value: number) => Math.min(largest, Math.max(-largest, value));
  return [
    niceDomain(held(least.m), held(most.m), 0.15),
    niceDomain(held(least.b), held(most.b), 0.15),
  ];
}

/**
 * A window with room added along one axis, so that one unit is as long on both in a picture of this shape: a round bowl
 * has round level lines then.
 */
export function withEqualUnits(
  { m, b }: SurfaceWindow,
  { width, height }: { readonly width: number; readonly height: number },
): SurfaceWindow {
  const half = Math.max((m[1] - m[0]) / width, (b[1] - b[0]) / height) / 2;
  const about = ([least, most]: Domain, length: number): Domain => {
    const middle = least / 2 + most / 2;
    return [middle - half * length, middle + half * length];
  };
  return { m: about(m, width), b: about(b, height) };
}
