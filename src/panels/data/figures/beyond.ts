import { translate } from '../../../i18n/translate.ts';
import type { Parameters } from '../../../regression/parameters.ts';
import { predict } from '../../../regression/predict.ts';
import type { Frame } from '../../../ui/plot/marks/mark.ts';
import type { Domain } from '../../../ui/plot/plotScales.ts';
import type { DataMark, DataPicture } from '../dataPicture.ts';

/** On which side of the picture the whole line lies; undefined when some of it, or its edge, is seen. */
export function lineBeyond(line: Parameters, x: Domain, y: Domain): 'above' | 'below' | undefined {
  const ends = x.map((value) => predict(line, value));
  if (ends.every((end) => end < y[0])) return 'below';
  return ends.every((end) => end > y[1]) ? 'above' : undefined;
}

/** Says at the edge of the picture where the line is, when none of it can be seen. */
export function beyond({ line }: DataPicture, { scales }: Frame): readonly DataMark[] {
  const side = lineBeyond(line, scales.xDomain, scales.yDomain);
  if (side === undefined) return [];
  const edge = side === 'below' ? 'least' : 'most';
  return [
    {
      shape: 'label',
      role: 'path',
      texts: [
        translate(side === 'below' ? 'panels.data.lineBelow' : 'panels.data.lineAbove'),
        side === 'below' ? '↓' : '↑',
      ],
      of: [
        { x: 'least', y: edge },
        { x: 'most', y: edge },
      ],
      sides: [side === 'below' ? 'above' : 'below'],
      gap: 5,
      needed: true,
      rank: -1,
      says: { id: side === 'below' ? 'panels.data.allBelow' : 'panels.data.allAbove' },
    },
  ];
}
