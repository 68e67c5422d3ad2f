import { translate } from '../../i18n/translate.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box } from '../shared/box.ts';
import type { DataPicture } from './dataPicture.ts';
import { edgeObstacles } from './edgeObstacles.ts';
import { freeSpan } from './freeSpan.ts';
import { lineBeyond } from './lineBeyond.ts';

const arrowLength = 26;

/** What is said at the edge of the picture of where the line is, and where it stands. */
export interface Beyond {
  readonly below: boolean;
  readonly words: string;
  readonly box: Box;
}

/** What is said at the edge when nothing of the line can be seen. */
export function beyondBox(scales: PlotScales, picture: DataPicture): Beyond | undefined {
  const { line, weight } = picture;
  const side = lineBeyond(line, { x: scales.xDomain, y: scales.yDomain });
  if (side === undefined) return undefined;
  const { area } = scales;
  const below = side === 'below';
  const words = translate(below ? 'panels.data.lineBelow' : 'panels.data.lineAbove');
  // Roomy enough for arrow and words in any of the usual typefaces.
  const width = (24 + 8 * words.length) * weight;
  const height = arrowLength * weight;
  const top = below ? area.top + area.height - height : area.top;
  const strip = { left: area.left, top, width: area.width, height };
  const left = freeSpan(area, edgeObstacles(scales, picture, strip), width);
  return { below, words, box: { left, top, width, height } };
}
