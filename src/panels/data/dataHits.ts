import type { Highlight } from '../../store/lessonState.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import type { Place } from '../shared/marks.ts';
import { distanceToPiece } from '../shared/pointing.ts';
import { type DataPicture, guessAt, mostSquares, xOfFeature } from './dataPicture.ts';
import { errorSquare, lossSquare } from './lossSquare.ts';

const reach = 7;
const axisReach = 16;

/** Index of the point with the least distance, if that is within reach. */
function nearest(
  picture: DataPicture,
  most: number,
  distance: (index: number) => number,
): number | undefined {
  let found: number | undefined;
  let least = most;
  picture.observations.forEach((_, index) => {
    const away = distance(index);
    if (away <= least) {
      least = away;
      found = index;
    }
  });
  return found;
}

function squareAt(scales: PlotScales, picture: DataPicture, [x, y]: Place): number | undefined {
  if (picture.beat !== 'square' && picture.beat !== 'loss') return undefined;
  if (picture.observations.length > mostSquares) return undefined;
  // The smallest of those that lie over one another: it could not be reached otherwise.
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  picture.observations.forEach((_, index) => {
    const { left, top, width, height } = errorSquare(scales, picture, index);
    const inside = x >= left && x <= left + width && y >= top && y <= top + height;
    if (inside && width < least) {
      least = width;
      found = index;
    }
  });
  return found;
}

function isOnLoss(scales: PlotScales, picture: DataPicture, [x, y]: Place): boolean {
  const box = picture.beat === 'loss' ? lossSquare(scales, picture)?.box : undefined;
  if (box === undefined) return false;
  return x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
}

function lineTerm(scales: PlotScales, picture: DataPicture, place: Place): Highlight | undefined {
  const [from, to] = scales.xDomain;
  const end = (x: number): Place => [scales.x(x), scales.y(guessAt(picture, x))];
  if (distanceToPiece(place, end(from), end(to)) > reach) return undefined;
  const origin = end(xOfFeature(picture, 0));
  const nearAxis = Math.hypot(place[0] - origin[0], place[1] - origin[1]) <= axisReach;
  return { term: nearAxis ? 'b' : 'm', point: undefined };
}

/**
 * What a place in the picture stands for: a point (its y), a guess on the line, an error, the loss,
 * the line (its slope, or where x is 0 its intercept), a square, or the foot of a point (its x).
 */
export function dataTermAt(
  scales: PlotScales,
  picture: DataPicture,
  place: Place,
): Highlight | undefined {
  const [x, y] = place;
  const { area } = scales;
  const at = (index: number, value: (x: number, y: number) => number): Place => {
    const observation = picture.observations[index];
    return observation === undefined
      ? [Number.NaN, Number.NaN]
      : [scales.x(observation.x), scales.y(value(observation.x, observation.y))];
  };
  const truth = (index: number) => at(index, (_, value) => value);
  const guess = (index: number) => at(index, (value) => guessAt(picture, value));
  const away = ([px, py]: Place) => Math.hypot(px - x, py - y);

  const point = nearest(picture, 11, (index) => away(truth(index)));
  if (point !== undefined) return { term: 'y', point };
  const guessed = nearest(picture, reach + 1, (index) => away(guess(index)));
  if (guessed !== undefined) return { term: 'prediction', point: guessed };
  const error = nearest(picture, reach - 1, (index) =>
    distanceToPiece(place, truth(index), guess(index)),
  );
  if (error !== undefined) return { term: 'error', point: error };
  if (isOnLoss(scales, picture, place)) return { term: 'loss', point: undefined };
  const line = lineTerm(scales, picture, place);
  if (line !== undefined) return line;
  const square = squareAt(scales, picture, place);
  if (square !== undefined) return { term: 'square', point: square };
  if (y < area.top + area.height - axisReach || picture.observations.length > mostSquares)
    return undefined;
  const foot = nearest(picture, reach, (index) => Math.abs(truth(index)[0] - x));
  return foot === undefined ? undefined : { term: 'x', point: foot };
}
