import type { Frame, StemsMark } from './mark.ts';
import { rememberInFrame } from './rememberInFrame.ts';
import { clipBox } from './resolve.ts';

// More stems than this cover each other: of those in one column of pixels the union says it all.
const mostStems = 400;

/** Whether stems are so many that they are drawn column by column. */
export function inColumns({ count }: StemsMark): boolean {
  return count > mostStems;
}

/** The union of stems in a column of pixels. */
interface StemColumn {
  readonly x: number;
  readonly highest: number;
  readonly lowest: number;
}

function columnsOf(frame: Frame, { x, from, to, count }: StemsMark): readonly StemColumn[] {
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
    const upper = Math.min(one, other);
    const lower = Math.max(one, other);
    if (upper < (highest[column] ?? 0)) highest[column] = upper;
    if (lower > (lowest[column] ?? 0)) lowest[column] = lower;
  }
  const seen: StemColumn[] = [];
  for (let column = 0; column < columns; column += 1) {
    const first = Math.max(top, highest[column] ?? 0);
    const last = Math.min(top + height, lowest[column] ?? 0);
    if (first <= last) seen.push({ x: left + column, highest: first, lowest: last });
  }
  return seen;
}

/**
 * The union of the stems in each column of pixels in which any is seen, in pixels, from left to right. Labels keep off
 * the stems and the painter draws them: both ask for the columns of one mark.
 */
export const stemColumns: (frame: Frame, mark: StemsMark) => readonly StemColumn[] =
  rememberInFrame(columnsOf);
