import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourLevels } from '../../src/model/levels.ts';

describe('contourLevels', () => {
  it('rise with the square, so that lines lie evenly spread', () => {
    expect(contourLevels(0, 100, 4)).toStrictEqual([4, 16, 36, 64]);
    expect(contourLevels(10, 110, 4)).toStrictEqual([14, 26, 46, 74]);
  });

  it('have few digits, or as many as tell them apart', () => {
    expect(contourLevels(0, 1, 2)).toStrictEqual([0.11, 0.44]);
    expect(contourLevels(1000, 1000.9, 2)).toStrictEqual([1000.1, 1000.4]);
  });

  it('are none where there is no height', () => {
    expect(contourLevels(5, 5, 4)).toStrictEqual([]);
    expect(contourLevels(5, 4, 4)).toStrictEqual([]);
    expect(contourLevels(0, Infinity, 4)).toStrictEqual([]);
    expect(contourLevels(1, 1 + 1e-14, 4)).toStrictEqual([]);
  });

  it('rise between the least and the largest loss, at most as many as asked for', () => {
    const positive = fc.double({ min: 1e-100, max: 1e100, noNaN: true });
    fc.assert(
      fc.property(
        fc.oneof(positive, fc.constant(0)),
        positive,
        fc.integer({ min: 1, max: 20 }),
        (least, height, count) => {
          const levels = contourLevels(least, least + height, count);
          expect(levels.length).toBeLessThanOrEqual(count);
          for (const [index, level] of levels.entries()) {
            expect(level).toBeGreaterThan(levels[index - 1] ?? least);
            expect(level).toBeLessThan(least + height);
          }
          const flat = height <= 1e-12 * (least + height);
          expect(levels.length > 0 || flat).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
