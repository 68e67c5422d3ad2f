import { describe, expect, it } from 'vitest';
import { scrollPosition } from '../../../src/panels/derivation/scrollToItem.ts';

describe('scrollPosition', () => {
  const view = { top: 100, height: 300 };

  it('stays where an item is seen whole', () => {
    expect(scrollPosition(view, { top: 120, height: 100 })).toBe(100);
  });

  it('goes to an item below or above, with some of the one before it in sight', () => {
    expect(scrollPosition(view, { top: 380, height: 60 })).toBe(336);
    expect(scrollPosition(view, { top: 80, height: 60 })).toBe(36);
  });

  it('shows the beginning of an item that is higher than the view', () => {
    expect(scrollPosition(view, { top: 500, height: 400 })).toBe(500);
  });

  it('never asks for a place before the first', () => {
    expect(scrollPosition({ top: 10, height: 300 }, { top: 0, height: 50 })).toBe(0);
  });
});
