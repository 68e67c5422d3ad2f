import { describe, expect, it } from 'vitest';
import { gathered, settling, travelled, turned, type Travel } from '../../src/playback/motion.ts';
import { defaultExperiment } from '../../src/store/experiment.ts';

const experiment = defaultExperiment;

function destination(iteration: number, m: number, still = false) {
  return { experiment, iteration, parameters: Float64Array.of(m, 2 * m), still };
}

/** The travel after these times, all to the second place. */
function after(first: Travel, times: readonly number[], still = false): Travel {
  return times.reduce((travel, now) => travelled(travel, destination(1, 8, still), now), first);
}

const there = travelled(undefined, destination(0, 0), 0);

describe('a motion', () => {
  it('begins at 0 and settles at 1, fast at first', () => {
    expect([settling(-1, 300), settling(0, 300), settling(300, 300)]).toStrictEqual([0, 0, 1]);
    expect(settling(150, 300)).toBe(0.875);
  });
});

describe('parameters on their way', () => {
  it('are where they are from the start', () => {
    expect(there).toMatchObject({ at: Float64Array.of(0, 0), way: undefined });
  });

  it('move for a moment after a single step, from where they were', () => {
    expect(after(there, [100]).at).toStrictEqual(Float64Array.of(0, 0));
    // Half of the time is 7/8 of the way.
    expect(after(there, [100, 300]).at).toStrictEqual(Float64Array.of(7, 14));
    expect(after(there, [100, 300, 500])).toMatchObject({
      at: Float64Array.of(8, 16),
      way: undefined,
    });
  });

  it('go on from where they are when the next step comes before', () => {
    const halfway = after(there, [100, 300]);
    const next = travelled(halfway, destination(2, 20), 300);
    expect(next.at).toStrictEqual(Float64Array.of(7, 14));
    expect(next.way?.from).toStrictEqual(Float64Array.of(7, 14));
  });

  it('are there at once after a jump, in another experiment, and without motion', () => {
    expect(travelled(there, destination(5, 8), 100).at[0]).toBe(8);
    const other = { ...destination(1, 8), experiment: { ...experiment, learningRate: 1 } };
    expect(travelled(there, other, 100).at[0]).toBe(8);
    expect(after(there, [100], true).at[0]).toBe(8);
    // Motion that is switched off on the way ends it.
    expect(after(after(there, [100]), [200], true).at[0]).toBe(8);
  });
});

describe('parameters in a lesson', () => {
  const other = { ...experiment, learningRate: 1 };
  const inScene = (scene: string, m: number, still = false) => ({
    ...destination(0, m, still),
    experiment: scene === 'second' ? other : experiment,
    scene,
  });
  const first = travelled(undefined, inScene('first', 0), 0);

  it('move from scene to scene, whatever the scenes show', () => {
    const begun = travelled(first, inScene('second', 8), 100);
    expect(begun.at[0]).toBe(0);
    expect(travelled(begun, inScene('second', 8), 300).at[0]).toBe(7);
    expect(travelled(begun, inScene('second', 8), 500)).toMatchObject({ way: undefined });
  });

  it('are there at once where nobody wants motion, and with the first scene', () => {
    expect(travelled(first, inScene('second', 8, true), 100).at[0]).toBe(8);
    const before = travelled(undefined, destination(0, 0), 0);
    expect(travelled(before, inScene('second', 8), 100).at[0]).toBe(8);
  });
});

describe('the squares on their way into the loss', () => {
  const squares = gathered(undefined, 'square', false, 0);

  it('set out when the step leads there, and take a second and a half', () => {
    const begun = gathered(squares, 'loss', false, 1000);
    expect(begun.share).toBe(0);
    const later = gathered(begun, 'loss', false, 1750);
    expect(later.share).toBe(0.5);
    expect(gathered(later, 'loss', false, 2500)).toStrictEqual({
      beat: 'loss',
      share: 1,
      began: undefined,
    });
  });

  it('are there at once from elsewhere, and without motion', () => {
    expect(gathered(undefined, 'loss', false, 0).share).toBe(1);
    expect(gathered(gathered(undefined, 'update', false, 0), 'loss', false, 5).share).toBe(1);
    expect(gathered(squares, 'loss', true, 5).share).toBe(1);
  });

  it('are left where they are going when the step is left on the way', () => {
    const begun = gathered(squares, 'loss', false, 1000);
    const left = gathered(begun, 'power-rule', false, 1100);
    expect(left.share).toBe(1);
    expect(gathered(left, 'loss', false, 1200).share).toBe(1);
  });
});

describe('the gradient on its way into the step', () => {
  const gradient = turned(undefined, 'gradient', false, 0);

  it('sets out when the update follows it', () => {
    const begun = turned(gradient, 'update', false, 1000);
    expect(begun.share).toBe(0);
    expect(turned(begun, 'update', false, 1700).share).toBe(0.5);
    expect(turned(begun, 'update', false, 2400).share).toBe(1);
  });

  it('is there at once on the way back, and without motion', () => {
    expect(turned(turned(undefined, 'guess', false, 0), 'update', false, 5).share).toBe(1);
    expect(turned(gradient, 'update', true, 5).share).toBe(1);
  });
});
