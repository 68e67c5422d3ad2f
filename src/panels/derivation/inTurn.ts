import { lessonStore } from '../../store/lessonStore.ts';
import { onQuietFrame } from '../../ui/nextFrame.ts';

// So long the first formula waits, while something is dragged, for a frame that does not answer the
// hand; in milliseconds. Those behind it then wait no more.
const patience = 100;

const waiting = new Map<string, () => void>();
let asked = false;
let latest = 0;

function takeOne(): void {
  asked = false;
  for (const [key, work] of waiting) {
    waiting.delete(key);
    work();
    break;
  }
  ask();
}

function ask(): void {
  if (asked || waiting.size === 0) return;
  asked = true;
  onQuietFrame(takeOne, Math.max(0, latest - performance.now()));
}

/**
 * Does pieces of work one a frame, so that many formulas that change at once do not cost a frame
 * together. Work asked for again under the same key takes the place of what was waiting.
 * @returns a function that takes it back.
 */
export function inTurn(key: string, work: () => void): () => void {
  if (waiting.size === 0) {
    const dragging = lessonStore.getState().gesture !== undefined;
    latest = performance.now() + (dragging ? patience : 0);
  }
  waiting.set(key, work);
  ask();
  return () => {
    if (waiting.get(key) === work) waiting.delete(key);
  };
}
