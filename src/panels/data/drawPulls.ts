import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawArrow, drawLabel, drawPiece } from '../shared/marks.ts';
import { type DataPicture, mostSquares } from './dataPicture.ts';
import { pullArrows } from './pulls.ts';

const mostSigns = 12;

/** Draws how each point pulls the line towards itself, as long as its part in the gradient is large. */
export function drawPulls(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  unknown: 'm' | 'b',
  only?: number,
): void {
  const { weight, observations } = picture;
  const few = observations.length <= mostSquares;
  for (const { from, to, share } of pullArrows(scales, picture, unknown, only)) {
    if (few) drawArrow(context, from, to, colours.gradient, 3.4 * weight);
    else drawPiece(context, from, to, colours.gradient, weight);
    if (picture.lit === undefined || observations.length > mostSigns || share === 0) continue;
    // The sign of the part: whether this point's square grows when m (or b) grows.
    drawLabel(context, scales.area, share > 0 ? '+' : '−', [to[0] + 7 * weight, to[1]], {
      colour: colours.gradient,
      ground: colours.surface,
      weight: 1.1 * weight,
    });
  }
}
