import { useCallback, useId, useSyncExternalStore } from 'react';
import type { Beat, BeatLine } from '../../derivation/beat.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { liveBeats } from './beatFeed.ts';
import { inTurn } from './inTurn.ts';
import { beatNamed } from './words.ts';

const shapes = new WeakMap<Beat, string>();

/** All of a beat that React shows: its lines, whether they have numbers, and their sentences. */
function shapeOf(beat: Beat | undefined): string {
  if (beat === undefined) return '';
  let shape = shapes.get(beat);
  if (shape === undefined) {
    shape = JSON.stringify(
      beat.lines.map(({ id, numbers, symbols, sentence }) => [
        id,
        numbers === undefined,
        symbols.skeleton,
        sentence,
      ]),
    );
    shapes.set(beat, shape);
  }
  return shape;
}

function linesNow(name: BeatName): readonly BeatLine[] {
  return beatNamed(liveBeats.current(), name)?.lines ?? [];
}

function useLinesBy(
  subscribe: (notify: () => void) => () => void,
  name: BeatName,
): readonly BeatLine[] {
  useSyncExternalStore(subscribe, () => shapeOf(beatNamed(liveBeats.current(), name)));
  return linesNow(name);
}

/**
 * The lines of a beat. Renders again when their rules change with the convention, when a line gets its
 * numbers or loses them near the end of a run, and when its sentence changes; not with every number.
 */
export function useLines(name: BeatName): readonly BeatLine[] {
  return useLinesBy(liveBeats.subscribe, name);
}

/** The lines of one of many beats on screen, as `useLines`; those of other points come in turn with the other beats. */
export function useLinesInTurn(name: BeatName): readonly BeatLine[] {
  const place = useId();
  const subscribe = useCallback(
    (notify: () => void) => {
      let forget: (() => void) | undefined;
      const stop = liveBeats.subscribe((_, pace, ofOtherPoints) => {
        forget?.();
        forget = undefined;
        if (pace === 'still' && ofOtherPoints) forget = inTurn(`lines ${place}`, notify);
        else notify();
      });
      return () => {
        stop();
        forget?.();
      };
    },
    [place],
  );
  return useLinesBy(subscribe, name);
}
