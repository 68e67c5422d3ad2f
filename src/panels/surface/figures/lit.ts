import { mapAxes, type MapAxis } from '../../../model/surface.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { components, gradient } from './gradient.ts';
import { level } from './level.ts';
import { current } from './places.ts';
import { step } from './step.ts';

const veil: SurfaceMark = { shape: 'veil', role: 'surface', strength: 0.5 };

/** A guide from the current point to an axis, with the number that is read there. */
function guide(
  { current: { across, up }, looks }: SurfacePicture,
  axis: MapAxis,
): readonly SurfaceMark[] {
  const { role, name } = looks[axis];
  const isAcross = axis === 'across';
  const from: At = { x: across, y: up };
  const to: At = isAcross ? { x: across, y: 'least' } : { x: 'least', y: up };
  // At the axis, where the number is read, or else along the guide.
  const foot: At = isAcross ? { ...to, dy: -30 } : { ...to, dx: 80 };
  return [
    { shape: 'segment', from, to, role, width: 2.6, dash: isAcross ? [8, 4] : [3, 4] },
    {
      shape: 'label',
      role,
      texts: [`${name} = ${numberToText(isAcross ? across : up)}`],
      of: [foot, to],
      sides: isAcross ? ['right', 'left', 'above'] : ['above', 'below', 'right'],
      size: 1.1,
      leader: true,
      needed: true,
    },
  ];
}

/** What the lit term stands for; undefined where it is nothing on the map. */
function figure(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] | undefined {
  const { lit, looks } = picture;
  if (lit === undefined || lit.point !== undefined) return undefined;
  const { term } = lit;
  for (const axis of mapAxes) {
    if (term === looks[axis].term) return guide(picture, axis);
    if (term === looks[axis].slopeTerm)
      return [...gradient(picture, frame), ...components(picture, frame, axis)];
  }
  if (term === 'loss') return level(picture);
  return term === 'rate' ? step(picture, frame, true) : undefined;
}

/** What the lit term stands for, over everything else, which recedes. */
export function litTerm(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const marks = figure(picture, frame);
  return marks === undefined ? [] : [veil, ...marks, ...current(picture)];
}
