import { describe, expect, it } from 'vitest';
import { bestPointRate, paceOf } from '../../src/descent/pace.ts';
import { roundedDown } from '../../src/descent/stability.ts';
import { lineInput, linePointStability } from '../support/line.ts';

describe('the pace of single points', () => {
  // Of the distance along the valley an epoch takes some 40 · 1e-17: nothing beside 1.
  const observations = Array.from({ length: 40 }, (_none, index) => ({
    x: 1e5 + index / 4,
    y: Math.sin(index),
  }));
  const sampling = { observations, order: 'given', seed: 1 } as const;
  const stable = linePointStability(sampling, 'mean')!;

  it.each([0.01, 0.05, 0.3, 0.9, 1.7])(
    'is not made of rounding where the data lie too far out: at %s of the smooth rate it never arrives',
    (share) => {
      const input = lineInput({
        observations,
        convention: 'mean',
        start: [0, 0],
        learningRate: share * stable.smoothRate,
        method: { kind: 'point', ...sampling },
      });
      expect(paceOf(input)).toBe(Infinity);
    },
  );

  it('prefers no smaller steps for what is rounding', () => {
    expect(bestPointRate(stable)).toBe(roundedDown(stable.smoothRate, 2));
    const epochFactor = (rate: number) => (rate < 0.03 ? 1 - Number.EPSILON : 1);
    expect(bestPointRate({ ...stable, smoothRate: 0.1, epochFactor })).toBe(0.1);
  });
});
