import { useSyncExternalStore } from 'react';
import type { BeatLine } from '../../derivation/beat.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { lessonBeats } from './beatFeed.ts';
import { beatNamed } from './words.ts';

/** The lines of a beat as they are now. */
export function linesOf(name: BeatName): readonly BeatLine[] {
  return beatNamed(lessonBeats.current(), name)?.lines ?? [];
}

/**
 * The lines of a beat. Renders again when their rules change with the convention, and when a line
 * gets its numbers or loses them near the end of a run; not when the numbers change.
 */
export function useLines(name: BeatName): readonly BeatLine[] {
  useSyncExternalStore(lessonBeats.subscribe, () =>
    linesOf(name)
      .map(
        ({ id, numbers, symbols }) => `${id} ${String(numbers === undefined)} ${symbols.skeleton}`,
      )
      .join(' '),
  );
  return linesOf(name);
}
