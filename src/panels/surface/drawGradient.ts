import { numberToText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { figurePlaces } from '../shared/figurePlaces.ts';
import { boxAround, type Obstacle, placesBeside } from '../shared/freePlace.ts';
import { drawArrow } from '../shared/marks.ts';
import type { DescentPicture } from './descentPicture.ts';
import { gradientArrow } from './gradientArrow.ts';
import { stepPieces } from './surfaceObstacles.ts';
import { writeLabel } from './writeLabel.ts';

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
  const room = 5 * weight;
  const arrows: Obstacle[] = [
    { from, to: corner, room },
    { from: corner, to, room },
    { from, to, room },
  ];
  const whole = boxAround([from, corner, to]);
  const upwards = to[1] <= from[1];
  const rightwards = to[0] >= from[0];
  const taken: Obstacle[] = [];
  for (const part of ['m', 'b'] as const) {
    if (only !== undefined && only !== part) continue;
    const own = part === 'm' ? ([from, corner] as const) : ([corner, to] as const);
    drawArrow(context, ...own, colours[part], (only === part ? 4 : 2.4) * weight);
    const number = numberToText(gradient[part]);
    // Outside the triangle of the three arrows.
    const away = part === 'm' ? (upwards ? 'below' : 'above') : rightwards ? 'right' : 'left';
    const label = writeLabel(context, scales, picture, colours, {
      texts: [`∂L/∂${part} = ${number}`, number],
      colour: colours[part],
      weight,
      places: (size) => [
        ...placesBeside(boxAround(own), size, 8 * weight, [away]),
        ...placesBeside(whole, size, 8 * weight, ['above', 'below']),
        ...placesBeside(whole, size, 8 * weight + size.height, ['above', 'below']),
        ...figurePlaces(whole, size, weight),
      ],
      firm: [...arrows, ...taken],
      soft: stepPieces(scales, picture),
    });
    taken.push(...label);
  }
}
