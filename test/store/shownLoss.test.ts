import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../src/store/experiment.ts';
import { errorOf, errorsOf } from '../../src/store/shownLoss.ts';

const data = {
  preset: 'custom',
  observations: [
    { x: 1, y: 5 },
    { x: 2, y: 1 },
    { x: 3, y: 7 },
  ],
} as const;
const line = { ...defaultExperiment, data };

describe('the errors of a model', () => {
  it('are ŷ − y of each point', () => {
    // ŷ = 2x + 1 is 3, 5, 7.
    expect(errorsOf(line, Float64Array.of(2, 1))).toStrictEqual(Float64Array.of(-2, 4, 0));
    // ŷ = x² − 2x + 0.5 is −0.5, 0.5, 3.5.
    const parabola = { ...line, model: 'parabola', start: [0, 0, 0] };
    const errors = errorsOf(parabola, Float64Array.of(1, -2, 0.5));
    expect(errors).toStrictEqual(Float64Array.of(-5.5, -0.5, -3.5));
  });

  it('are asked for one point as for all', () => {
    const parabola = { ...line, model: 'parabola', start: [0, 0, 0] };
    for (const [experiment, at] of [
      [line, Float64Array.of(2, 1)],
      [parabola, Float64Array.of(1, -2, 0.5)],
    ] as const) {
      const all = errorsOf(experiment, at);
      expect([0, 1, 2].map((point) => errorOf(experiment, at, point))).toStrictEqual([...all]);
    }
  });

  it('are none of a point that is not there', () => {
    expect(errorOf(line, Float64Array.of(2, 1), 3)).toBeUndefined();
  });
});
