import { beatNames } from '../derivation/beatNames.ts';
import type { Cursor } from './cursor.ts';

/** Beats from the beginning of the run to the cursor: nine an iteration. */
export function beatsBefore({ iteration, beat }: Cursor): number {
  return iteration * beatNames.length + beatNames.indexOf(beat);
}

function cursorAfter(beats: number): Cursor {
  const beat = beatNames[beats % beatNames.length] ?? 'guess';
  return { iteration: Math.floor(beats / beatNames.length), beat };
}

/**
 * The cursor moved by a number of beats, negative for back. It stops at the `guess` of iteration 0
 * and at the `update` of the last iteration, so that any step between them is undone by its opposite.
 */
export function movedByBeats(cursor: Cursor, beats: number, lastIteration: number): Cursor {
  const last = beatsBefore({ iteration: lastIteration, beat: 'update' });
  return cursorAfter(Math.min(Math.max(beatsBefore(cursor) + beats, 0), last));
}

/** The cursor moved by a number of iterations, negative for back; the beat stays. */
export function movedByIterations(
  cursor: Cursor,
  iterations: number,
  lastIteration: number,
): Cursor {
  const iteration = Math.min(Math.max(cursor.iteration + iterations, 0), lastIteration);
  return { ...cursor, iteration };
}
