import { shownText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawArrow, drawDot, drawLabel, drawPiece, drawVeil, type Place } from '../shared/marks.ts';
import type { DescentPicture } from './descentPicture.ts';
import { gradientArrow } from './gradientArrow.ts';

const veil = 0.5;

/** Draws the gradient at the current point. */
export function drawGradient(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colour: string,
): void {
  const arrow = gradientArrow(scales, picture.current, picture.gradient);
  if (arrow === undefined) return;
  drawArrow(context, arrow.from, arrow.to, colour, 2.6 * picture.weight);
}

/** Draws the parts of the gradient along m and along b, with their numbers, or only one of them. */
export function drawComponents(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colours: Colours,
  only?: 'm' | 'b',
): void {
  const arrow = gradientArrow(scales, picture.current, picture.gradient);
  if (arrow === undefined) return;
  const { weight, gradient } = picture;
  const { from, to, corner } = arrow;
  const style = { ground: colours.surface, weight, align: 'center' } as const;
  const strong = (part: 'm' | 'b') => (only === part ? 4 : 2.4) * weight;
  if (only !== 'b') {
    drawArrow(context, from, corner, colours.m, strong('m'));
    const side = to[1] <= from[1] ? 14 : -14;
    const place: Place = [(from[0] + corner[0]) / 2, from[1] + side * weight];
    const text = `∂L/∂m = ${shownText(gradient.m)}`;
    drawLabel(context, scales.area, text, place, { ...style, colour: colours.m });
  }
  if (only !== 'm') {
    drawArrow(context, corner, to, colours.b, strong('b'));
    const right = to[0] >= from[0];
    const beyond = to[1] <= from[1] ? -12 : 14;
    const place: Place = [to[0] + (right ? 8 : -8) * weight, to[1] + beyond * weight];
    const text = `∂L/∂b = ${shownText(gradient.b)}`;
    const align = right ? 'left' : 'right';
    drawLabel(context, scales.area, text, place, { ...style, align, colour: colours.b });
  }
}

/** Draws the step to come. */
export function drawStep(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  { current, next, weight }: DescentPicture,
  colour: string,
): void {
  const from: Place = [scales.x(current.m), scales.y(current.b)];
  drawArrow(context, from, [scales.x(next.m), scales.y(next.b)], colour, 2.6 * weight);
}

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
  const place: Place = [scales.x(current.m), scales.y(current.b)];
  const high = place[1] < scales.area.top + scales.area.height / 2;
  drawLabel(
    context,
    scales.area,
    `L = ${shownText(picture.loss)}`,
    [place[0] + 12 * weight, place[1] + (high ? 16 : -16) * weight],
    { colour: colours.error, ground: colours.surface, weight: 1.1 * weight },
  );
}

function drawGuide(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  { current, weight }: DescentPicture,
  colours: Colours,
  term: 'm' | 'b',
): void {
  const { area } = scales;
  const from: Place = [scales.x(current.m), scales.y(current.b)];
  const to: Place = term === 'm' ? [from[0], area.top + area.height] : [area.left, from[1]];
  const colour = colours[term];
  drawPiece(context, from, to, colour, 2.6 * weight, term === 'm' ? [8, 4] : [3, 4]);
  const text = `${term} = ${shownText(current[term])}`;
  const place: Place =
    term === 'm' ? [to[0] + 8 * weight, to[1] - 13 * weight] : [to[0] + 6, to[1] - 13 * weight];
  drawLabel(context, area, text, place, { colour, ground: colours.surface, weight: 1.1 * weight });
}

/** Draws what the lit term stands for over everything else, which recedes. */
export function drawLitTerm(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colours: Colours,
): void {
  const { lit, weight, current, next } = picture;
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
    case 'rate': {
      recede();
      drawStep(context, scales, { ...picture, weight: 1.4 * weight }, colours.rate);
      const middle: Place = [
        (place[0] + scales.x(next.m)) / 2,
        (place[1] + scales.y(next.b)) / 2 - 14 * weight,
      ];
      const style = { colour: colours.rate, ground: colours.surface, weight: 1.1 * weight };
      const text = `η = ${shownText(picture.rate)}`;
      drawLabel(context, scales.area, text, middle, { ...style, align: 'center' });
      break;
    }
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
