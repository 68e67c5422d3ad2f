import type { StoreApi } from 'zustand/vanilla';
import type { LessonState } from '../store/lessonState.ts';

/** Least time between two changes while everything moves, in milliseconds. */
export const calmInterval = 250;

/** Whether changes follow one another: while the run plays, and while something is dragged. */
export function isMoving({ playing, gesture }: LessonState): boolean {
  return playing || gesture !== undefined;
}

/**
 * Follows the store at a pace at which one can read: at once after a single step; at most four times a
 * second while the run plays or something is dragged; and always at the end of it.
 * @param tell called when it is time; whether it had anything to tell: if not, the next change need not wait
 * @returns a function that ends it.
 */
export function followCalmly(store: StoreApi<LessonState>, tell: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = Number.NEGATIVE_INFINITY;

  function tellNow(): void {
    clearTimeout(timer);
    timer = undefined;
    if (tell()) told = performance.now();
  }

  const stop = store.subscribe((state) => {
    const wait = told + calmInterval - performance.now();
    if (!isMoving(state) || wait <= 0) tellNow();
    else timer ??= setTimeout(tellNow, wait);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
