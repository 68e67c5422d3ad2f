import { describe, expect, it } from 'vitest';
import { calmRate } from '../../src/descent/rateFrom.ts';
import type { TrajectoryInput } from '../../src/descent/trajectory.ts';
import { defaultExperiment, methodOf } from '../../src/store/experiment.ts';
import { startFields } from '../../src/store/model.ts';
import { descentOf } from '../../src/store/selectors.ts';

const most = 150_000;

/** A run of a sine over so many points, one at a time, which counts the points it looks at. */
function counted(count: number, learningRate: number) {
  const observations = Array.from({ length: count }, (_none, index) => ({
    x: 172 + ((index * 37) % 60),
    y: 3000 + ((index * 91) % 1700),
  }));
  const input = descentOf({
    ...defaultExperiment,
    model: 'sine',
    ...startFields([1, 1, 0, 0]),
    data: { preset: 'custom', observations },
    method: methodOf('point', { order: 'shuffled' }),
    learningRate,
  });
  let looked = 0;
  const { other } = input;
  if (other === undefined) throw new Error('a sine is no line');
  const { objective } = other;
  const counting: TrajectoryInput = {
    ...input,
    other: {
      ...other,
      objective: {
        ...objective,
        value: (at) => {
          looked += count;
          return objective.value(at);
        },
        gradient: (at, into, rows) => {
          looked += rows?.length ?? count;
          return objective.gradient(at, into, rows);
        },
      },
    },
  };
  return { counting, looked: () => looked };
}

describe('a rate that a run of the method itself bears', () => {
  it.each([5, 140, 333, 1000])(
    'is sought in bounded work: one point at a time over %i points',
    (count) => {
      // So large a rate that every trial is made.
      const { counting, looked } = counted(count, 1e12);
      calmRate(counting, count);
      expect(looked()).toBeGreaterThan(0);
      // Each of the trials has its start besides, and some of what it remembers is looked at again.
      expect(looked()).toBeLessThan(2 * most);
    },
  );

  it('is the one given where a bounded run would say nothing', () => {
    const { counting, looked } = counted(5000, 0.3);
    expect(calmRate(counting, 5000)).toBe(0.3);
    expect(looked()).toBe(0);
  });
});
