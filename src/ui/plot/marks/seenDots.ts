import type { DotsMark, Frame } from './mark.ts';
import { rememberInFrame } from './rememberInFrame.ts';
import { clipBox } from './resolve.ts';

// From so many dots on, one that lies upon another adds nothing that can be seen.
const crowd = 2000;
// So near to each other, in pixels, dots of a crowd count as one.
const nearest = 1.5;
// From so many on they lie so close that one of each radius covers the same ground.
const throng = 20_000;

/** Tells of each place whether a dot of a crowd stands in its cell already. */
function takenCells({ left, top, width, height }: ReturnType<typeof clipBox>, cell: number) {
  const columns = Math.ceil(width / cell) + 1;
  const taken = new Uint8Array(columns * (Math.ceil(height / cell) + 1));
  return (x: number, y: number): boolean => {
    const place = Math.floor((y - top) / cell) * columns + Math.floor((x - left) / cell);
    if (taken[place] === 1) return true;
    taken[place] = 1;
    return false;
  };
}

/**
 * Where the dots stand that can be seen, x and y in turn, in pixels; of a crowd only those that can be told
 * apart. Worked out once for all that ask: there may be very many.
 */
export const seenDots = rememberInFrame((frame: Frame, mark: DotsMark): Float64Array => {
  const { x, y, count, radius } = mark;
  const { scales, weight } = frame;
  const box = clipBox(frame);
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const side = count > throng ? Math.max(nearest, radius * weight) : nearest;
  const isTaken = count > crowd ? takenCells(box, side) : undefined;
  const places = new Float64Array(2 * count);
  let filled = 0;
  for (let index = 0; index < count; index += 1) {
    const px = scales.farX(x[index] ?? 0);
    const py = scales.farY(y[index] ?? 0);
    if (px < box.left || px > right || py < box.top || py > bottom) continue;
    if (isTaken?.(px, py) === true) continue;
    places[filled] = px;
    places[filled + 1] = py;
    filled += 2;
  }
  return places.subarray(0, filled);
});
