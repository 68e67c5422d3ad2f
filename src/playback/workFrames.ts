import { workOn } from '../store/actions/reach.ts';
import { appStore } from '../store/appStore.ts';
import { calmInterval } from './followCalmly.ts';

// Of each frame, in milliseconds: the rest is for drawing.
const share = 10;

/**
 * Works out the run, frame by frame, as far as the cursor; now and then what has been reached is shown.
 * @returns a function that stops it.
 */
export function workFrames(): () => void {
  let told = performance.now();
  let frame = 0;
  const work = (): void => {
    const end = performance.now() + share;
    workOn(
      () => performance.now() >= end,
      () => {
        const isDue = end >= told + calmInterval;
        if (isDue) told = end;
        return isDue;
      },
    );
    if (appStore.getState().reached !== undefined) frame = requestAnimationFrame(work);
  };
  frame = requestAnimationFrame(work);
  return () => {
    cancelAnimationFrame(frame);
  };
}
