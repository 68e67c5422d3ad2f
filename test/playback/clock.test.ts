import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestGap, startClock, step, unitsBetween } from '../../src/playback/clock.ts';

const standing = { position: 0, lastTime: undefined, perSecond: 10 };

describe('the clock', () => {
  it('counts the units a second that it is set to', () => {
    let clock = step(standing, 5000);
    expect(clock).toEqual({ position: 0, lastTime: 5000, perSecond: 10 });
    for (let frame = 1; frame <= 10; frame += 1) clock = step(clock, 5000 + frame * 100);
    expect(clock.position).toBeCloseTo(10, 12);
  });

  it('does not catch up after a gap, nor go back with the time', () => {
    const clock = { position: 3.5, lastTime: 1000, perSecond: 300 };
    expect(step(clock, 1000 + longestGap).position).toBeCloseTo(78.5, 12);
    expect(step(clock, 1001 + longestGap)).toEqual({ ...clock, lastTime: 1001 + longestGap });
    expect(step(clock, 900)).toEqual({ ...clock, lastTime: 900 });
  });

  it('counts each unit once, however the frames fall', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: longestGap, noNaN: true }), { maxLength: 50 }),
        fc.constantFrom(0.25, 1, 30, 300),
        (gaps, perSecond) => {
          let clock = step({ ...standing, perSecond }, 0);
          let now = 0;
          let units = 0;
          for (const gap of gaps) {
            now += gap;
            const before = clock;
            clock = step(before, now);
            units += unitsBetween(before, clock);
          }
          expect(units).toBe(Math.floor(clock.position));
          expect(clock.position).toBeCloseTo((now / 1000) * perSecond, 6);
        },
      ),
    );
  });

  it('is seen to start soon, even when it is slow', () => {
    for (const perSecond of [0.25, 0.5, 1, 3, 10, 300]) {
      const clock = startClock(perSecond);
      const soon = clock.position + 0.35 * perSecond;
      expect(clock.position).toBeLessThan(1);
      expect(soon).toBeGreaterThanOrEqual(1);
    }
  });
});
