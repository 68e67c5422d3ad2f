import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredSums } from '../../src/regression/centredSums.ts';
import { contourLevels, levelSet } from '../../src/regression/levelSets.ts';
import { convention, parameters, spreadPoints, wildParameters, wildPoints } from './arbitraries.ts';
import { sizeOf } from './plainLoops.ts';
import { lossOf } from '../support/line.ts';

/** The pairs of a closed curve; none for any other kind of level set. */
function corners(set: ReturnType<typeof levelSet>): readonly { m: number; b: number }[] {
  if (set.kind !== 'ellipse') return [];
  const pairs = Array.from({ length: set.points.length / 2 }, (_, index) => ({
    m: set.points[2 * index]!,
    b: set.points[2 * index + 1]!,
  }));
  return pairs;
}

function areFinite(values: readonly number[]): boolean {
  return values.every(Number.isFinite);
}

describe('levelSet', () => {
  // x = ±1, y = ±1: L = m² ∓ … + b² about m* = 1, b* = 0, in the mean: (m − 1)² + b².
  const circle = centredSums([
    { x: -1, y: -1 },
    { x: 1, y: 1 },
  ]);

  it('of two points at x = ±1 is a circle round the minimum', () => {
    const set = corners(levelSet(circle, 'mean', 4, 4));
    const expected = [
      [3, 0],
      [1, 2],
      [-1, 0],
      [1, -2],
      [3, 0],
    ];
    expect(set).toHaveLength(expected.length);
    for (const [index, [m, b]] of expected.entries()) {
      expect(set[index]!.m).toBeCloseTo(m!, 14);
      expect(set[index]!.b).toBeCloseTo(b!, 14);
    }
  });

  it('at the minimum or below, and without points, is none', () => {
    expect(levelSet(circle, 'mean', 0).kind).toBe('none');
    expect(levelSet(circle, 'mean', -1).kind).toBe('none');
    expect(levelSet(centredSums([]), 'mean', 1).kind).toBe('none');
    expect(levelSet(circle, 'mean', Infinity).kind).toBe('none');
  });

  it('of points one above the other is two parallel lines', () => {
    const given = [
      { x: 3, y: 4 },
      { x: 3, y: 6 },
    ];
    const valley = centredSums(given);
    // Mean (3m + b − 5)² + 1 is 10 where 3m + b is 2 or 8.
    expect(levelSet(valley, 'mean', 10)).toStrictEqual({ kind: 'valley', offsets: [2, 8] });
    for (const b of [2, 8]) {
      for (const m of [0, 1, -7]) expect(lossOf(given, 'mean', { m, b: b - 3 * m })).toBe(10);
    }
  });

  it('has the loss of its level at every point of the ellipse', () => {
    fc.assert(
      fc.property(
        spreadPoints,
        convention,
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (given, kind, height) => {
          const sums = centredSums(given);
          const least = lossOf(given, kind, sums.line!);
          const level = least + height;
          const set = corners(levelSet(sums, kind, level));
          expect(set).toHaveLength(97);
          expect(set.at(-1)).toStrictEqual(set[0]);
          for (const at of set) {
            const slack = 1e-14 * sizeOf(given, kind, at);
            expect(Math.abs(lossOf(given, kind, at) - level)).toBeLessThanOrEqual(slack);
          }
        },
      ),
    );
  });

  it('goes round the minimum once, and lies all about it', () => {
    fc.assert(
      fc.property(spreadPoints, (given) => {
        const sums = centredSums(given);
        const set = corners(levelSet(sums, 'sum', 2 * sums.residualSumOfSquares + 1, 12)).slice(1);
        const mean = (values: readonly number[]) =>
          values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(mean(set.map(({ m }) => m))).toBeCloseTo(sums.line!.m, 8);
        expect(mean(set.map(({ b }) => b))).toBeCloseTo(sums.line!.b, 7);
        const farthest = Math.max(...set.map(({ m }) => Math.abs(m - sums.line!.m)));
        const reach = Math.sqrt((sums.residualSumOfSquares + 1) / sums.sumXX);
        expect(farthest).toBeCloseTo(reach, 8);
      }),
    );
  });

  it('lies outside the level below it', () => {
    fc.assert(
      fc.property(spreadPoints, convention, parameters, (given, kind, at) => {
        const sums = centredSums(given);
        const level = lossOf(given, kind, at);
        fc.pre(level > lossOf(given, kind, sums.line!) * (1 + 1e-6) + 1e-6);
        const half = (level + lossOf(given, kind, sums.line!)) / 2;
        for (const inner of corners(levelSet(sums, kind, half))) {
          expect(lossOf(given, kind, inner)).toBeLessThan(level);
        }
      }),
    );
  });

  it('is finite or none wherever the points lie', () => {
    fc.assert(
      fc.property(wildPoints, convention, wildParameters, (given, kind, at) => {
        const sums = centredSums(given);
        const set = levelSet(sums, kind, lossOf(given, kind, at), 8);
        for (const { m, b } of corners(set)) expect([m, b]).toSatisfy(areFinite);
        for (const offset of set.kind === 'valley' ? set.offsets : []) {
          expect(offset).toSatisfy(Number.isFinite);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

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
