import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { GroundPicture, SurfaceMark } from '../surfacePicture.ts';

// In pixels of a picture of usual weight: the room that the words beside the first step take, above and below it; how far
// the gradient leads back from the start; and what stands beside the new values at the axes.
const beside = 110;
const back = 100;
// In lengths of the step: past it the gradient goes on, out of the map.
const past = 20;
const atAxis = { along: 120, height: 26 };

/**
 * Where the lines of the derivation draw and write beside the first step: numbers on the level lines stand elsewhere as
 * long as they can, so that none comes and goes from line to line.
 */
export function roomForWalk(
  { start, first }: GroundPicture,
  { scales, weight }: Frame,
): readonly SurfaceMark[] {
  if (first === undefined) return [];
  const [x, y] = [scales.farX(start.m), scales.farY(start.b)];
  const [alongX, alongY] = [scales.farX(first.m) - x, scales.farY(first.b) - y];
  const length = Math.hypot(alongX, alongY);
  const away = length > 0 ? -back / length : 0;
  const shared = { shape: 'segment', role: 'surface', clear: 'soft' } as const;
  return [
    {
      ...shared,
      from: { x: start.m, y: start.b, dx: (alongX * away) / weight, dy: (alongY * away) / weight },
      to: { x: start.m + past * (first.m - start.m), y: start.b + past * (first.b - start.b) },
      width: beside,
    },
    {
      ...shared,
      from: { x: first.m, y: 'least', dy: -atAxis.height / 2 },
      to: { x: first.m, y: 'least', dx: atAxis.along, dy: -atAxis.height / 2 },
      width: atAxis.height,
    },
    {
      ...shared,
      from: { x: 'least', y: first.b },
      to: { x: 'least', y: first.b, dx: atAxis.along },
      width: 2 * atAxis.height,
    },
  ];
}
