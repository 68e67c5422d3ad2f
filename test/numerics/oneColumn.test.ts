import { describe, expect, it } from 'vitest';
import { oneColumnSolution } from '../../src/numerics/oneColumn.ts';
import { splitMix32 } from '../../src/numerics/splitMix32.ts';

/** A double of moderate size as a whole number of 2⁻¹¹⁰. */
function whole(value: number): bigint {
  return BigInt(value * 2 ** 60) * 2n ** 50n;
}

describe('the solution of one column', () => {
  it('is by hand that of three points on a line through zero, and of one beside it', () => {
    // Σxy = 2 + 8 + 18 = 28, Σx² = 14.
    const exact = oneColumnSolution(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6));
    expect(exact).toEqual({ square: 14, theta: 2, low: 0, residual: 0 });
    // Σxy = 9, Σx² = 10, Σy² = 10: 10 − 81/10 is left.
    const five = oneColumnSolution(
      Float64Array.of(-2, -1, 0, 1, 2),
      Float64Array.of(-2, -1, 1, 0, 2),
    );
    expect(five.theta).toBe(0.9);
    expect(five.residual).toBeCloseTo(1.9, 14);
  });

  it('is nothing where there is nothing to divide by', () => {
    const none = oneColumnSolution(Float64Array.of(0, 0), Float64Array.of(3, 4));
    expect(none).toEqual({ square: 0, theta: 0, low: 0, residual: 25 });
  });

  it('is right to the last digit of doubles that are no short numbers, against whole numbers', () => {
    let drawn = 0;
    const random = (): number => {
      drawn += 1;
      return 0.5 + splitMix32(7, 2 * drawn) + splitMix32(7, 2 * drawn + 1) * 2 ** -33;
    };
    for (let time = 0; time < 300; time += 1) {
      const x = Float64Array.from({ length: 6 }, random);
      const slope = random();
      const y = x.map((value) => slope * value);
      const { theta, low } = oneColumnSolution(x, y);
      let [above, below] = [0n, 0n];
      for (const [row, value] of x.entries()) {
        above += whole(value) * whole(y[row]!);
        below += whole(value) * whole(value);
      }
      // By how much θ Σx² misses Σxy, in shares of the last digit of a number between 1/2 and 1.
      const missed = (value: number): number =>
        Number(((above * 2n ** 110n - whole(value) * below) * 1000n) / below) / 1000 / 2 ** 57;
      expect(Math.abs(missed(theta))).toBeLessThanOrEqual(0.8 * (theta < 1 ? 1 : 2));
      // And what it has no room for is known too.
      expect(Math.abs(low)).toBeLessThanOrEqual(2 ** -53);
    }
  });
});
