import type { Path } from '../../descent/path.ts';
import type { SurfaceView } from '../../model/surface.ts';
import { extentTo } from './pathExtremes.ts';
import { niceDomain } from '../../numerics/ticks.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';

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
    niceDomain(held(least.across), held(most.across), 0.15),
    niceDomain(held(least.up), held(most.up), 0.15),
  ];
}

/**
 * A window with room added along one axis, so that one unit is as long on both in a picture of this shape: a round bowl
 * has round level lines then.
 */
export function withEqualUnits(
  { across, up }: SurfaceView,
  { width, height }: { readonly width: number; readonly height: number },
): SurfaceView {
  const half = Math.max((across[1] - across[0]) / width, (up[1] - up[0]) / height) / 2;
  const about = ([least, most]: Domain, length: number): Domain => {
    const middle = least / 2 + most / 2;
    return [middle - half * length, middle + half * length];
  };
  return { across: about(across, width), up: about(up, height) };
}
