import { describe, expect, it } from 'vitest';

import { contractionFactor } from '../../src/descent/stability.ts';
import { stabilityBy } from '../support/line.ts';

const curved = stabilityBy({ mm: 10, mb: 0, bb: 1 })!;
const valley = stabilityBy({ mm: 4, mb: 2, bb: 1 })!;

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
