import type { PlotScales } from '../../ui/plot/plotScales.ts';
import { dot, type Obstacle, type Piece } from '../shared/freePlace.ts';
import type { DescentPicture } from './descentPicture.ts';
import { pathInPixels } from './drawPath.ts';
import { stepArrow, type StepArrow } from './stepArrow.ts';

/** What is drawn on the surface, as labels have to take it into account. */
export interface SurfaceObstacles {
  /** Which no label may cover: the start, the minimum, the current point. */
  readonly marks: readonly Piece[];
  /** Which a label may lie on when there is no other place: the path, and the numbers of the levels. */
  readonly ground: readonly Obstacle[];
}

// A long path is so dense that some of its places tell where it runs.
const mostPieces = 100;

function pathPieces(scales: PlotScales, picture: DescentPicture): readonly Piece[] {
  const { trajectory, iteration, weight } = picture;
  const { x, y, count } = pathInPixels(trajectory, scales, iteration);
  const stride = Math.max(1, Math.ceil(count / mostPieces));
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < count; index += stride) {
    const end = Math.min(count - 1, index + stride);
    pieces.push({
      from: [x[index] ?? 0, y[index] ?? 0],
      to: [x[end] ?? 0, y[end] ?? 0],
      room: 2 * weight,
    });
  }
  return pieces;
}

/** What labels have to stay away from on the surface, without what a beat adds to it. */
export function surfaceObstacles(scales: PlotScales, picture: DescentPicture): SurfaceObstacles {
  const { weight, start, minimum, current, numbers } = picture;
  const at = ({ m, b }: DescentPicture['current'], room: number) =>
    dot([scales.x(m), scales.y(b)], room * weight);
  const marks = [at(current, 8), at(start, 7)];
  if (minimum !== undefined) marks.push(at(minimum, 7));
  return { marks, ground: [...pathPieces(scales, picture), ...numbers] };
}

/** The level line through the current point as pieces. */
export function levelPieces(
  scales: PlotScales,
  { level, meanX, weight }: DescentPicture,
): readonly Piece[] {
  const room = 4 * weight;
  if (level.kind === 'none') return [];
  if (level.kind === 'valley')
    return level.offsets.map((offset) => {
      const end = (m: number) => [scales.x(m), scales.y(offset - meanX * m)] as const;
      return { from: end(scales.xDomain[0]), to: end(scales.xDomain[1]), room };
    });
  const { points } = level;
  const place = (index: number) =>
    [scales.x(points[index] ?? 0), scales.y(points[index + 1] ?? 0)] as const;
  const pieces: Piece[] = [];
  // The last place is the first again.
  for (let index = 0; index + 3 < points.length; index += 2)
    pieces.push({ from: place(index), to: place(index + 2), room });
  return pieces;
}

/** The step to come as it is drawn: long enough to be seen where it is what is spoken of. */
export function shownStep(
  scales: PlotScales,
  { current, next, beat, lit, settled }: DescentPicture,
): StepArrow | undefined {
  // While the point moves, what is left of the way is no step.
  return stepArrow(scales, current, next, settled && (beat === 'update' || lit?.term === 'rate'));
}

/** The step to come as it is drawn, as a piece. */
export function stepPieces(scales: PlotScales, picture: DescentPicture): readonly Piece[] {
  const step = shownStep(scales, picture);
  return step === undefined ? [] : [{ from: step.from, to: step.to, room: 5 * picture.weight }];
}
