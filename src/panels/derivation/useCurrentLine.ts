import type { BeatLine } from '../../derivation/beat.ts';
import { beatNames } from '../../derivation/beatNames.ts';
import { hasSeenLineBefore } from '../../store/lessons/lineBefore.ts';
import { shownLine } from '../../store/lines.ts';
import { useAppState } from '../../store/useAppState.ts';
import { useLines } from './useLines.ts';

/** Where one is in the derivation. */
export interface CurrentLineState {
  readonly line: BeatLine | undefined;
  /**
   * The line before it in this iteration, in whichever step; undefined at the first one, and in a lesson
   * where the scene before shows another.
   */
  readonly before: BeatLine | undefined;
  /** The number of the line in its step, from 1, and how many that has. */
  readonly position: number;
  readonly count: number;
}

/** The line on screen, and the one before it. */
export function useCurrentLine(): CurrentLineState {
  const beat = useAppState((state) => state.cursor.beat);
  const position = useAppState(shownLine);
  const lines = useLines(beat);
  const index = beatNames.indexOf(beat);
  const earlier = useLines(beatNames[Math.max(0, index - 1)] ?? beat);
  const hasSeen = useAppState(hasSeenLineBefore);
  const beforeBeat = index > 0 ? earlier.at(-1) : undefined;
  const before = position > 1 ? lines[position - 2] : beforeBeat;
  return {
    line: lines[position - 1],
    before: hasSeen ? before : undefined,
    position,
    count: lines.length,
  };
}
