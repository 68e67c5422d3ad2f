import type { Frame, StemsMark } from './mark.ts';
import { clipBox } from './resolve.ts';

// More stems than this cover each other: of those in one column of pixels the union says it all.
const mostStems = 400;

/** Whether stems are so many that they are drawn column by column. */
export function inColumns({ count }: StemsMark): boolean {
  return count > mostStems;
}

/** Calls back with the union of the stems in each column of pixels: its x, its highest and lowest place. */
export function eachColumn(
  frame: Frame,
  { x, from, to, count }: StemsMark,
  visit: (x: number, highest: number, lowest: number) => void,
): void {
  const { scales } = frame;
  const { left, top, width, height } = clipBox(frame);
  const columns = Math.ceil(width) + 1;
  const highest = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const lowest = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  for (let index = 0; index < count; index += 1) {
    const column = Math.round(scales.farX(x[index] ?? 0) - left);
    if (!(column >= 0 && column < columns)) continue;
    const one = scales.farY(from[index] ?? 0);
    const other = scales.farY(to[index] ?? 0);
    highest[column] = Math.min(highest[column] ?? 0, one, other);
    lowest[column] = Math.max(lowest[column] ?? 0, one, other);
  }
  for (let column = 0; column < columns; column += 1) {
    const first = Math.max(top, highest[column] ?? 0);
    const last = Math.min(top + height, lowest[column] ?? 0);
    if (first <= last) visit(left + column, first, last);
  }
}
