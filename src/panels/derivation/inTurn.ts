import { appStore } from '../../store/appStore.ts';
import { onQuietFrame } from '../../ui/nextFrame.ts';

// So long the first formula waits, while something is dragged, for a frame that does not answer the
// hand; in milliseconds. Those behind it then wait no more.
const patience = 100;

const waiting = new Map<string, () => void>();
let asked = false;
let latest = 0;

function isDragging(): boolean {
  return appStore.getState().gesture !== undefined;
}

// So long pieces of work follow one another in a frame, in milliseconds.
const share = 8;

function take(quiet: boolean): void {
  asked = false;
  const end = performance.now() + share;
  // The hand waits less for one longer frame than for several short ones in a row.
  const all = quiet && isDragging();
  for (const [key, work] of Array.from(waiting)) {
    waiting.delete(key);
    work();
    if (!all && performance.now() >= end) break;
  }
  ask();
}

function ask(): void {
  if (asked || waiting.size === 0) return;
  asked = true;
  onQuietFrame(take, Math.max(0, latest - performance.now()));
}

/**
 * Does pieces of work a few in each frame, so that many formulas that change at once do not cost a frame
 * together; while something is dragged all at once, but in a frame that does not answer the hand. Work asked for again under the same key takes the place of what was waiting.
 * @returns a function that takes it back.
 */
export function inTurn(key: string, work: () => void): () => void {
  if (waiting.size === 0) {
    latest = performance.now() + (isDragging() ? patience : 0);
  }
  waiting.set(key, work);
  ask();
  return () => {
    if (waiting.get(key) === work) waiting.delete(key);
  };
}
