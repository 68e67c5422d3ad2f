import type { Box, Size } from './box.ts';
import { placesBeside } from './freePlace.ts';

const rowsAround = 3;

/**
 * The places for a long label of a figure: right or left of it, then some rows higher or lower, then
 * above or below, to where it can still be seen what the label belongs to.
 */
export function figurePlaces(figure: Box, size: Size, weight: number): readonly Box[] {
  const rows = rowsAround * size.height;
  const tall = { ...figure, top: figure.top - rows, height: figure.height + 2 * rows };
  const gap = 10 * weight;
  return [
    ...placesBeside(figure, size, gap, ['right', 'left']),
    ...placesBeside(tall, size, gap, ['right', 'left']),
    ...[0, 1, 2].flatMap((row) =>
      placesBeside(figure, size, gap + row * size.height, ['below', 'above']),
    ),
  ];
}
