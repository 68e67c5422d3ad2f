import { numberToText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import {
  drawArrow,
  drawDot,
  drawLabel,
  drawPiece,
  drawVeil,
  heldInside,
  type Place,
} from '../shared/marks.ts';
import { termSymbol } from '../shared/termWords.ts';
import {
  type DataPicture,
  examplePoint,
  featureName,
  featureOf,
  guessAt,
  litPoints,
  mostSquares,
  xOfFeature,
} from './dataPicture.ts';
import { drawErrorLabel } from './drawErrorLabels.ts';
import { drawErrorOf } from './drawErrors.ts';
import { drawLever } from './drawLever.ts';
import { strokeLine } from './drawLines.ts';
import { drawNudge } from './drawNudge.ts';
import { drawParabola } from './drawParabola.ts';
import { drawPoints } from './drawPoints.ts';
import { drawPulls } from './drawPulls.ts';
import { drawLossSquare, drawSquareOf } from './drawSquares.ts';
import { slopeTriangle } from './slopeTriangle.ts';

const veil = 0.62;

/** Guides from points, or from their guesses, to an axis; with the value when it is one alone. */
function drawGuides(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  term: 'x' | 'y' | 'prediction',
): void {
  const { area } = scales;
  const { weight } = picture;
  const points = litPoints(picture);
  const colour = term === 'prediction' ? colours.path : colours.ink;
  for (const index of points) {
    const observation = picture.observations[index];
    if (observation === undefined) continue;
    const value = term === 'prediction' ? guessAt(picture, observation.x) : observation.y;
    const from: Place = [scales.x(observation.x), scales.y(value)];
    const to: Place = term === 'x' ? [from[0], area.top + area.height] : [area.left, from[1]];
    const faint = points.length > mostSquares;
    context.globalAlpha = faint ? 0.25 : 1;
    drawPiece(context, from, to, colour, (points.length > 1 ? 1.2 : 2) * weight, [5, 4]);
    context.globalAlpha = 1;
    if (term === 'prediction' && !faint)
      drawDot(context, heldInside(from, area, 3), 5 * weight, colour, colours.surface);
    if (points.length > 1) continue;
    const shown = term === 'x' ? featureOf(picture, observation.x) : value;
    const name = termSymbol({ term, point: index }, featureName(picture));
    const text = `${name} = ${numberToText(shown)}`;
    const style = { colour, ground: colours.surface, weight: 1.1 * weight };
    if (term === 'x') drawLabel(context, area, text, [to[0] + 7, to[1] - 12 * weight], style);
    else drawLabel(context, area, text, [to[0] + 6, to[1] - 11 * weight], style);
  }
}

function drawSlope(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const { weight, working } = picture;
  const { from, run } = slopeTriangle(scales, picture);
  const corners = [from, from + run].map((feature) => {
    const x = xOfFeature(picture, feature);
    return [scales.x(x), scales.y(guessAt(picture, x))] as const;
  });
  const [begin, end] = corners;
  if (begin === undefined || end === undefined) return;
  strokeLine(context, scales, picture.line, 3.2 * weight, colours.path, []);
  const corner: Place = [end[0], begin[1]];
  const style = { ground: colours.surface, weight: 1.1 * weight };
  drawPiece(context, begin, corner, colours.ink, 2 * weight);
  drawArrow(context, corner, end, colours.m, 3.6 * weight);
  const rises = end[1] <= begin[1];
  const below: Place = [(begin[0] + end[0]) / 2, begin[1] + (rises ? 13 : -13) * weight];
  const ink = { ...style, colour: colours.ink, align: 'center' } as const;
  drawLabel(context, scales.area, numberToText(run), below, ink);
  const rise = run * working.m;
  const text =
    run === 1
      ? `m = ${numberToText(working.m)}`
      : `${numberToText(run)} · m = ${numberToText(rise)}`;
  const beside: Place = [end[0] + 8 * weight, (begin[1] + end[1]) / 2];
  drawLabel(context, scales.area, text, beside, { ...style, colour: colours.m });
}

function drawIntercept(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const { area } = scales;
  const { weight, working } = picture;
  const x = scales.x(xOfFeature(picture, 0));
  const text = `b = ${numberToText(working.b)}`;
  const style = { colour: colours.b, ground: colours.surface, weight: 1.1 * weight };
  strokeLine(context, scales, picture.line, 3.2 * weight, colours.path, []);
  const there: Place = [x, scales.y(working.b)];
  const held = heldInside(there, area, 5);
  const onAxis = x >= area.left && x <= area.left + area.width;
  if (onAxis) {
    drawPiece(context, [x, area.top], [x, area.top + area.height], colours.b, 1.4 * weight, [4, 4]);
    const seen = there[1] >= area.top && there[1] <= area.top + area.height;
    if (seen) drawDot(context, held, 6.5 * weight, colours.b, colours.surface);
    else
      drawArrow(
        context,
        [x, held[1] + (there[1] < held[1] ? 30 : -30)],
        held,
        colours.b,
        3 * weight,
      );
    drawLabel(context, area, text, [held[0] + 11 * weight, held[1] - 13 * weight], style);
    return;
  }
  // The place where x is 0 lies outside: an arrow along the line says in which direction.
  const edge = x < area.left ? scales.xDomain[0] : scales.xDomain[1];
  const edgePlace = heldInside([scales.x(edge), scales.y(guessAt(picture, edge))], area, 6);
  const inwards = x < area.left ? 44 : -44;
  const begin: Place = [edgePlace[0] + inwards * weight, edgePlace[1] - 18 * weight];
  drawArrow(context, begin, [edgePlace[0], edgePlace[1] - 18 * weight], colours.b, 3 * weight);
  const name = featureName(picture);
  drawLabel(context, area, `${text}  (${name} = 0)`, [begin[0], begin[1] - 15 * weight], {
    ...style,
    align: x < area.left ? 'left' : 'right',
  });
}

/** Draws what the lit term stands for over everything else, which recedes. */
export function drawLitTerm(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const { lit, weight } = picture;
  // The learning rate is the length of a step: that is seen on the surface.
  if (lit === undefined || lit.term === 'rate') return;
  const index = lit.point ?? examplePoint(picture);
  drawVeil(context, scales.area, colours.surface, veil);
  const points = litPoints(picture);
  const alone = points.length === 1;
  switch (lit.term) {
    case 'x':
    case 'y':
    case 'prediction':
      if (lit.term === 'prediction')
        strokeLine(context, scales, picture.line, 3.2 * weight, colours.path, []);
      drawGuides(context, scales, picture, colours, lit.term);
      break;
    case 'error':
      strokeLine(context, scales, picture.line, 3.2 * weight, colours.path, []);
      for (const point of points) drawErrorOf(context, scales, picture, colours, point);
      break;
    case 'square':
      if (points.length <= mostSquares)
        for (const point of points) drawSquareOf(context, scales, picture, colours, point);
      else drawSquareOf(context, scales, picture, colours, index);
      break;
    case 'm':
      drawSlope(context, scales, picture, colours);
      break;
    case 'b':
      drawIntercept(context, scales, picture, colours);
      break;
    case 'loss':
      drawLossSquare(context, scales, { ...picture, gathered: 1 }, colours);
      break;
    case 'gradient-m':
    case 'gradient-b':
      drawPulls(context, scales, picture, colours, lit.term === 'gradient-m' ? 'm' : 'b');
      break;
    case 'square-by-m':
    case 'square-by-b':
      drawPulls(context, scales, picture, colours, 'b', lit.point);
      if (lit.term === 'square-by-m')
        drawLever(context, scales, picture, colours, index, lit.point);
      break;
    case 'square-by-error':
      drawParabola(context, scales, picture, colours, index);
      break;
    case 'error-by-m':
    case 'error-by-b':
      strokeLine(context, scales, picture.line, 3.2 * weight, colours.path, []);
      drawNudge(context, scales, picture, colours, [lit.term === 'error-by-m' ? 'm' : 'b'], index);
      break;
  }
  if (lit.term === 'm' || lit.term === 'b' || lit.term === 'loss') return;
  const shown = alone ? picture.observations.filter((_, point) => point === lit.point) : undefined;
  drawPoints(context, scales, shown ? { ...picture, observations: shown } : picture, colours);
  if (!alone || (lit.term !== 'error' && lit.term !== 'square')) return;
  drawErrorLabel(context, scales, picture, colours, index, lit.term === 'square');
}
