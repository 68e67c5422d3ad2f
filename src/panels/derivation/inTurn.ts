import { onNextFrame } from '../../ui/nextFrame.ts';

const waiting = new Map<string, () => void>();
let asked = false;

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
  onNextFrame(takeOne);
}

/**
 * Does pieces of work one a frame, so that many formulas that change at once do not cost a frame
 * together. Work asked for again under the same key takes the place of what was waiting.
 * @returns a function that takes it back.
 */
export function inTurn(key: string, work: () => void): () => void {
  waiting.set(key, work);
  ask();
  return () => {
    if (waiting.get(key) === work) waiting.delete(key);
  };
}
