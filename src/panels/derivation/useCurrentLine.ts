import type { BeatLine } from '../../derivation/beat.ts';
import { beatNames } from '../../derivation/beatNames.ts';
import { linesAbove } from '../../derivation/linesAbove.ts';
import { hasSeenLineBefore } from '../../store/lessons/lineBefore.ts';
import { isInLesson } from '../../store/lessons/shownScene.ts';
import { shownLine } from '../../store/lines.ts';
import { useAppState } from '../../store/useAppState.ts';
import { liveBeats } from './beatFeed.ts';
import { useLines } from './useLines.ts';

/** Where one is in the derivation. */
export interface CurrentLineState {
  readonly line: BeatLine | undefined;
  /**
   * Lines before it in this iteration, in whichever step: the last is the one that it is worked out from. In a lesson
   * the line before alone, and none where the scene before shows another.
   */
  readonly earlier: readonly BeatLine[];
  /** The number of the line in its step, from 1, and how many that has. */
  readonly position: number;
  readonly count: number;
}

/** The line on screen, and those to show above it. */
export function useCurrentLine(): CurrentLineState {
  const beat = useAppState((state) => state.cursor.beat);
  const position = useAppState(shownLine);
  const lines = useLines(beat);
  const line = lines[position - 1];
  const index = beatNames.indexOf(beat);
  // Two steps back there are lines enough: at most steps of one line come before each other.
  const last = useLines(beatNames[Math.max(0, index - 1)] ?? beat);
  const lastButOne = useLines(beatNames[Math.max(0, index - 2)] ?? beat);
  const ofSource = liveBeats
    .current()
    .findIndex((each) => each.lines.some(({ id }) => id === line?.from));
  const source = useLines(beatNames[ofSource] ?? beat);
  const hasSeen = useAppState(hasSeenLineBefore);
  const inLesson = useAppState(isInLesson);
  const before = [
    ...(ofSource >= 0 && ofSource < index - 2 ? source : []),
    ...(index > 1 ? lastButOne : []),
    ...(index > 0 ? last : []),
    ...lines.slice(0, position - 1),
  ];
  const above = (): readonly BeatLine[] => {
    if (!hasSeen || line === undefined) return [];
    return inLesson ? before.slice(-1) : linesAbove(line, before);
  };
  return { line, earlier: above(), position, count: lines.length };
}
