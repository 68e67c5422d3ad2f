import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { components, gradient } from './gradient.ts';
import { level } from './level.ts';
import { current } from './places.ts';
import { step } from './step.ts';

const veil: SurfaceMark = { shape: 'veil', role: 'surface', strength: 0.5 };

/** A guide from the current point to an axis, with the number that is read there. */
function guide({ current: { m, b } }: SurfacePicture, term: 'm' | 'b'): readonly SurfaceMark[] {
  const from: At = { x: m, y: b };
  const to: At = term === 'm' ? { x: m, y: 'least' } : { x: 'least', y: b };
  // At the axis, where the number is read, or else along the guide.
  const axis: At = term === 'm' ? { ...to, dy: -30 } : { ...to, dx: 80 };
  return [
    {
      shape: 'segment',
      from,
      to,
      role: term,
      width: 2.6,
      dash: term === 'm' ? [8, 4] : [3, 4],
    },
    {
      shape: 'label',
      role: term,
      texts: [`${term} = ${numberToText(term === 'm' ? m : b)}`],
      of: [axis, to],
      sides: term === 'm' ? ['right', 'left', 'above'] : ['above', 'below', 'right'],
      size: 1.1,
      leader: true,
      needed: true,
    },
  ];
}

/** What the lit term stands for; undefined where it is nothing on the map. */
function figure(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] | undefined {
  const { lit } = picture;
  if (lit === undefined || lit.point !== undefined) return undefined;
  switch (lit.term) {
    case 'm':
    case 'b':
      return guide(picture, lit.term);
    case 'loss':
      return level(picture, frame);
    case 'gradient-m':
      return [...gradient(picture, frame), ...components(picture, frame, 'm')];
    case 'gradient-b':
      return [...gradient(picture, frame), ...components(picture, frame, 'b')];
    case 'rate':
      return step(picture, frame, true);
    case 'x':
    case 'y':
    case 'prediction':
    case 'error':
    case 'square':
    case 'square-by-error':
    case 'error-by-m':
    case 'error-by-b':
    case 'square-by-m':
    case 'square-by-b':
      return undefined;
  }
}

/** What the lit term stands for, over everything else, which recedes. */
export function litTerm(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const marks = figure(picture, frame);
  return marks === undefined ? [] : [veil, ...marks, ...current(picture)];
}
