import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { dataOf } from '../../src/model/data.ts';
import { modelOf } from '../../src/model/model.ts';
import { objective, type Objective } from '../../src/model/objective.ts';
import { penalties, type PenaltyId } from '../../src/model/penalty.ts';
import { leastAlong, lossRange, rangeAround } from '../../src/model/slice.ts';
import { lineLoss } from '../support/lineSums.ts';
import { slopeScale } from '../../src/model/lossSlice.ts';
import { lineForm } from '../support/line.ts';
import {
  convention,
  parameters,
  points,
  wildParameters,
  wildPoints,
} from '../regression/arbitraries.ts';

const slot = fc.constantFrom(0, 1);

function lossOf(formula: string, each: PenaltyId, rows: readonly [number, number][]): Objective {
  const parsed = parse(formula);
  const model = parsed.ok ? modelOf(parsed.expression) : undefined;
  if (model === undefined || typeof model === 'string') throw new Error(formula);
  return objective(model, dataOf(rows.map(([x, y]) => ({ x, y }))), penalties[each], 'mean');
}

describe('where the loss is least along one parameter', () => {
  it('is where a parabola has no slope', () => {
    fc.assert(
      fc.property(points, convention, parameters, slot, (data, kind, { m, b }, along) => {
        const on = { ...lineLoss(data, kind), quadratic: undefined };
        const at = Float64Array.of(m, b);
        // Where the loss is the same all along, any place will do.
        const there = at.with(along, leastAlong(on, at, along) ?? at[along] ?? 0);
        const slopes = new Float64Array(2);
        on.gradient(there, slopes);
        const scale = slopeScale(lineForm(data, kind), there, along);
        expect(Math.abs(slopes[along] ?? Number.NaN)).toBeLessThanOrEqual(1e-11 * (1 + scale));
      }),
    );
  });

  it('by hand: with ŷ = m x through (1, 3) and (2, 4), |m − 3| + |2m − 4| has its valley from 2', () => {
    const on = lossOf('m x', 'absolute', [
      [1, 3],
      [2, 4],
    ]);
    const found = leastAlong(on, Float64Array.of(0), 0) ?? Number.NaN;
    expect(found).toBeGreaterThan(1);
    expect(found).toBeLessThan(3);
  });

  it('is no place where the loss falls for ever, or is level', () => {
    // Points that a curve of the logistic tells apart: the steeper the better.
    const falls = lossOf('logistic(w x)', 'log', [
      [-1, 0],
      [1, 1],
    ]);
    const found = leastAlong(falls, Float64Array.of(800), 0);
    expect(found === undefined || Number.isFinite(found)).toBe(true);
    const level = lossOf('m x + 0 k', 'squared', [[1, 2]]);
    expect(Number.isFinite(leastAlong(level, Float64Array.of(0), 0))).toBe(true);
  });

  it('has finite ranges that hold what is to be seen, whatever the points', () => {
    fc.assert(
      fc.property(wildPoints, convention, wildParameters, slot, (data, kind, { m, b }, along) => {
        const on = { ...lineLoss(data, kind), quadratic: undefined };
        const at = Float64Array.of(m, b);
        const here = at[along] ?? 0;
        const domain = rangeAround([here, leastAlong(on, at, along)]);
        const range = lossRange(
          domain.map((value) => on.value(at.with(along, value))),
          [on.value(at)],
        );
        for (const [low, high] of [domain, range]) {
          expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
          expect(low).toBeLessThan(high);
        }
        expect(domain[0]).toBeLessThanOrEqual(here);
        expect(domain[1]).toBeGreaterThanOrEqual(here);
      }),
    );
  });
});

describe('the range of the loss', () => {
  it('holds what is needed, and cuts walls off', () => {
    const [low, high] = lossRange([1e9, 3, 2, 1, 2, 3, 4, 5, 1e12], [4]);
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeGreaterThan(4);
    expect(high).toBeLessThan(1e6);
  });

  it('is finite for losses that are not, or all alike', () => {
    for (const losses of [[], [Number.NaN, Infinity], [3, 3, 3]])
      expect(lossRange(losses, []).every(Number.isFinite)).toBe(true);
  });
});
