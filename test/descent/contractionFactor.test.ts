import { describe, expect, it } from 'vitest';

import { contractionFactor, stabilityBetween } from '../../src/descent/stability.ts';

const curved = stabilityBetween(1, 10)!;
const valley = stabilityBetween(0, 5)!;

describe('contractionFactor', () => {
  it('is the worst of |1 − ηλ|', () => {
    expect(contractionFactor(curved, 0.1)).toBeCloseTo(0.9, 12);
    expect(contractionFactor(curved, 0.19)).toBeCloseTo(0.9, 12);
    expect(contractionFactor(curved, 0.3)).toBeCloseTo(2, 12);
  });

  it('does not count the floor of a valley', () => {
    expect(contractionFactor(valley, 0.1)).toBeCloseTo(0.5, 12);
  });
});
