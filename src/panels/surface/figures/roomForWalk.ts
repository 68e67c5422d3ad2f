import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { GroundPicture, SurfaceMark } from '../surfacePicture.ts';
import { isSmall } from './small.ts';
import { directionOf } from './direction.ts';

// In pixels of a picture of usual weight: how wide the room is that the arrows take with the words beside them, how far
// the gradient leads back from the start, and how high what stands beside a new value at the axis below.
const beside = { usual: 110, small: 64 };
const back = 100;
const atAxis = 26;
// In sizes of the plot: farther ahead nothing of it is seen.
const ahead = 2;

/**
 * Where the lines of the derivation draw and write beside the first step: numbers on the level lines stand elsewhere or
 * are left out, so that none comes and goes from line to line. It does not hang on the rate, with which the ground would
 * else be drawn anew.
 */
export function roomForWalk(
  { start, uphill }: GroundPicture,
  { scales, weight }: Frame,
): readonly SurfaceMark[] {
  const up = uphill && directionOf(scales, uphill);
  if (up === undefined) return [];
  const far = (ahead * Math.max(scales.area.width, scales.area.height)) / weight;
  const from = { x: start.across, y: start.up };
  const shared = { shape: 'segment', role: 'surface', clear: 'firm' } as const;
  return [
    {
      ...shared,
      from: { ...from, dx: up.x * back, dy: up.y * back },
      to: { ...from, dx: -up.x * far, dy: -up.y * far },
      width: isSmall({ scales, weight }) ? beside.small : beside.usual,
    },
    {
      ...shared,
      from: { x: 'least', y: 'least', dy: -atAxis / 2 },
      to: { x: 'most', y: 'least', dy: -atAxis / 2 },
      width: atAxis,
    },
  ];
}
