import { describe, expect, it } from 'vitest';
import { createDrag } from '../../../src/ui/gesture/createDrag.ts';

/** A finger that comes down; gives whether the page was kept from scrolling. */
function comesDown(element: HTMLElement, cancelable: boolean): boolean {
  const event = new Event('touchstart', { cancelable });
  const prevented: string[] = [];
  Object.assign(event, {
    touches: [{ clientX: 5, clientY: 5 }],
    preventDefault: () => prevented.push('asked'),
  });
  element.dispatchEvent(event);
  return prevented.length > 0;
}

describe('a finger on a picture', () => {
  it('keeps the page from scrolling where it takes hold, and does not ask a page that scrolls already', () => {
    const element = document.createElement('div');
    const offer = { atOnce: false, holdsPage: true, tap: () => undefined };
    const stop = createDrag({ offer: () => offer }).ref(element);
    expect(comesDown(element, true)).toBe(true);
    expect(comesDown(element, false)).toBe(false);
    stop?.();
    const free = createDrag({ offer: () => ({ ...offer, holdsPage: false }) });
    free.ref(element);
    expect(comesDown(element, true)).toBe(false);
  });
});
