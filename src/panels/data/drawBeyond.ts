import { translate } from '../../i18n/translate.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawArrow, drawLabel } from '../shared/marks.ts';
import type { DataPicture } from './dataPicture.ts';
import { edgeObstacles } from './edgeObstacles.ts';
import { freeSpan } from './freeSpan.ts';
import { lineBeyond } from './lineBeyond.ts';

const arrowLength = 26;

/** Says at the edge of the picture where the line is, when none of it can be seen. */
export function drawBeyond(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const { line, weight } = picture;
  const side = lineBeyond(line, { x: scales.xDomain, y: scales.yDomain });
  if (side === undefined) return;
  const { area } = scales;
  const below = side === 'below';
  const words = translate(below ? 'panels.data.lineBelow' : 'panels.data.lineAbove');
  // Roomy enough for arrow and words in any of the usual typefaces.
  const width = (24 + 8 * words.length) * weight;
  const height = arrowLength * weight;
  const top = below ? area.top + area.height - height : area.top;
  const strip = { left: area.left, top, width: area.width, height };
  const x = freeSpan(area, edgeObstacles(scales, picture, strip), width) + 10 * weight;
  const [from, to] = below ? [top, top + height - 4 * weight] : [top + height, top + 4 * weight];
  drawArrow(context, [x, from], [x, to], colours.path, 3.2 * weight);
  drawLabel(context, area, words, [x + 12 * weight, top + height / 2], {
    colour: colours.path,
    ground: colours.surface,
    weight,
  });
}
