import { useEffect } from 'react';
import { useLesson } from '../store/useLesson.ts';
import { playFrames } from './playFrames.ts';

/** Drives the run while it plays. Used once, at the top of the app. */
export function usePlayback(): void {
  const playing = useLesson((state) => state.playing);
  useEffect(() => (playing ? playFrames() : undefined), [playing]);
}
