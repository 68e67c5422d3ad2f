import { areKeysHeld } from './gesture/keysDuring.ts';

// As long as this after the last frame that answers a hand, what can wait lets it move on; in milliseconds.
const lull = 100;

// So many times as long as it took, what can wait then lets a hand be that moves on: on a slow machine it comes more seldom.
const respite = 20;

// So long drawing may hold the page in one go, in milliseconds; with very many points it takes longer.
const longest = 40;

/** Work that can wait; `quiet` says that nothing else asked for the frame in which it is done. */
type QuietWork = (quiet: boolean) => void;

const waiting = new Set<() => void>();
/** Work that can wait, and until when: a time as of `performance.now()`. */
const patient = new Map<QuietWork, number>();
/** Work of which each frame that does something else does one piece, the one that has waited longest. */
const inTurn = new Set<() => void>();
/** For how long the work that is under way has drawn at once, in milliseconds. */
let drawnFor = 0;
let frame = 0;
let pause: ReturnType<typeof setTimeout> | undefined;
/** When a frame last did what was asked for it. */
let answered = Number.NEGATIVE_INFINITY;
/** From when until when what can wait has had its share of the time. */
let sated = { from: Number.NaN, until: Number.NaN };
/** When drawing last took so long that the frame has no time for anything else. */
let filled = Number.NEGATIVE_INFINITY;
/** The latest frame, and since when it has been worked in. */
let working = { frameTime: Number.NaN, from: 0 };
// What follows so soon, in milliseconds, is done for the same frame.
const sameFrame = 5;
const full = longest / 2;

function ask(): void {
  frame ||= requestAnimationFrame(flush);
}

/** Whether no frame has answered the hand for a while; nor is one known where the clock has begun anew. */
function isResting(now: number): boolean {
  return !(now >= answered && now < answered + lull);
}

/** Until when what can wait has had its share of the time: until now, if it has not. */
function satedUntil(now: number): number {
  return now >= sated.from && now < sated.until ? sated.until : now;
}

/** How long what can wait does wait: a frame begun for it holds up a hand that moves on meanwhile. */
function waitLeft(): number {
  if (!areKeysHeld()) return 0;
  const now = performance.now();
  if (isResting(now)) return 0;
  return Math.min(answered + lull, Math.max(satedUntil(now), Math.min(...patient.values()))) - now;
}

/** Asks for a frame for what can wait; while a hand holds something, when that rests or the time is up. */
function askInTime(): void {
  if (frame !== 0 || pause !== undefined || (patient.size === 0 && inTurn.size === 0)) return;
  const wait = waitLeft();
  if (wait <= 0) ask();
  else {
    pause = setTimeout(() => {
      pause = undefined;
      askInTime();
    }, wait);
  }
}

function flush(frameTime: number): void {
  frame = 0;
  workedFrom(frameTime);
  const begun = performance.now();
  // A copy: what asks again gets it in a later frame.
  const due = [...waiting];
  if (due.length > 0) answered = begun;
  for (const draw of due) {
    // The rest comes first in the next frame.
    if (performance.now() - begun > longest) break;
    if (waiting.delete(draw)) draw();
  }
  if (isFull(begun)) filled = performance.now();
  if (waiting.size > 0) ask();
  // One thing more and not several: no frame is to be much longer than the others.
  if (due.length === 0 || !takeOverdue()) takeTurn(due.length > 0, begun);
  if (due.length === 0) takeAll(begun);
  askInTime();
}

/** Whether the hand moves on, and what can wait has had its share of the time. */
function isSated(): boolean {
  const now = performance.now();
  return areKeysHeld() && satedUntil(now) > now && !isResting(now);
}

/** Does what can wait, and counts how long the page is held up by it. */
function follow(work: QuietWork, quiet: boolean): void {
  const begun = performance.now();
  work(quiet);
  // Behind what it has had rendered.
  queueMicrotask(() => {
    const now = performance.now();
    sated = { from: now, until: satedUntil(now) + respite * (now - begun) };
  });
}

/** Does what could wait no longer, one piece of it: whether there was any. */
function takeOverdue(): boolean {
  if (isSated()) return false;
  const now = performance.now();
  let first: QuietWork | undefined;
  let least = now;
  for (const [work, latest] of patient) {
    if (latest > least) continue;
    first = work;
    least = latest;
  }
  if (first === undefined) return false;
  patient.delete(first);
  follow(first, false);
  return true;
}

/** Whether a frame that began then has no time for more. */
function isFull(begun: number): boolean {
  return performance.now() - begun > full;
}

function takeAll(begun: number): void {
  if (isSated()) return;
  // A copy: what asks for more work gets it in a later frame.
  for (const work of Array.from(patient.keys())) {
    if (isFull(begun)) return;
    patient.delete(work);
    follow(work, true);
  }
}

function takeTurn(busy: boolean, begun: number): void {
  // A copy: what asks for another turn gets it in a later frame.
  for (const draw of Array.from(inTurn)) {
    inTurn.delete(draw);
    draw();
    if (busy || isFull(begun)) return;
  }
}

/**
 * Calls back before the next frame is shown: once, however often it is asked for. All layers share
 * one frame request, because the browser makes each of them cost something.
 * @returns a function that takes the request back.
 */
export function onNextFrame(draw: () => void): () => void {
  waiting.add(draw);
  ask();
  return () => {
    waiting.delete(draw);
  };
}

/** Whether drawing takes all the time that frames have: more is still to be drawn, or this frame was full of it. */
export function isDrawing(): boolean {
  return waiting.size > 0 || performance.now() - filled < sameFrame;
}

/** Since when a frame has been worked in, by the time that the browser gives to all whom it calls back for it. */
function workedFrom(frameTime: number): number {
  if (working.frameTime !== frameTime) working = { frameTime, from: performance.now() };
  return working.from;
}

/**
 * Whether the frame for which the browser calls back has no more time, because of what was drawn in it and told before:
 * what React does after each of those who were called back is in it.
 * @param frameTime as the browser gives it, which tells one frame from another.
 */
export function isFrameFull(frameTime: number): boolean {
  return isFull(workedFrom(frameTime));
}

/** Long work, and nothing drawn with it: the page is laid out anew first, and drawing has the frame after. */
function inPieces(work: () => void): void {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(() => {
    frame = 0;
    ask();
  });
  drawnFor = Number.POSITIVE_INFINITY;
  try {
    work();
  } finally {
    // Behind what the work has put off to its own end.
    queueMicrotask(() => {
      drawnFor = 0;
    });
  }
}

/** Calls back once the next frame is shown: what takes long does not keep that from being seen. */
export function afterNextFrame(work: () => void): void {
  onNextFrame(() => {
    setTimeout(inPieces, 0, work);
  });
}

/**
 * Draws within the work that is under way, so that the coming frame shows it together with what else changes.
 * @returns whether it was drawn: not where that work has drawn for long already, and has to be ended first.
 */
export function drawAtOnce(draw: () => void): boolean {
  if (drawnFor > longest) return false;
  if (drawnFor === 0) {
    queueMicrotask(() => {
      drawnFor = 0;
    });
  }
  const begun = performance.now();
  draw();
  drawnFor += performance.now() - begun;
  return true;
}

/**
 * Calls back before a frame for which nothing else asked, so that what answers a hand is not held up by
 * what only follows; at the latest with the first frame after `patience` milliseconds.
 */
export function onQuietFrame(work: QuietWork, patience: number): void {
  patient.set(work, performance.now() + patience);
  askInTime();
}

/**
 * Calls back before one of the next frames is shown: of all that asked for a turn, one in each frame that has
 * something else to do, and what is left in the first that has not, as far as one frame has the time.
 * @returns a function that takes the request back.
 */
export function onOwnTurn(draw: () => void): () => void {
  inTurn.add(draw);
  askInTime();
  return () => {
    inTurn.delete(draw);
  };
}
