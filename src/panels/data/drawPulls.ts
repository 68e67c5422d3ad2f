import { shownText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import {
  drawArrow,
  drawDot,
  drawLabel,
  drawPiece,
  heldInside,
  type Place,
} from '../shared/marks.ts';
import { subscript } from '../shared/termWords.ts';
import {
  type DataPicture,
  errorOf,
  featureName,
  featureOf,
  guessAt,
  mostSquares,
  xOfFeature,
} from './dataPicture.ts';
import { pulls } from './pulls.ts';

const longestShare = 0.24;
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
  const longest = longestShare * scales.area.height;
  const few = observations.length <= mostSquares;
  pulls(picture, unknown).forEach((share, index) => {
    const observation = observations[index];
    if (observation === undefined || (only !== undefined && only !== index)) return;
    const down = errorOf(picture, observation) > 0;
    const guess = guessAt(picture, observation.x);
    const from = heldInside([scales.x(observation.x), scales.y(guess)], scales.area, 4);
    const length = Math.abs(share) * longest;
    const to: Place = [from[0], from[1] + (down ? length : -length)];
    if (few) drawArrow(context, from, to, colours.gradient, 3.4 * weight);
    else drawPiece(context, from, to, colours.gradient, weight);
    if (picture.lit === undefined || observations.length > mostSigns || share === 0) return;
    // The sign of the part: whether this point's square grows when m (or b) grows.
    drawLabel(context, scales.area, share > 0 ? '+' : '−', [to[0] + 7 * weight, to[1]], {
      colour: colours.gradient,
      ground: colours.surface,
      weight: 1.1 * weight,
    });
  });
}

/** Draws the lever of a point: its x, from where the line turns to the guess that is pulled. */
export function drawLever(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  index: number,
): void {
  const observation = picture.observations[index];
  if (observation === undefined) return;
  const { weight, working } = picture;
  const { area } = scales;
  const pivotX = xOfFeature(picture, 0);
  const pivot: Place = [scales.x(pivotX), scales.y(working.b)];
  const end = heldInside(
    [scales.x(observation.x), scales.y(guessAt(picture, observation.x))],
    area,
    6,
  );
  const begin = heldInside([pivot[0], end[1]], area);
  drawPiece(context, begin, end, colours.m, 4 * weight);
  for (const [x, y] of [begin, end])
    drawPiece(context, [x, y - 6 * weight], [x, y + 6 * weight], colours.m, 2 * weight);
  drawDot(context, heldInside(pivot, area, 4), 4.5 * weight, colours.b, colours.surface);
  const feature = featureOf(picture, observation.x);
  const name = subscript(index + 1);
  drawLabel(
    context,
    area,
    `${featureName(picture)}${name} = ${shownText(feature)}`,
    [(begin[0] + end[0]) / 2, end[1] + 14 * weight],
    { colour: colours.m, ground: colours.surface, weight, align: 'center' },
  );
  const error = errorOf(picture, observation);
  const right = end[0] > area.left + 0.65 * area.width;
  drawLabel(
    context,
    area,
    `2e${name} = ${shownText(2 * error)}`,
    [end[0] + (right ? -12 : 12) * weight, end[1] + (error > 0 ? 34 : -34) * weight],
    { colour: colours.gradient, ground: colours.surface, weight, align: right ? 'right' : 'left' },
  );
}
