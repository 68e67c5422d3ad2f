import { describe, expect, it } from 'vitest';
import { fittingSize } from '../../../src/ui/formula/fitWidth.ts';

describe('fittingSize', () => {
  it('is 1 for what fits', () => {
    expect(fittingSize(100, 200, 1)).toBe(1);
    expect(fittingSize(100, 100, 1)).toBe(1);
  });

  it('shrinks in steps of 5 %, to 80 % at most', () => {
    expect(fittingSize(100, 96, 1)).toBe(0.95);
    expect(fittingSize(100, 85, 1)).toBe(0.85);
    expect(fittingSize(100, 20, 1)).toBe(0.8);
  });

  it('shrinks further where it is told to', () => {
    expect(fittingSize(100, 65, 1, 0.6)).toBe(0.65);
    expect(fittingSize(100, 20, 1, 0.6)).toBe(0.6);
  });

  it('grows again only with room to spare', () => {
    expect(fittingSize(100, 90, 0.85)).toBe(0.85);
    expect(fittingSize(100, 101, 0.9)).toBe(0.95);
    expect(fittingSize(100, 120, 0.85)).toBe(1);
  });

  it('leaves alone what is not laid out', () => {
    expect(fittingSize(0, 0, 0.9)).toBe(0.9);
  });
});
