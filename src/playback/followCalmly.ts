import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from '../store/appState.ts';
import { speedOf } from '../store/view.ts';
import { areKeysHeld } from '../ui/gesture/keysDuring.ts';
import { isDrawing, isFrameFull, onQuietFrame } from '../ui/nextFrame.ts';

/** Least time between two changes while everything moves fast, in milliseconds. */
export const calmInterval = 250;

/** The most changes a second that one can follow with the eye. */
const readable = 10;

/**
 * How fast changes follow one another: not at all; so slowly, while the run plays, that each can be seen;
 * or faster, while it plays fast and while something is dragged.
 */
export type Pace = 'still' | 'slow' | 'fast';

/** The pace at which the state changes. */
export function paceOf({ playing, gesture, seeking, reached, view }: AppState): Pace {
  if (gesture !== undefined || seeking !== undefined || reached !== undefined) return 'fast';
  if (!playing) return 'still';
  const { unit, perSecond } = speedOf(view);
  return unit !== 'epoch' && perSecond <= readable ? 'slow' : 'fast';
}

/** Whether changes follow one another: while the run plays, and while something is dragged. */
export function isMoving(state: AppState): boolean {
  return paceOf(state) !== 'still';
}

/** Whether the same is done with other points than before, which nobody holds. */
function hasOtherPoints(state: AppState, before: AppState): boolean {
  if (state.gesture !== undefined || before.gesture !== undefined) return false;
  const [now, then] = [state.experiment, before.experiment];
  const isSame = (['model', 'each', 'method', 'loss'] as const).every(
    (name) => now[name] === then[name],
  );
  const [points, others] = [now.data.observations, then.data.observations];
  // Without points there are no numbers, and other lines.
  return isSame && points !== others && points.length > 0 && others.length > 0;
}

// For so many frames more, pictures of very many points come first, and then others who are told as well.
const mostMore = 5;

// Into so many frames the telling is divided while the hand moves, so that none of them is much longer.
const portions = 3;

// Whoever has to be told while a hand drags something is told together with others: each by itself would have
// the page laid out and painted once more.
const due = new Set<() => void>();
/** Those of them who are being told, a portion in each frame. */
const round = new Set<() => void>();
let portion = 0;
let roundBegun = Number.NEGATIVE_INFINITY;

function tellSome(rests: boolean): void {
  if (round.size === 0 || rests) {
    roundBegun = performance.now();
    for (const tell of due) round.add(tell);
    due.clear();
    portion = rests ? round.size : Math.ceil(round.size / portions);
  }
  // A copy; and one that is told may end the following of another.
  for (const tell of Array.from(round).slice(0, portion)) if (round.delete(tell)) tell();
  tellOthersLater();
}

function tellOthersLater(): void {
  if (round.size > 0) onQuietFrame(tellSome, 0);
  else if (due.size > 0) onQuietFrame(tellSome, roundBegun + calmInterval - performance.now());
}

/** Tells when the hand rests, and at most four times a second as long as it moves. */
function tellWhileHeld(tell: () => void): void {
  due.add(tell);
  tellOthersLater();
}

/**
 * Follows the store at a pace at which one can read: at once after a single step, and with every step
 * of a slow run; at most four times a second while it plays fast or something is dragged; and always at
 * the end of it.
 * @param tell called when it is time; whether it had anything to tell: if not, the next change need not wait
 * @param framesBefore how many frames are shown first when a run has just arrived, and when there are other points: where
 *   telling takes long, the pictures that lead come before, and what takes longest comes last
 * @returns a function that ends it.
 */
export function followCalmly(
  store: StoreApi<AppState>,
  tell: () => boolean,
  framesBefore = 0,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  let told = Number.NEGATIVE_INFINITY;

  function forget(): void {
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
    timer = undefined;
    frame = undefined;
    due.delete(tellNow);
    round.delete(tellNow);
  }

  function tellNow(): void {
    forget();
    if (tell()) told = performance.now();
  }

  function tellAfter(frames: number, more: number, others = mostMore): void {
    // What is asked for is done before the coming frame is shown: for that one it is too early.
    frame = requestAnimationFrame((frameTime) => {
      const isFull = isFrameFull(frameTime);
      // The frames are counted from then on: what waits together is told one after the other all the same.
      if (more > 0 && isDrawing()) tellAfter(frames, more - 1);
      else if (frames > 0) tellAfter(frames - 1, more);
      else if (others > 0 && isFull) tellAfter(0, more, others - 1);
      else tellNow();
    });
  }

  const stop = store.subscribe((state, before) => {
    const { seeking: sought, reached } = before;
    // Most searches are over at once, and the place where they begin is never seen.
    if (state.seeking !== undefined && sought === undefined) told = performance.now();
    const hasArrived =
      (state.seeking === undefined && sought !== undefined) ||
      (state.reached === undefined && reached !== undefined);
    const wait = told + calmInterval - performance.now();
    if (framesBefore > 0 && (hasArrived || hasOtherPoints(state, before))) {
      forget();
      // Of a run that has arrived the numbers come soon.
      tellAfter(framesBefore, hasArrived ? 0 : mostMore);
    }
    // What comes with the arrival, a notice say, does not hurry it.
    if (frame !== undefined) return;
    if (state.gesture !== undefined && areKeysHeld()) tellWhileHeld(tellNow);
    else if (paceOf(state) !== 'fast' || wait <= 0) tellNow();
    else timer ??= setTimeout(tellNow, wait);
  });
  return () => {
    stop();
    forget();
  };
}
