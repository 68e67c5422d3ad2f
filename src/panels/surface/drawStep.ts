import { translate } from '../../i18n/translate.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { figurePlaces } from '../shared/figurePlaces.ts';
import { boxAround } from '../shared/freePlace.ts';
import { drawArrow } from '../shared/marks.ts';
import type { DescentPicture } from './descentPicture.ts';
import { gradientArrow } from './gradientArrow.ts';
import { shownStep, stepPieces } from './surfaceObstacles.ts';
import { writeLabel } from './writeLabel.ts';

/**
 * Draws the step to come: a short one longer than it is where it is what is spoken of, with words that
 * say so. Lit, it is thicker and says the learning rate.
 */
export function drawStep(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DescentPicture,
  colours: Colours,
): void {
  const step = shownStep(scales, picture);
  const { weight, lit, rate, current, gradient, beat } = picture;
  const isLit = lit?.term === 'rate';
  if (step !== undefined)
    drawArrow(context, step.from, step.to, colours.rate, (isLit ? 3.6 : 2.6) * weight);
  const words = isLit ? [`η = ${numberToText(rate)}`] : [];
  if (step !== undefined && step.times > 1)
    words.push(translate('panels.surface.longerStep', { times: numberToText(step.times) }));
  if (words.length === 0) return;
  const other = beat === 'update' ? gradientArrow(scales, current, gradient) : undefined;
  const here = [scales.x(current.m), scales.y(current.b)] as const;
  const figure = boxAround(step === undefined ? [here] : [step.from, step.to]);
  writeLabel(context, scales, picture, colours, {
    texts: [words.join(', ')],
    colour: colours.rate,
    weight: (isLit ? 1.1 : 1) * weight,
    places: (size) => figurePlaces(figure, size, weight),
    firm: stepPieces(scales, picture),
    soft: other === undefined ? [] : [{ from: other.from, to: other.to, room: 5 * weight }],
  });
}
