import { describe, expect, it } from 'vitest';
import { sizeThatFits } from '../../src/ui/fitHeight.ts';

describe('sizeThatFits', () => {
  it('is the usual size for what fits', () => {
    expect(sizeThatFits((size) => 100 * size, 100)).toBe(1);
  });

  it('is the largest that fits, in steps of 5 %', () => {
    expect(sizeThatFits((size) => 100 * size, 93)).toBe(0.9);
    // Rows that join at a smaller size: the height falls by steps.
    expect(sizeThatFits((size) => (size > 0.8 ? 60 : 30), 40)).toBe(0.8);
  });

  it('is never less than 60 %', () => {
    expect(sizeThatFits(() => 1000, 10)).toBe(0.6);
  });
});
