import type { AppState } from '../store/appState.ts';
import { appStore } from '../store/appStore.ts';
import { isInLesson } from '../store/lessons/shownScene.ts';

/** Milliseconds after which a pointer that rests is in the way. */
export const pointerRest = 3000;

/** Whether a class is looking: a lesson runs, or the projector is on. */
function isShowing(state: AppState): boolean {
  return isInLesson(state) || state.view.layout === 'projector';
}

/**
 * Hides the pointer while a class is looking and it rests; the next move brings it back.
 * @returns a function that stops it.
 */
export function hidePointerAtRest(): () => void {
  const { dataset } = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (): void => {
    clearTimeout(timer);
    delete dataset['pointer'];
    timer = setTimeout(() => {
      if (isShowing(appStore.getState())) dataset['pointer'] = 'resting';
    }, pointerRest);
  };
  for (const type of ['pointermove', 'pointerdown'] as const) addEventListener(type, moved);
  return () => {
    clearTimeout(timer);
    delete dataset['pointer'];
    for (const type of ['pointermove', 'pointerdown'] as const) removeEventListener(type, moved);
  };
}

/**
 * Keeps the screen awake while a class is looking, where the browser can. It lets go when the page is
 * hidden, so it is asked again when the page is seen again.
 * @returns a function that stops it.
 */
export function keepScreenAwake(): () => void {
  let held: Promise<WakeLockSentinel | undefined> | undefined;
  const ask = async (): Promise<WakeLockSentinel | undefined> => {
    try {
      return await (navigator as { readonly wakeLock?: WakeLock }).wakeLock?.request('screen');
    } catch {
      // A battery that is low, or a frame that forbids it: the screen may sleep then.
      return undefined;
    }
  };
  const letGo = async (lock: typeof held): Promise<void> => {
    await (await lock)?.release();
  };
  const follow = (): void => {
    const wanted = isShowing(appStore.getState()) && document.visibilityState === 'visible';
    if (wanted) {
      held ??= ask();
    } else if (held !== undefined) {
      void letGo(held);
      held = undefined;
    }
  };
  follow();
  const stop = appStore.subscribe(follow);
  document.addEventListener('visibilitychange', follow);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', follow);
    if (held !== undefined) void letGo(held);
  };
}
