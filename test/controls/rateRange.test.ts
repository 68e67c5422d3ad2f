import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateAt, rateRange, rateZones, sharePosition } from '../../src/controls/rateRange.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { rateBehaviour, stabilityBetween } from '../../src/descent/stability.ts';
import { lineStability } from '../support/line.ts';

const anisotropic = stabilityBetween(1.5, 20.5)!;

describe('rateRange', () => {
  it('goes from a thousandth of 1/λmax to three times 2/λmax', () => {
    const range = rateRange(anisotropic, anisotropic.smoothRate);
    expect(range.lowest / (anisotropic.smoothRate / 1000)).toBeCloseTo(1, 2);
    expect(range.highest / (6 / anisotropic.lambdaMax)).toBeCloseTo(1, 2);
  });

  it('ends at rates of three digits: λmax of the five points is 23.66, and 6/23.66 is 0.254', () => {
    const guide = lineStability(fivePoints)!;
    const range = rateRange(guide, 0.05);
    expect(rateAt(range, 1)).toBe(0.254);
    expect(String(rateAt(range, 0)).replace(/^[0.]+/u, '')).toMatch(/^\d{1,3}$/u);
  });

  it('is the usual one where an end, rounded up, would leave the numbers', () => {
    const huge = { smoothRate: 1e305, largestStableRate: 5.99e307 };
    expect(rateRange(huge, 0.05)).toStrictEqual({ lowest: 1e-4, highest: 10 });
  });

  it('widens for a rate outside, and is there without points', () => {
    expect(rateRange(anisotropic, 1e-9).lowest).toBe(1e-9);
    expect(rateRange(anisotropic, 50).highest).toBe(50);
    expect(rateRange(undefined, 0.05)).toStrictEqual({ lowest: 1e-4, highest: 10 });
  });

  it('takes a rate to its place and back, to three digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const range = rateRange(anisotropic, anisotropic.smoothRate);
        const rate = rateAt(range, share);
        expect(rate).toBeGreaterThanOrEqual(range.lowest);
        expect(rate).toBeLessThanOrEqual(range.highest);
        expect(sharePosition(range, rate)).toBeCloseTo(share, 2);
      }),
    );
  });
});

describe('rateZones', () => {
  it('divides the whole slider, each part as rateBehaviour says', () => {
    const range = rateRange(anisotropic, anisotropic.smoothRate);
    const zones = rateZones((rate) => rateBehaviour(anisotropic, rate), range);
    expect(zones.map((zone) => zone.behaviour)).toStrictEqual([
      'crawls',
      'converges',
      'oscillates',
      'diverges',
    ]);
    expect(zones[0]?.from).toBe(0);
    expect(zones.at(-1)?.to).toBe(1);
    expect(zones.slice(1).map((zone) => zone.from)).toStrictEqual(
      zones.slice(0, -1).map((zone) => zone.to),
    );
    for (const zone of zones) {
      const middle = rateAt(range, (zone.from + zone.to) / 2);
      expect(rateBehaviour(anisotropic, middle)).toBe(zone.behaviour);
    }
    expect(zones.at(-1)?.from).toBeCloseTo(sharePosition(range, anisotropic.largestStableRate), 8);
  });
});
