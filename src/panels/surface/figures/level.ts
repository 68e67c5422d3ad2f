import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { pictureNumber } from '../../shared/pictureNumber.ts';
import type { SurfaceMark, SurfacePicture } from '../surfacePicture.ts';
import { columnsOf, valleyEnds } from './ground.ts';

function lines({ level: set, sums }: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const drawn = { shape: 'curve', role: 'error', width: 3, halo: 1.5, clear: 'soft' } as const;
  if (set.kind === 'none') return [];
  if (set.kind === 'lines') return [{ ...drawn, ...set.lines, count: set.lines.x.length }];
  if (set.kind === 'ellipse') {
    const columns = columnsOf(set.points);
    return [{ ...drawn, ...columns, count: columns.x.length }];
  }
  return valleyEnds(set, sums.meanX, frame.scales.xDomain).map(([x, y]) => ({
    ...drawn,
    x,
    y,
    count: x.length,
  }));
}

/** All places with the same loss as the current point, and that loss beside it. */
export function level(picture: SurfacePicture, frame: Frame): readonly SurfaceMark[] {
  const { current, loss } = picture;
  // A log loss of outcomes other than 0 and 1 has no number, and so no place on a level.
  if (Number.isNaN(loss)) return [];
  const number = pictureNumber(loss, { derived: picture.besideLines });
  return [
    ...lines(picture, frame),
    {
      shape: 'label',
      role: 'error',
      texts: [`L = ${number}`],
      of: [{ x: current.m, y: current.b }],
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
