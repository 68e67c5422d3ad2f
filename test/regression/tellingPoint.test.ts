import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredSums } from '../../src/regression/centredSums.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { lossOf } from '../support/line.ts';
import { tellingPoint } from '../../src/regression/tellingPoint.ts';

const zero = new Float64Array(2);

function telling(observations: readonly Observation[], line = zero): number {
  const sizeOfErrors = Math.sqrt(lossOf(observations, 'mean', line));
  return tellingPoint(observations, line, centredSums(observations), sizeOfErrors);
}

const five = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
  { x: 4, y: 4 },
  { x: 5, y: 6 },
];

describe('tellingPoint', () => {
  it('is the third of the five points: e² = 25, 2e = −10, and x makes −30 of it', () => {
    expect(telling(five)).toBe(2);
  });

  it('passes over x = 0 and x = ±1, and over a point on the line', () => {
    expect(telling(five.map(({ x, y }) => ({ x: x - 3, y })))).toBe(4);
    // ŷ = x + 2 runs through the third point.
    expect(telling(five, Float64Array.of(1, 2))).toBe(3);
  });

  it('takes the middle when no point tells anything, and knows when there are none', () => {
    expect(telling([{ x: 1, y: 2 }])).toBe(0);
    expect(telling([0, 1, -1].map((x) => ({ x, y: 0 })))).toBe(1);
    expect(telling([])).toBe(-1);
  });

  it('is always a point that there is', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.record({ x: value, y: value }), { minLength: 1 }), (points) => {
        const index = telling(points);
        expect(points[index]).toBeDefined();
      }),
    );
  });

  it('looks at a few points only, however many there are', () => {
    const many = Array.from({ length: 5000 }, () => ({ x: 0, y: 0 }));
    const sums = centredSums(many);
    let reads = 0;
    const counted = new Proxy(many, {
      get(target, key, receiver): unknown {
        reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    expect(tellingPoint(counted, zero, sums, 0)).toBe(2499);
    expect(reads).toBeLessThan(500);
  });
});
