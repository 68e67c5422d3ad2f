import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, vectorOf } from '../support/line.ts';
import { lineSums } from '../support/lineSums.ts';
import {
  scaleObservations,
  scalingOf,
  toOriginal,
  toWorking,
} from '../../src/regression/scaling.ts';
import { parameters, points, spreadPoints, wildParameters, wildPoints } from './arbitraries.ts';
import { certified, digitsRight, norris } from './nist.ts';

describe('scaling', () => {
  const eight = [
    [2, 0],
    [4, 1],
    [4, 2],
    [4, 3],
    [5, 4],
    [5, 5],
    [7, 6],
    [9, 7],
  ].map(([x, y]) => ({ x: x!, y: y! }));

  it('of 2, 4, 4, 4, 5, 5, 7, 9 is from mean 5 in standard deviations of 2', () => {
    const scaling = scalingOf(eight, 'standard');
    expect(scaling).toStrictEqual({ centre: 5, spread: 2 });
    expect(scaleObservations(eight, scaling).map(({ x }) => x)).toStrictEqual([
      -1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2,
    ]);
    expect(scaleObservations(eight, scaling).map(({ y }) => y)).toStrictEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  it('writes the line 3x + 1 as 6z + 16 there, and back', () => {
    const [overX, overZ] = [Float64Array.of(3, 1), Float64Array.of(6, 16)];
    expect(toWorking(overX, { centre: 5, spread: 2 })).toStrictEqual(overZ);
    expect(toOriginal(overZ, { centre: 5, spread: 2 })).toStrictEqual(overX);
  });

  it('changes nothing when there is none, when there are no points, and leaves the array alone', () => {
    const none = { centre: 0, spread: 1 };
    expect(scalingOf(eight, 'none')).toStrictEqual(none);
    expect(scalingOf([], 'standard')).toStrictEqual(none);
    expect(scaleObservations(eight, none)).toBe(eight);
    expect([...toWorking(Float64Array.of(3, 1), none)]).toStrictEqual([3, 1]);
  });

  it('puts points one above the other at z = 0', () => {
    const vertical = [
      { x: 0.1, y: 1 },
      { x: 0.1, y: 2 },
      { x: 0.1, y: 5 },
    ];
    const scaling = scalingOf(vertical, 'standard');
    expect(scaling).toStrictEqual({ centre: 0.1, spread: 1 });
    expect(scaleObservations(vertical, scaling).map(({ x }) => x)).toStrictEqual([0, 0, 0]);
  });

  it('does so at the ends of the range, where x − x̄ is too large for a double', () => {
    // With the largest number M: mean M/3, deviations 2/3, 2/3 and −4/3 of M, whose squares have the mean 8/9 M².
    const most = Number.MAX_VALUE;
    const ends = [most, most, -most].map((x) => ({ x, y: 0 }));
    const scaled = scaleObservations(ends, scalingOf(ends, 'standard')).map(({ x }) => x);
    expect(scaled[0]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(scaled[1]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(scaled[2]).toBeCloseTo(-Math.SQRT2, 12);
  });

  it('gives z of mean 0 and standard deviation 1', () => {
    fc.assert(
      fc.property(spreadPoints, (given) => {
        const scaled = scaleObservations(given, scalingOf(given, 'standard'));
        const { meanX, sumXX, count } = lineSums(scaled);
        expect(meanX).toBeCloseTo(0, 12);
        expect(sumXX / count).toBeCloseTo(1, 12);
      }),
    );
  });

  it('makes every line the same guesses over z as over x, there and back', () => {
    fc.assert(
      fc.property(points, parameters, (given, line) => {
        const scaling = scalingOf(given, 'standard');
        const over = toWorking(vectorOf(line), scaling);
        const [back, working] = [lineOf(toOriginal(over, scaling)), lineOf(over)];
        const size = 1 + Math.abs(line.m) * (1 + Math.abs(scaling.centre)) + Math.abs(line.b);
        expect(Math.abs(back.m - line.m)).toBeLessThanOrEqual(1e-15 * size);
        expect(Math.abs(back.b - line.b)).toBeLessThanOrEqual(1e-14 * size);
        for (const [index, { x: z }] of scaleObservations(given, scaling).entries()) {
          const { x } = given[index]!;
          const gap = working.m * z + working.b - (line.m * x + line.b);
          expect(Math.abs(gap)).toBeLessThanOrEqual(1e-13 * (size + Math.abs(line.m * x)));
        }
      }),
    );
  });

  it('keeps the least-squares line: NIST certifies it through the scaling too', () => {
    const scaling = scalingOf(norris, 'standard');
    const { line } = lineSums(scaleObservations(norris, scaling));
    const [m = 0, b = 0] = toOriginal(line!.at, scaling);
    expect(digitsRight(m, certified.m)).toBeGreaterThan(13);
    expect(digitsRight(b, certified.b)).toBeGreaterThan(11);
  });

  it('holds finite numbers only, wherever the points lie, and spread is never 0', () => {
    fc.assert(
      fc.property(wildPoints, wildParameters, (given, line) => {
        const scaling = scalingOf(given, 'standard');
        expect(scaling.centre).toSatisfy(Number.isFinite);
        expect(scaling.spread).toSatisfy(Number.isFinite);
        expect(scaling.spread).toBeGreaterThan(0);
        const scaled = scaleObservations(given, scaling);
        expect(scaled.every(({ x }) => Number.isFinite(x))).toBe(true);
        const at = vectorOf(line);
        for (const [m, b] of [toWorking(at, scaling), toOriginal(at, scaling)]) {
          expect(m).toSatisfy(Number.isFinite);
          expect(b).toSatisfy(Number.isFinite);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
