import { numberToText } from '../../../numerics/formatNumber.ts';
import type { At, Frame, LabelMark } from '../../../ui/plot/marks/mark.ts';
import type { Term } from '../../../derivation/term.ts';
import {
  type DataMark,
  type DataPicture,
  examplePoint,
  featureName,
  interceptOf,
  xOfFeature,
} from '../dataPicture.ts';
import { fitNudge } from './fitNudge.ts';

function label(text: string, of: readonly At[], more: Partial<LabelMark<Term>> = {}): DataMark {
  return {
    shape: 'label',
    role: 'parameter-2',
    texts: [text],
    of,
    size: 1.1,
    gap: 10,
    leader: true,
    term: 'parameter-2',
    ...more,
  };
}

/** The place where x is 0 lies outside: an arrow at that edge says in which direction. */
function beyond(picture: DataPicture, text: string, onLeft: boolean): readonly DataMark[] {
  const x = xOfFeature(picture, 0);
  const to: At = { x, y: interceptOf(picture), held: 6, dy: -18 };
  const from: At = { ...to, dx: onLeft ? 44 : -44 };
  const words = `${text}  (${featureName(picture)} = 0)`;
  return [
    { shape: 'arrow', from, to, role: 'parameter-2', width: 3, term: 'parameter-2' },
    label(words, [from, to], { sides: ['above', 'below'], gap: 6 }),
  ];
}

/** The intercept of the line: its height where x is 0, or in which direction that is. */
export function intercept(picture: DataPicture, frame: Frame): readonly DataMark[] {
  if (picture.fit !== undefined)
    return fitNudge(picture, picture.fit, frame, 1, examplePoint(picture));
  const { scales } = frame;
  const height = interceptOf(picture);
  const x = xOfFeature(picture, 0);
  const text = `b = ${numberToText(height)}`;
  const [x0, x1] = scales.xDomain;
  const [y0, y1] = scales.yDomain;
  if (x < x0 || x > x1) return beyond(picture, text, x < x0);
  const held: At = { x, y: height, held: 5 };
  const isSeen = height >= y0 && height <= y1;
  const there: DataMark = isSeen
    ? {
        shape: 'dot',
        at: held,
        radius: 6.5,
        role: 'parameter-2',
        rim: 'surface',
        term: 'parameter-2',
      }
    : {
        shape: 'arrow',
        from: { ...held, dy: height > y1 ? 30 : -30 },
        to: held,
        role: 'parameter-2',
        width: 3,
        term: 'parameter-2',
      };
  return [
    {
      shape: 'segment',
      from: { x, y: 'least' },
      to: { x, y: 'most' },
      role: 'parameter-2',
      width: 1.4,
      dash: [4, 4],
    },
    there,
    label(text, [held]),
  ];
}
