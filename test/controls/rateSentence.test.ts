import { describe, expect, it } from 'vitest';
import { rateSentence } from '../../src/controls/rateSentence.ts';
import { stabilityBetween } from '../../src/descent/stability.ts';

const curved = stabilityBetween(1, 10)!;
const flat = stabilityBetween(1e-5, 1e-5)!;

describe('rateSentence', () => {
  it('says in how many iterations the distance halves: 0.9⁶ > ½ > 0.9⁷', () => {
    expect(rateSentence(curved, 0.1)).toMatch(/\b7 iterations\b/u);
  });

  it('says that a rate crawls, and not that it overshoots, however small it is', () => {
    for (const rate of [1e-9, 1e-300, 1e-320]) {
      expect(rateSentence(flat, rate)).toMatch(/^Crawls: .* more than a million iterations/u);
    }
  });

  it('does not call a rate crawling that is fast in one direction, and slow along a flat one', () => {
    const narrow = stabilityBetween(1e-8, 10)!;
    expect(rateSentence(narrow, 0.09)).toMatch(/^It takes more than a million iterations/u);
    expect(rateSentence(narrow, 1e-9)).toMatch(/^Crawls: /u);
  });

  it('says where one step arrives, be it but for rounding', () => {
    const round = stabilityBetween(2, 2.000000000000001)!;
    expect(rateSentence(round, 0.5)).toBe('Arrives at the minimum in one iteration.');
    expect(rateSentence(round, 0.49)).toMatch(/^Converges/u);
  });

  it('says by how much the distance grows where it diverges', () => {
    expect(rateSentence(curved, 0.3)).toMatch(/\b2\b/u);
  });
});
