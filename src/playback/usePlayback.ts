import { useEffect } from 'react';
import { useAppState } from '../store/useAppState.ts';
import { playFrames } from './playFrames.ts';
import { seekFrames } from './seekFrames.ts';
import { workFrames } from './workFrames.ts';

/**
 * Drives the run while it plays, while it is sought where it arrives, and while it is worked out as far as
 * the cursor. Used once, at the top of the app.
 */
export function usePlayback(): void {
  const playing = useAppState((state) => state.playing);
  useEffect(() => (playing ? playFrames() : undefined), [playing]);
  const seeking = useAppState((state) => state.seeking);
  useEffect(() => (seeking === undefined ? undefined : seekFrames()), [seeking]);
  const isUnderWay = useAppState((state) => state.reached !== undefined);
  useEffect(() => (isUnderWay ? workFrames() : undefined), [isUnderWay]);
}
