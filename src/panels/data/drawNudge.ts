import { shownText } from '../../numerics/formatNumber.ts';
import { toOriginal } from '../../regression/scaling.ts';
import type { Colours } from '../../ui/plot/colours.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { drawArrow, drawLabel, heldInside, type Place } from '../shared/marks.ts';
import { subscript } from '../shared/termWords.ts';
import { type DataPicture, featureName, featureOf, guessAt } from './dataPicture.ts';
import { strokeLine } from './drawLines.ts';
import { nudgeFor } from './nudge.ts';

/** Draws the line with m, or b, a little larger, and how far that moves the guess of a point. */
export function drawNudge(
  context: CanvasRenderingContext2D,
  scales: PlotScales,
  picture: DataPicture,
  colours: Colours,
  unknown: 'm' | 'b',
  index: number,
): void {
  const observation = picture.observations[index];
  if (observation === undefined) return;
  const { weight, working, scaling } = picture;
  const nudge = nudgeFor(scales.yDomain, featureOf(picture, observation.x));
  const nudged = toOriginal({ ...working, [unknown]: working[unknown] + nudge }, scaling);
  const colour = colours[unknown];
  strokeLine(context, scales, nudged, 2 * weight, colour, unknown === 'm' ? [9, 5] : [3, 4]);
  const side = unknown === 'm' ? -7 * weight : 7 * weight;
  const guess = guessAt(picture, observation.x);
  const move = unknown === 'm' ? nudge * featureOf(picture, observation.x) : nudge;
  const x = scales.x(observation.x) + side;
  const from = heldInside([x, scales.y(guess)], scales.area);
  const to: Place = [x, scales.y(guess + move)];
  drawArrow(context, from, to, colour, 3 * weight);
  const size = shownText(nudge);
  const times = `${featureName(picture)}${subscript(index + 1)}`;
  const text =
    unknown === 'm'
      ? `m + ${size}:  ${size} · ${times} = ${shownText(move)}`
      : `b + ${size}:  ${size} · 1 = ${size}`;
  // The label of m on one side of the arrows and that of b on the other, one above the other.
  const nearRight = scales.x(observation.x) > scales.area.left + 0.6 * scales.area.width;
  const beside = scales.x(observation.x) + (nearRight ? -18 : 18) * weight;
  // Held inside before they part: at the edge they would lie on one another.
  const [, middle] = heldInside([beside, (from[1] + to[1]) / 2], scales.area, 20 * weight);
  const place: Place = [beside, middle + (unknown === 'm' ? -10 : 10) * weight];
  drawLabel(context, scales.area, text, place, {
    colour,
    ground: colours.surface,
    weight,
    align: nearRight ? 'right' : 'left',
  });
}
