import type { BeatLine } from '../../derivation/beat.ts';
import { beatNames } from '../../derivation/beatNames.ts';
import { hasSeenLineBefore } from '../../store/lessons/lineBefore.ts';
import { isInLesson } from '../../store/lessons/shownScene.ts';
import { shownLine } from '../../store/lines.ts';
import { useAppState } from '../../store/useAppState.ts';
import { useLines } from './useLines.ts';

/** Where one is in the derivation. */
export interface CurrentLineState {
  readonly line: BeatLine | undefined;
  /**
   * The lines before it in this iteration, in whichever step, the oldest first; in a lesson the last one alone, and
   * none where the scene before shows another.
   */
  readonly earlier: readonly BeatLine[];
  /** The number of the line in its step, from 1, and how many that has. */
  readonly position: number;
  readonly count: number;
}

// Further ones are too small to be read from afar, and each costs a layout of large formulas.
const mostEarlier = 2;

/** The line on screen, and those before it. */
export function useCurrentLine(): CurrentLineState {
  const beat = useAppState((state) => state.cursor.beat);
  const position = useAppState(shownLine);
  const lines = useLines(beat);
  const index = beatNames.indexOf(beat);
  // Two steps back there are lines enough: at most steps of one line come before each other.
  const last = useLines(beatNames[Math.max(0, index - 1)] ?? beat);
  const lastButOne = useLines(beatNames[Math.max(0, index - 2)] ?? beat);
  const hasSeen = useAppState(hasSeenLineBefore);
  const inLesson = useAppState(isInLesson);
  const before = [
    ...(index > 1 ? lastButOne : []),
    ...(index > 0 ? last : []),
    ...lines.slice(0, position - 1),
  ];
  return {
    line: lines[position - 1],
    earlier: hasSeen ? before.slice(inLesson ? -1 : -mostEarlier) : [],
    position,
    count: lines.length,
  };
}
