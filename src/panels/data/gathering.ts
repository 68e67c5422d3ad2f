import type { BeatName } from '../../derivation/beatNames.ts';
import { lessonStore } from '../../store/lessonStore.ts';
import { speedOf } from '../../store/view.ts';

const duration = 380;

/** How far a motion has come, from 0 to 1: fast at first, then settling. */
export function settling(elapsed: number, length: number): number {
  const share = Math.min(1, Math.max(0, elapsed / length));
  return 1 - (1 - share) ** 3;
}

/**
 * How far the squares have come on their way into the loss. They move when a step leads from one to
 * the other; otherwise, and for those who want no motion, they are there at once.
 */
export function createGathering(redraw: () => void): () => number {
  let beat: BeatName = lessonStore.getState().cursor.beat;
  let began: number | undefined;
  const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');
  return () => {
    const { cursor, playing, view } = lessonStore.getState();
    const byBeats = !playing || speedOf(view).unit === 'beat';
    if (cursor.beat !== beat) {
      const steps = beat === 'square' && cursor.beat === 'loss' && byBeats && !stillness.matches;
      began = steps ? performance.now() : undefined;
      ({ beat } = cursor);
    }
    if (began === undefined) return 1;
    const share = settling(performance.now() - began, duration);
    if (share < 1) redraw();
    else began = undefined;
    return share;
  };
}
