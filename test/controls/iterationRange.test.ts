import { describe, expect, it } from 'vitest';
import { roundEndAbove, sliderEnd } from '../../src/controls/iterationRange.ts';
import { maximumIterations } from '../../src/descent/trajectory.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { lineRun } from '../support/line.ts';

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

describe('sliderEnd', () => {
  const runAt = (learningRate: number) =>
    lineRun({
      observations: fivePoints,
      convention: 'mean',
      start: [0, 0],
      learningRate,
      method: { kind: 'batch', observations: fivePoints, seed: 1 },
    });

  it('is the last iterate of a run that ends', () => {
    const run = runAt(1);
    expect(sliderEnd(run, 110, () => true)).toBe(run.extendTo(maximumIterations));
  });

  it('computes nothing of its own while the run is followed further, and knows an end that was met', () => {
    const run = runAt(1);
    run.extendTo(60);
    expect(sliderEnd(run, 60, () => false)).toBe(100);
    expect(run.computed).toBe(60);
    const last = run.extendTo(maximumIterations);
    expect(sliderEnd(run, last, () => false)).toBe(last);
  });
});
