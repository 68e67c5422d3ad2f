import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from '../../../src/panels/data/spreadLabels.ts';

const size = { width: 100, height: 20 };

describe('spreadLabels', () => {
  it('leaves labels where they are when none covers another', () => {
    const labels = [
      { x: 0, y: 50 },
      { x: 100, y: 50 },
      { x: 0, y: 70 },
    ];
    expect(spreadLabels(labels, size)).toStrictEqual([0, 0, 0]);
  });

  it('moves a label below the one that it would cover, the next one above', () => {
    const labels = [
      { x: 0, y: 50 },
      { x: 30, y: 50 },
      { x: 60, y: 50 },
    ];
    expect(spreadLabels(labels, size)).toStrictEqual([0, 20, -20]);
  });

  it('finds a place for each of a few labels, wherever they are', () => {
    const place = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (labels) => {
        const lower = spreadLabels(labels, size);
        const placed = labels.map(({ x, y }, index) => ({ x, y: y + (lower[index] ?? 0) }));
        placed.forEach((one, index) => {
          for (const other of placed.slice(index + 1)) {
            const apart = Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= 20;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });
});
