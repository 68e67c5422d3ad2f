import type { Parameters } from '../../regression/parameters.ts';
import { predict } from '../../regression/predict.ts';
import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { dot, type Obstacle, type Piece } from '../shared/freePlace.ts';
import { beyondBox } from './beyondBox.ts';
import { type DataPicture, guessAt, mostSquares } from './dataPicture.ts';

/** What is drawn among the data, as labels have to take it into account. */
export interface DataObstacles {
  /**
   * Which no label may cover: the line, or the words that say where it is, and the points as long as they
   * can be told apart.
   */
  readonly points: readonly Obstacle[];
  readonly errors: readonly Piece[];
  /** Other lines, and very many points: which a label may lie on when there is no other place. */
  readonly references: readonly Piece[];
}

// Among more points than this there is no place without any of them, and looking for one takes long.
export const mostAvoided = 400;

/** A line from edge to edge of the plot. */
export function linePiece(scales: PlotScales, line: Parameters, room: number): Piece {
  const end = (x: number) => [scales.x(x), scales.y(predict(line, x))] as const;
  return { from: end(scales.xDomain[0]), to: end(scales.xDomain[1]), room };
}

/** What labels have to stay away from in a picture, without what a beat adds to it. */
export function dataObstacles(scales: PlotScales, picture: DataPicture): DataObstacles {
  const { weight, observations, chosen, beat } = picture;
  const beyond = beyondBox(scales, picture);
  const points: Obstacle[] = [beyond?.box ?? linePiece(scales, picture.line, 3 * weight)];
  const errors: Piece[] = [];
  const crowd: Piece[] = [];
  observations.forEach((observation, index) => {
    if (observations.length > mostAvoided && index !== chosen) return;
    const x = scales.x(observation.x);
    const from = [x, scales.y(observation.y)] as const;
    if (observations.length > mostSquares && index !== chosen) {
      crowd.push(dot(from, 4 * weight));
      return;
    }
    const to = [x, scales.y(guessAt(picture, observation.x))] as const;
    points.push(dot(from, (index === chosen ? 10 : 6) * weight));
    if (beat === 'guess') points.push(dot(to, 6 * weight));
    errors.push({ from, to, room: 4 * weight });
  });
  const { leastSquares, ghost, other, next } = picture;
  const references = [leastSquares, ghost, other, beat === 'update' ? next : undefined];
  return {
    points,
    errors,
    references: [
      ...crowd,
      ...references.flatMap((line) =>
        line === undefined ? [] : [linePiece(scales, line, weight)],
      ),
    ],
  };
}
