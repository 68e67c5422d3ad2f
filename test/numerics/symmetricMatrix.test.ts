import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigen } from '../../src/numerics/symmetricMatrix.ts';

describe('eigen', () => {
  it('of [[2, 1], [1, 2]] is 1 and 3, along the diagonals', () => {
    const { values, vectors } = eigen({ mm: 2, mb: 1, bb: 2 });
    expect(values[0]).toBeCloseTo(1, 14);
    expect(values[1]).toBeCloseTo(3, 14);
    expect(vectors[1].m).toBeCloseTo(Math.SQRT1_2, 14);
    expect(vectors[1].b).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it.each([
    [
      { mm: 5, mb: 0, bb: 2 },
      {
        values: [2, 5],
        vectors: [
          { m: 0, b: 1 },
          { m: 1, b: 0 },
        ],
      },
    ],
    [
      { mm: 0, mb: 0, bb: 0 },
      {
        values: [0, 0],
        vectors: [
          { m: 0, b: 1 },
          { m: 1, b: 0 },
        ],
      },
    ],
  ])('of %j is plain to see', (matrix, expected) => {
    expect(eigen(matrix)).toStrictEqual(expected);
  });

  it('of a singular matrix has a small value of 0', () => {
    expect(eigen({ mm: 18, mb: 6, bb: 2, schur: 0 }).values).toStrictEqual([0, 20]);
  });

  it('keeps the digits of the small value where the entries have lost them', () => {
    // x̄ = 1e8, Sxx/N = 2: the exact small value is 4 / (1e16 + 3) · (1 + 1e-16…) of a mean loss, twice.
    const { values } = eigen({ mm: 2 * (1e16 + 2), mb: 2e8, bb: 2, schur: 4 });
    expect(values[0] / 4e-16).toBeCloseTo(1, 12);
  });

  it('stays finite for the largest entries', () => {
    const { values, vectors } = eigen({
      mm: Number.MAX_VALUE,
      mb: Number.MAX_VALUE,
      bb: 2,
      schur: Number.MAX_VALUE,
    });
    expect([...values, vectors[0].m, vectors[1].m].every(Number.isFinite)).toBe(true);
  });

  it('gives directions at right angles that put the matrix together again', () => {
    const part = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(part, part, part, (p, q, r) => {
        // Any [[p, q], [0, r]] times its transpose is positive semidefinite.
        const matrix = { mm: p * p + q * q, mb: q * r, bb: r * r };
        const { values, vectors } = eigen(matrix);
        const [small, large] = vectors;
        expect(small.m * large.m + small.b * large.b).toBeCloseTo(0, 12);
        expect(Math.hypot(large.m, large.b)).toBeCloseTo(1, 12);
        const rebuilt = (key: 'm' | 'b', other: 'm' | 'b'): number =>
          values[0] * small[key] * small[other] + values[1] * large[key] * large[other];
        expect(rebuilt('m', 'm')).toBeCloseTo(matrix.mm, 10);
        expect(rebuilt('m', 'b')).toBeCloseTo(matrix.mb, 10);
        expect(rebuilt('b', 'b')).toBeCloseTo(matrix.bb, 10);
        expect(values[0]).toBeGreaterThanOrEqual(0);
        expect(values[1]).toBeGreaterThanOrEqual(values[0]);
      }),
    );
  });
});
