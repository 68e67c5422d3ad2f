import type { BeatName } from '../derivation/beatNames.ts';

/** Where one is in a run: the iteration, the step of the derivation inside it, and the line inside that. */
export interface Cursor {
  /** Iteration asked for. What is shown ends where the run ends, see `shownIteration`. */
  readonly iteration: number;
  readonly beat: BeatName;
  /** Line asked for, from 1. What is shown ends with the last line of the beat, see `shownLine`. */
  readonly line: number;
}

export const defaultCursor: Cursor = { iteration: 0, beat: 'guess', line: 1 };
