import type { BeatName } from '../../derivation/beatNames.ts';
import type { Observation } from '../../regression/observation.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawArrow, drawPiece, heldInside } from '../shared/marks.ts';
import { type DataPicture, errorOf, guessAt, mostSquares } from './dataPicture.ts';

const strongBeats: readonly BeatName[] = ['error', 'square', 'loss', 'power-rule'];
const quietBeats: readonly BeatName[] = ['inner', 'chain-rule'];
// More signs than this would stand on one another.
const mostSigns = 24;

// More segments than this cover each other: of those in one column of pixels the union says it all.
const mostSegments = 400;

/** The errors of many points: in each column of pixels one segment, from the highest end to the lowest. */
function columns(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  observations: readonly Observation[],
  picture: DataPicture,
): void {
  const { left, width } = scales.area;
  const count = Math.ceil(width) + 1;
  const highest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const lowest = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (const { x, y } of observations) {
    const column = Math.round(scales.x(x) - left);
    if (column < 0 || column >= count) continue;
    const ends = [scales.y(y), scales.y(guessAt(picture, x))];
    highest[column] = Math.min(highest[column] ?? 0, ...ends);
    lowest[column] = Math.max(lowest[column] ?? 0, ...ends);
  }
  for (let column = 0; column < count; column += 1) {
    const from = highest[column] ?? 0;
    const to = lowest[column] ?? 0;
    if (from > to) continue;
    context.moveTo(left + column, from);
    context.lineTo(left + column, to);
  }
}

function strokeErrors(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  observations: readonly Observation[],
  picture: DataPicture,
): void {
  context.beginPath();
  if (observations.length > mostSegments) columns(context, scales, observations, picture);
  else {
    for (const { x, y } of observations) {
      const pixel = scales.x(x);
      context.moveTo(pixel, scales.y(y));
      context.lineTo(pixel, scales.y(guessAt(picture, x)));
    }
  }
  context.stroke();
}

/** Whether the errors are drawn as arrows, with their signs: + when the line is too high. */
export function isSigned({ beat, observations }: DataPicture): boolean {
  return beat === 'error' && observations.length <= mostSigns;
}

/** The errors as arrows from the true y to the guess. */
function drawSigned(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const { weight } = picture;
  picture.observations.forEach((observation, index) => {
    if (picture.single && index !== picture.chosen) return;
    const error = errorOf(picture, observation);
    if (error === 0) return;
    const x = scales.x(observation.x);
    const to = heldInside([x, scales.y(observation.y + error)], scales.area);
    drawArrow(context, [x, scales.y(observation.y)], to, colours.error, 2.4 * weight);
  });
}

/** Draws the error segments: as the beat asks, strong or quiet, as arrows at their own beat. */
export function drawErrors(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
): void {
  const strong = strongBeats.includes(picture.beat);
  const many = picture.observations.length > mostSquares;
  const signed = isSigned(picture);
  context.strokeStyle = colours.error;
  context.lineWidth = picture.weight * (many ? 1 : strong ? 2.4 : 1.5);
  const strength = strong ? 0.95 : quietBeats.includes(picture.beat) ? 0.35 : 0.55;
  context.globalAlpha = strength * (picture.single ? 0.25 : many ? 0.5 : signed ? 0.3 : 1);
  strokeErrors(context, scales, picture.observations, picture);
  const chosen = picture.observations[picture.chosen];
  if (picture.single && chosen !== undefined) {
    context.globalAlpha = strength;
    context.lineWidth = picture.weight * 3;
    strokeErrors(context, scales, [chosen], picture);
  }
  context.globalAlpha = 1;
  if (signed) drawSigned(context, scales, picture, colours);
}

/** Draws one error in full strength, with ends. */
export function drawErrorOf(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  index: number,
): void {
  const observation = picture.observations[index];
  if (observation === undefined) return;
  const { weight } = picture;
  const x = scales.x(observation.x);
  const ends = [observation.y, guessAt(picture, observation.x)].map((y) => scales.y(y));
  const [from = 0, to = 0] = ends;
  const many = picture.observations.length > mostSquares;
  drawPiece(context, [x, from], [x, to], colours.error, weight * (many ? 2 : 3.6));
  if (many) return;
  for (const y of ends)
    drawPiece(context, [x - 5 * weight, y], [x + 5 * weight, y], colours.error, 2.4 * weight);
}
