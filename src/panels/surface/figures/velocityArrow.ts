import type { At, LabelMark, Said } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark } from '../surfacePicture.ts';

/** What a velocity is drawn with: where it points to, its number, and what it is in words. */
interface VelocityArrow {
  readonly from: At;
  readonly to: At;
  readonly number: string;
  readonly sides: LabelMark['sides'];
  readonly says: Said;
}

/** The velocity that a method carries, as the map and the curve over one parameter draw it. */
export function velocityArrow({
  from,
  to,
  number,
  sides,
  says,
}: VelocityArrow): readonly SurfaceMark[] {
  return [
    { shape: 'arrow', from, to, role: 'path', width: 2.2, dash: [6, 4], says },
    {
      shape: 'label',
      role: 'path',
      texts: [`v = ${number}`, 'v'],
      of: [from, to],
      sides,
      leader: true,
      rank: 1,
    },
  ];
}
