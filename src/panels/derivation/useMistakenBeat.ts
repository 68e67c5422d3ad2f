import { useSyncExternalStore } from 'react';
import type { BeatName } from '../../derivation/beatNames.ts';
import type { MistakenBeat } from '../../derivation/mistakenBeat.ts';
import { appStore } from '../../store/appStore.ts';
import { mistakenBeatOf } from '../../store/mistake.ts';
import { useAppState } from '../../store/useAppState.ts';
import { liveBeats } from './beatFeed.ts';

/**
 * The lines of this beat with the slip that is on, if it alters them; as calm as the beats
 * themselves, which change at most four times a second while the run plays.
 */
export function useMistakenBeat(name: BeatName): MistakenBeat | undefined {
  // Switching a slip on changes no beat, so the feed does not tell.
  useAppState((state) => state.view.mistake);
  return useSyncExternalStore(liveBeats.subscribe, () => {
    const beat = mistakenBeatOf(appStore.getState());
    return beat?.beat === name ? beat : undefined;
  });
}
