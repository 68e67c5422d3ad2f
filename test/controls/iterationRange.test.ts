import { describe, expect, it } from 'vitest';
import { roundEndAbove } from '../../src/controls/iterationRange.ts';
import { maximumIterations } from '../../src/descent/trajectory.ts';

describe('roundEndAbove', () => {
  it.each([
    [0, 100],
    [99, 100],
    [100, 200],
    [450, 500],
    [12_345, 20_000],
    [700_000, maximumIterations],
    [maximumIterations, maximumIterations],
  ])('gives room above iteration %i up to %i', (iteration, end) => {
    expect(roundEndAbove(iteration)).toBe(end);
  });
});
