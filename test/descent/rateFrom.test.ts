import { describe, expect, it } from 'vitest';
import { calmRate } from '../../src/descent/rateFrom.ts';
import { createTrajectory, type TrajectoryInput } from '../../src/descent/trajectory.ts';
import { defaultExperiment, methodOf } from '../../src/store/experiment.ts';
import { loadPreset } from '../../src/store/loadPreset.ts';
import { usualStart } from '../../src/store/model.ts';
import { descentOf } from '../../src/store/problem.ts';

const most = 150_000;

/** A run of a sine over so many points, some at a time, which counts the points it looks at. */
function counted(count: number, learningRate: number, kind: 'point' | 'minibatch' = 'point') {
  const observations = Array.from({ length: count }, (_none, index) => ({
    x: (index % 50) / 8,
    y: Math.sin(index % 50) + ((index * 91) % 17) / 30,
  }));
  const input = descentOf({
    ...defaultExperiment,
    model: 'sine',
    start: [1, 1, 0, 0],
    data: { preset: 'custom', observations },
    method: methodOf(kind, { order: 'shuffled' }),
    learningRate,
  });
  let looked = 0;
  const { objective } = input;
  const counting: TrajectoryInput = {
    ...input,
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

  it('never leads above the start: one leap on the first point, and the rest is spent on a plateau', async () => {
    const experiment = {
      ...defaultExperiment,
      model: 'saturation',
      start: usualStart('saturation'),
      data: { preset: 'custom' as const, observations: await loadPreset('saturating') },
      method: methodOf('point', { order: 'given' }),
    };
    const lossesAt = (learningRate: number): readonly number[] => {
      const run = createTrajectory(descentOf({ ...experiment, learningRate }));
      const { epochLength } = run;
      run.extendTo(200 * epochLength);
      return Array.from({ length: 201 }, (_none, epoch) => run.lossAt(epoch * epochLength));
    };
    const tooLarge = lossesAt(0.4);
    expect(tooLarge[1]).toBeGreaterThan(5 * (tooLarge[0] ?? 0));
    const calm = calmRate(descentOf({ ...experiment, learningRate: 0.4 }), 6);
    expect(calm).toBeLessThan(0.4);
    const losses = lossesAt(calm);
    expect(Math.max(...losses)).toBe(losses[0]);
    expect(losses.at(-1)).toBeLessThan(0.01 * (losses[0] ?? 0));
  });

  it.each(
    (['point', 'minibatch'] as const).flatMap((kind) =>
      [30, 333, 1000].map((count) => ({ kind, count })),
    ),
  )('is sought in bounded work where trials go on: $kind, $count points', ({ kind, count }) => {
    // It neither leaves the numbers nor settles, and each trial goes to its end.
    const { counting, looked } = counted(count, 0.5, kind);
    const rate = calmRate(counting, count);
    expect(rate).toBeLessThanOrEqual(0.5);
    expect(looked()).toBeGreaterThan(0);
    expect(looked()).toBeLessThan(2 * most);
  });

  it('is the one given where a bounded run would say nothing', () => {
    const { counting, looked } = counted(5000, 0.3);
    expect(calmRate(counting, 5000)).toBe(0.3);
    expect(looked()).toBe(0);
  });
});
