import { numberToText } from '../../numerics/formatNumber.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Box, Size } from '../shared/box.ts';
import { boxAround, freePlace, placesBeside } from '../shared/freePlace.ts';
import { heldInside } from '../shared/marks.ts';
import { subscript } from '../shared/termWords.ts';
import { dataObstacles } from './dataObstacles.ts';
import { type DataPicture, errorOf } from './dataPicture.ts';

/** A label beside an error, and where it stands. */
interface ErrorLabel {
  readonly index: number;
  readonly text: string;
  readonly box: Box;
}

/** Which errors get a label: a number, or its sign alone. */
export interface WantedLabels {
  readonly numbers: readonly number[];
  readonly signs: readonly number[];
  /** Whether the number is the square of the error. */
  readonly squared: boolean;
}

/** The places for a label of a point's error, the best first: beside it, further away, past its ends. */
function candidates(
  scales: PlotScales,
  picture: DataPicture,
  index: number,
  size: Size,
): readonly Box[] {
  const observation = picture.observations[index];
  if (observation === undefined) return [];
  const x = scales.x(observation.x);
  const y = scales.y(observation.y);
  const end = scales.y(observation.y + errorOf(picture, observation));
  const segment = boxAround([[x, y], heldInside([x, end], scales.area)]);
  const { weight } = picture;
  return [
    ...placesBeside(segment, size, 8 * weight, ['right', 'left']),
    ...placesBeside(segment, size, 14 * weight, ['right', 'left']),
    ...placesBeside(segment, size, 12 * weight, ['above', 'below']),
  ];
}

/** What may be written, the clearest first: beside its own segment a number needs no name. */
function texts(picture: DataPicture, index: number, squared: boolean): readonly string[] {
  const observation = picture.observations[index];
  const error = observation === undefined ? Number.NaN : errorOf(picture, observation);
  if (!Number.isFinite(error * error)) return [];
  const name = `e${subscript(index + 1)}`;
  const number = numberToText(squared ? error * error : error);
  return [`${name}${squared ? '²' : ''} = ${number}`, number];
}

function sign(picture: DataPicture, index: number): readonly string[] {
  const observation = picture.observations[index];
  const error = observation === undefined ? 0 : errorOf(picture, observation);
  return error > 0 ? ['+'] : error < 0 ? ['−'] : [];
}

/**
 * The labels of errors, each beside its own segment and on no other segment, point or label. One that
 * finds no place is left out: beside another point it would be wrong. Only a number that stands alone
 * is written in any case that leaves the line and the points free.
 */
export function errorLabels(
  scales: PlotScales,
  picture: DataPicture,
  { numbers, signs, squared }: WantedLabels,
  measure: (text: string) => Size,
): readonly ErrorLabel[] {
  if (numbers.length + signs.length === 0) return [];
  const { points, errors, references } = dataObstacles(scales, picture);
  const labels: ErrorLabel[] = [];
  const place = (index: number, words: readonly string[], alone: boolean) => {
    const taken = labels.map(({ box }) => box);
    const layers = [[...points, ...taken], errors, references];
    for (const text of words) {
      const places = candidates(scales, picture, index, measure(text));
      const box = freePlace(scales.area, places, layers, alone ? 1 : 2);
      if (box === undefined) continue;
      labels.push({ index, text, box });
      return;
    }
  };
  for (const index of numbers) place(index, texts(picture, index, squared), numbers.length === 1);
  for (const index of signs) place(index, sign(picture, index), false);
  return labels;
}
