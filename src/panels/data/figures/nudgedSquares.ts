import { translate } from '../../../i18n/translate.ts';
import { numberToText } from '../../../numerics/formatNumber.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import { subscript } from '../../shared/termWords.ts';
import { type DataMark, type DataPicture, errorOf } from '../dataPicture.ts';
import { nudgeAt } from './nudge.ts';
import { levelSide } from './sides.ts';
import { commonSide, levelEdge, squareOf } from './squares.ts';

/**
 * The square of a point's error before a parameter is nudged, and after: what the error moves when it is moved
 * itself. Only for the line, whose nudge the formulas have too, and only where squares are drawn.
 */
export function nudgedSquares(
  picture: DataPicture,
  frame: Frame,
  point: number,
): readonly DataMark[] {
  const error = errorOf(picture, point);
  if (picture.fit !== undefined || picture.each !== 'squared') return [];
  if (!Number.isFinite(error * error)) return [];
  const side = commonSide(picture, frame, [point]);
  const before = squareOf(picture, point, side);
  const { move } = nudgeAt(picture, picture.about, point);
  const guess = (picture.guesses[point] ?? 0) + move;
  const after = { ...before, to: { ...before.to, y: guess } };
  const [was, is] = [error ** 2, (error + move) ** 2];
  const name = `e${subscript(point + 1)}²`;
  const change = numberToText(is - was);
  const values = {
    point: point + 1,
    before: numberToText(was),
    after: numberToText(is),
  };
  const renewed = translate('panels.surface.renewed', { name, value: values.after });
  return [
    { ...before, fill: 0.08, edge: 1.2, hollow: true, clear: 'soft' },
    {
      ...after,
      fill: 0.26,
      edge: 2,
      hollow: true,
      says: { id: 'drawn.data.nudgedSquares', values },
    },
    {
      shape: 'label',
      role: 'error',
      texts: [
        `${renewed}\nΔ(${name}) = ${change}`,
        translate('panels.data.newSquare', { square: values.after, change }),
        // The change the line says, too; this it does not.
        renewed,
      ],
      of: levelEdge(frame, after),
      sides: [levelSide(before)],
      gap: 5,
      leader: true,
      term: 'square',
      point,
    },
  ];
}
