import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { GroundPicture, SurfaceMark } from '../surfacePicture.ts';

// In pixels of a picture of usual weight: how wide the room is that the arrows take with the words beside them, how far
// the gradient leads back from the start, and how high what stands beside a new value at the axis below.
const beside = 110;
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
  if (uphill === undefined) return [];
  const { area, xDomain, yDomain } = scales;
  const size = Math.max(Math.abs(uphill.m), Math.abs(uphill.b));
  const alongX = ((uphill.m / size) * area.width) / (xDomain[1] - xDomain[0]);
  const alongY = (-(uphill.b / size) * area.height) / (yDomain[1] - yDomain[0]);
  const length = Math.hypot(alongX, alongY);
  if (!(length > 0)) return [];
  const far = (ahead * Math.max(area.width, area.height)) / weight;
  const from = { x: start.m, y: start.b };
  const shared = { shape: 'segment', role: 'surface', clear: 'firm' } as const;
  return [
    {
      ...shared,
      from: { ...from, dx: (alongX / length) * back, dy: (alongY / length) * back },
      to: { ...from, dx: (-alongX / length) * far, dy: (-alongY / length) * far },
      width: beside,
    },
    {
      ...shared,
      from: { x: 'least', y: 'least', dy: -atAxis / 2 },
      to: { x: 'most', y: 'least', dy: -atAxis / 2 },
      width: atAxis,
    },
  ];
}
