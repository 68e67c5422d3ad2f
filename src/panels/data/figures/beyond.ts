import { translate } from '../../../i18n/translate.ts';
import { predict } from '../../../regression/predict.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { DataMark, DataPicture } from '../dataPicture.ts';
import { ownCurve } from '../fit.ts';

/** The heights of what is drawn over the x in view; those without a number are left out. */
function heightsOf({ line, fit }: DataPicture, frame: Frame): readonly number[] {
  if (fit === undefined) return frame.scales.xDomain.map((x) => predict(line, x));
  // Of guesses it is the diagonal that is drawn, which is no place of the model.
  if (fit.across === 'guess') return [];
  const { y, count } = ownCurve(fit, frame);
  return Array.from(y.subarray(0, count)).filter((height) => !Number.isNaN(height));
}

/** On which side of the picture the whole line or curve lies; undefined when some of it, or its edge, is seen. */
function sideOf(picture: DataPicture, frame: Frame): 'above' | 'below' | undefined {
  const heights = heightsOf(picture, frame);
  const [low, high] = frame.scales.yDomain;
  if (heights.length === 0) return undefined;
  if (heights.every((height) => height < low)) return 'below';
  return heights.every((height) => height > high) ? 'above' : undefined;
}

/** Says at the edge of the picture where the line or the curve is, when none of it can be seen. */
export function beyond(picture: DataPicture, frame: Frame): readonly DataMark[] {
  const side = sideOf(picture, frame);
  if (side === undefined) return [];
  const edge = side === 'below' ? 'least' : 'most';
  const drawn = picture.fit?.drawn ?? 'line';
  return [
    {
      shape: 'label',
      role: 'path',
      texts: [translate(`panels.data.beyond.${side}`, { drawn }), side === 'below' ? '↓' : '↑'],
      of: [
        { x: 'least', y: edge },
        { x: 'most', y: edge },
      ],
      sides: [side === 'below' ? 'above' : 'below'],
      gap: 5,
      needed: true,
      rank: -1,
      says: { id: `panels.data.all.${side}`, values: { drawn } },
    },
  ];
}
