import { advance, pause } from '../store/actions/playback.ts';
import { appStore } from '../store/appStore.ts';
import { speedOf } from '../store/view.ts';
import { startClock, step, unitsBetween } from './clock.ts';

/**
 * Plays, frame by frame, at the speed chosen at each moment, until it is stopped. A hidden page
 * pauses, since it gets no frames.
 * @returns a function that stops it.
 */
export function playFrames(): () => void {
  let speed = speedOf(appStore.getState().view);
  let clock = startClock(speed.perSecond);
  let frame = 0;

  const tick = (now: number): void => {
    const chosen = speedOf(appStore.getState().view);
    if (chosen !== speed) clock = { ...startClock(chosen.perSecond), lastTime: clock.lastTime };
    speed = chosen;
    const before = clock;
    clock = step(before, now);
    advance(speed.unit, unitsBetween(before, clock));
    // Advancing may have reached the end of the run.
    if (appStore.getState().playing) frame = requestAnimationFrame(tick);
  };

  const pauseWhenHidden = (): void => {
    if (document.hidden) pause();
  };

  frame = requestAnimationFrame(tick);
  document.addEventListener('visibilitychange', pauseWhenHidden);
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('visibilitychange', pauseWhenHidden);
  };
}
