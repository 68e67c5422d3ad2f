import { describe, expect, it } from 'vitest';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { restKind } from '../../src/descent/restKind.ts';
import { dataOf } from '../../src/model/data.ts';
import { type Model, modelOf } from '../../src/model/model.ts';
import { objective, type Objective } from '../../src/model/objective.ts';
import { penalties, type PenaltyId } from '../../src/model/penalty.ts';

function lossOf(formula: string, points: Parameters<typeof dataOf>[0], id: PenaltyId): Objective {
  const parsed = parse(formula);
  const model = parsed.ok ? modelOf(parsed.expression) : 'no-parameter';
  return objective(model as Model, dataOf(points), penalties[id], 'sum');
}

describe('a place where the slope is 0', () => {
  it('is the least loss of a model that is linear in its parameters', () => {
    const on = lossOf('m x', [{ x: 1, y: 2 }], 'squared');
    expect(restKind(on, Float64Array.of(2))).toBe('least');
  });

  it('is a minimum, a saddle or level, by the curvature there', () => {
    // (a b − 1)² is 0 along a curve: level in one direction. At 0 its slope is 0, and it falls along a = b.
    const product = lossOf('a b x', [{ x: 1, y: 1 }], 'squared');
    expect(restKind(product, Float64Array.of(1, 1))).toBe('level');
    expect(restKind(product, Float64Array.of(0, 0))).toBe('saddle');
    // (a² − 1)² is least at 1 and at −1, and 0 lies between.
    const square = lossOf('a^2 x', [{ x: 1, y: 1 }], 'squared');
    expect(restKind(square, Float64Array.of(1))).toBe('minimum');
    expect(restKind(square, Float64Array.of(-1))).toBe('minimum');
    expect(restKind(square, Float64Array.of(0))).toBe('saddle');
  });

  it('is level where outcomes are parted and all chances are certain', () => {
    const parted = [
      { x: -1, y: 0 },
      { x: 1, y: 1 },
    ];
    const on = lossOf('σ(w x)', parted, 'log');
    expect(restKind(on, Float64Array.of(800))).toBe('level');
    expect(restKind(on, Float64Array.of(1))).toBe('minimum');
  });
});
