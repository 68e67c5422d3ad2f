import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawArrow, drawLabel } from '../shared/marks.ts';
import { beyondBox } from './beyondBox.ts';
import type { DataPicture } from './dataPicture.ts';

/** Says at the edge of the picture where the line is, when none of it can be seen. */
export function drawBeyond(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const beyond = beyondBox(scales, picture);
  if (beyond === undefined) return;
  const { weight } = picture;
  const { below, words, box } = beyond;
  const { top, height } = box;
  const x = box.left + 10 * weight;
  const [from, to] = below ? [top, top + height - 4 * weight] : [top + height, top + 4 * weight];
  drawArrow(context, [x, from], [x, to], colours.path, 3.2 * weight);
  drawLabel(context, scales.area, words, [x + 12 * weight, top + height / 2], {
    colour: colours.path,
    ground: colours.surface,
    weight,
  });
}
