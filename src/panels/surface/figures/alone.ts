import { translate } from '../../../i18n/translate.ts';
import type { At } from '../../../ui/plot/marks/mark.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';

/** The line through the current point along which only one parameter moves: there the slope is asked for. */
export function alone({
  alone: moving,
  current: { across, up },
  looks,
}: SurfacePicture): readonly SurfaceMark[] {
  if (moving === undefined) return [];
  const { role, name } = looks[moving];
  const [from, to]: readonly [At, At] =
    moving === 'across'
      ? [
          { x: 'least', y: up },
          { x: 'most', y: up },
        ]
      : [
          { x: across, y: 'least' },
          { x: across, y: 'most' },
        ];
  return [
    {
      shape: 'segment',
      from,
      to,
      role,
      width: 2.4,
      dash: [7, 5],
      says: { id: 'drawn.surface.cut', values: { name } },
    },
    {
      shape: 'label',
      role,
      texts: [translate('panels.surface.only', { name })],
      of: moving === 'across' ? [{ ...to, dx: -8 }] : [{ ...to, dy: 8 }],
      sides: moving === 'across' ? ['above', 'below', 'left'] : ['right', 'left', 'below'],
      gap: 6,
      leader: true,
    },
  ];
}
