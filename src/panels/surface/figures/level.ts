import { pictureNumber } from '../../shared/pictureNumber.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';

const spotDigits = 3;

/** All places with the same loss as the current point, and that loss beside it. */
export function level(picture: SurfacePicture): readonly SurfaceMark[] {
  const { current, loss, level: line } = picture;
  // A log loss of outcomes other than 0 and 1 has no number, and so no place on a level.
  if (Number.isNaN(loss)) return [];
  const number = pictureNumber(loss, { derived: picture.besideLines });
  const { across, up } = picture.looks;
  const spot = `${across.name} = ${numberToText(current.across, spotDigits)}, ${up.name} = ${numberToText(current.up, spotDigits)}`;
  const drawn = { shape: 'curve', role: 'error', width: 3, halo: 1.5, clear: 'soft' } as const;
  return [
    ...(line === undefined ? [] : [{ ...drawn, ...line, count: line.x.length }]),
    {
      shape: 'label',
      role: 'error',
      // That a spot is a pair of numbers is read off one.
      texts: [...(picture.beat === 'loss' ? [`${spot}:\nL = ${number}`] : []), `L = ${number}`],
      of: [{ x: current.across, y: current.up }],
      sides: ['right', 'left', 'below', 'above'],
      gap: 14,
      size: 1.1,
      leader: true,
      needed: true,
      ...(picture.beat === 'loss'
        ? { says: { id: 'drawn.surface.loss', values: { loss: number } } }
        : {}),
    },
  ];
}
