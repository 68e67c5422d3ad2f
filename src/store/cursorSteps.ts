import { beatNames } from '../derivation/beatNames.ts';
import type { Cursor } from './cursor.ts';

/** How many lines each of the nine beats has, in their order. */
export type LineCounts = readonly number[];

function countAt(counts: LineCounts, beat: number): number {
  return Math.max(1, counts[beat] ?? 1);
}

function linesBeforeBeat(counts: LineCounts, beat: number): number {
  let lines = 0;
  for (let earlier = 0; earlier < beat; earlier += 1) lines += countAt(counts, earlier);
  return lines;
}

/** The line of a cursor, kept within the lines that its beat has. */
export function lineWithin({ beat, line }: Cursor, counts: LineCounts): number {
  return Math.min(Math.max(line, 1), countAt(counts, beatNames.indexOf(beat)));
}

/** Lines from the beginning of the run to the cursor. */
export function linesBefore(cursor: Cursor, counts: LineCounts): number {
  const inIteration = linesBeforeBeat(counts, beatNames.indexOf(cursor.beat));
  const ofIteration = linesBeforeBeat(counts, beatNames.length);
  return cursor.iteration * ofIteration + inIteration + lineWithin(cursor, counts) - 1;
}

function cursorAfter(lines: number, counts: LineCounts): Cursor {
  const ofIteration = linesBeforeBeat(counts, beatNames.length);
  const iteration = Math.floor(lines / ofIteration);
  let left = lines - iteration * ofIteration;
  for (const [position, beat] of beatNames.entries()) {
    const count = countAt(counts, position);
    if (left < count) return { iteration, beat, line: left + 1 };
    left -= count;
  }
  throw new RangeError('an iteration has more lines than its beats');
}

/**
 * The cursor moved by a number of lines, negative for back. It stops at the first line of iteration 0
 * and at the last line of the last iteration, so that any step between them is undone by its opposite.
 */
export function movedByLines(
  cursor: Cursor,
  lines: number,
  lastIteration: number,
  counts: LineCounts,
): Cursor {
  const end = linesBefore({ iteration: lastIteration + 1, beat: 'guess', line: 1 }, counts);
  const wanted = linesBefore(cursor, counts) + lines;
  return cursorAfter(Math.min(Math.max(wanted, 0), end - 1), counts);
}

/** The cursor moved by a number of iterations, negative for back; beat and line stay. */
export function movedByIterations(
  cursor: Cursor,
  iterations: number,
  lastIteration: number,
): Cursor {
  const iteration = Math.min(Math.max(cursor.iteration + iterations, 0), lastIteration);
  return { ...cursor, iteration };
}
