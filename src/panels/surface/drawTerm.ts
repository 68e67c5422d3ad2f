import { numberToText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { figurePlaces } from '../shared/figurePlaces.ts';
import { boxAround, placesBeside } from '../shared/freePlace.ts';
import { drawDot, drawPiece, drawVeil, type Place } from '../shared/marks.ts';
import type { DescentPicture } from './descentPicture.ts';
import { drawComponents, drawGradient } from './drawGradient.ts';
import { drawStep } from './drawStep.ts';
import { levelPieces, stepPieces } from './surfaceObstacles.ts';
import { writeLabel } from './writeLabel.ts';

const veil = 0.5;

/** Draws all places with the same loss as the current point, and that loss beside it. */
export function drawLevel(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colours: Colours,
): void {
  const { level, weight, current } = picture;
  const outline = new Path2D();
  if (level.kind === 'ellipse') {
    const { points } = level;
    for (let index = 0; index + 1 < points.length; index += 2)
      outline.lineTo(scales.x(points[index] ?? 0), scales.y(points[index + 1] ?? 0));
    outline.closePath();
  } else if (level.kind === 'valley') {
    for (const offset of level.offsets)
      for (const [end, m] of scales.xDomain.entries()) {
        const b = offset - picture.meanX * m;
        if (end === 0) outline.moveTo(scales.x(m), scales.y(b));
        else outline.lineTo(scales.x(m), scales.y(b));
      }
  }
  context.lineJoin = 'round';
  context.strokeStyle = colours.surface;
  context.lineWidth = 6 * weight;
  context.stroke(outline);
  context.strokeStyle = colours.error;
  context.lineWidth = 3 * weight;
  context.stroke(outline);
  const here: Place = [scales.x(current.m), scales.y(current.b)];
  writeLabel(context, scales, picture, colours, {
    texts: [`L = ${numberToText(picture.loss)}`],
    colour: colours.error,
    weight: 1.1 * weight,
    places: (size) => figurePlaces(boxAround([here]), size, weight),
    firm: stepPieces(scales, picture),
    // It may lie on its own line, as the numbers of the other levels do, rather than not be there.
    soft: levelPieces(scales, picture),
  });
}

function drawGuide(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colours: Colours,
  term: 'm' | 'b',
): void {
  const { area } = scales;
  const { current, weight } = picture;
  const from: Place = [scales.x(current.m), scales.y(current.b)];
  const to: Place = term === 'm' ? [from[0], area.top + area.height] : [area.left, from[1]];
  const colour = colours[term];
  drawPiece(context, from, to, colour, 2.6 * weight, term === 'm' ? [8, 4] : [3, 4]);
  const sides = term === 'm' ? (['right', 'left'] as const) : (['above', 'below'] as const);
  // At the axis, where the number is read, or else along the guide.
  const axis: Place = term === 'm' ? [to[0], to[1] - 30 * weight] : [to[0] + 80 * weight, to[1]];
  writeLabel(context, scales, picture, colours, {
    texts: [`${term} = ${numberToText(current[term])}`],
    colour,
    weight: 1.1 * weight,
    places: (size) => [
      ...placesBeside(boxAround([axis, to]), size, 7 * weight, sides),
      ...placesBeside(boxAround([from, to]), size, 7 * weight, sides),
      ...figurePlaces(boxAround([from, to]), size, weight),
    ],
    firm: [{ from, to, room: 3 * weight }],
  });
}

/** Draws what the lit term stands for over everything else, which recedes. */
export function drawLitTerm(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colours: Colours,
): void {
  const { lit, weight, current } = picture;
  if (lit === undefined || lit.point !== undefined) return;
  const place: Place = [scales.x(current.m), scales.y(current.b)];
  const recede = () => {
    drawVeil(context, scales.area, colours.surface, veil);
  };
  switch (lit.term) {
    case 'm':
    case 'b':
      recede();
      drawGuide(context, scales, picture, colours, lit.term);
      break;
    case 'loss':
      recede();
      drawLevel(context, scales, picture, colours);
      break;
    case 'gradient-m':
    case 'gradient-b':
      recede();
      drawGradient(context, scales, picture, colours.gradient);
      drawComponents(context, scales, picture, colours, lit.term === 'gradient-m' ? 'm' : 'b');
      break;
    case 'rate':
      recede();
      drawStep(context, scales, picture, colours);
      break;
    case 'x':
    case 'y':
    case 'prediction':
    case 'error':
    case 'square':
    case 'square-by-error':
    case 'error-by-m':
    case 'error-by-b':
    case 'square-by-m':
    case 'square-by-b':
      return;
  }
  drawDot(context, place, 6.5 * weight, colours.path, colours.surface);
}
