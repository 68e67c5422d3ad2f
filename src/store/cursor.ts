import type { BeatName } from '../derivation/beatNames.ts';

/** Where one is in a run: the iteration, and the step of the derivation inside it. */
export interface Cursor {
  /** Iteration asked for. What is shown ends where the run ends, see `shownIteration`. */
  readonly iteration: number;
  readonly beat: BeatName;
}

export const defaultCursor: Cursor = { iteration: 0, beat: 'guess' };
