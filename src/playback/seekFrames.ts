import { runToConvergence, seekOn } from '../store/actions/convergence.ts';
import { appStore } from '../store/appStore.ts';

// Of each frame, in milliseconds: the rest is for drawing.
const share = 10;

/** Begins the search for where the run arrives, with no more of it than lets the first frame come soon. */
export function seekArrival(): void {
  const end = performance.now() + share;
  runToConvergence(() => performance.now() >= end);
}

/**
 * Goes on, frame by frame, with the search for where the run arrives, until it has an end.
 * @returns a function that stops it.
 */
export function seekFrames(): () => void {
  let frame = 0;
  const look = (): void => {
    const end = performance.now() + share;
    seekOn(() => performance.now() >= end);
    if (appStore.getState().seeking !== undefined) frame = requestAnimationFrame(look);
  };
  // What was found in the press that began it is drawn first.
  frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(look);
  });
  return () => {
    cancelAnimationFrame(frame);
  };
}
