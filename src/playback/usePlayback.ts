import { useEffect } from 'react';
import { useAppState } from '../store/useAppState.ts';
import { playFrames } from './playFrames.ts';
import { seekFrames } from './seekFrames.ts';

/** Drives the run while it plays, and while it is sought where it arrives. Used once, at the top of the app. */
export function usePlayback(): void {
  const playing = useAppState((state) => state.playing);
  useEffect(() => (playing ? playFrames() : undefined), [playing]);
  const seeking = useAppState((state) => state.seeking);
  useEffect(() => (seeking === undefined ? undefined : seekFrames()), [seeking]);
}
