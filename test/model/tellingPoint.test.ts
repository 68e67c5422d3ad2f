import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInModels } from '../../src/model/builtIn.ts';
import { dataOf } from '../../src/model/data.ts';
import { tellingPoint } from '../../src/model/tellingPoint.ts';
import { planets } from '../../src/regression/modelPoints.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { fivePoints } from '../../src/regression/presets.ts';
import { builtInNamed, modelOfExperiment } from '../../src/store/model.ts';

function telling(
  observations: readonly Observation[],
  at: readonly number[] = [0, 0],
  model = 'line',
): number {
  return tellingPoint(modelOfExperiment({ model }), dataOf(observations), Float64Array.from(at));
}

describe('the point from which something can be learnt', () => {
  it('is the third of the five points: e² = 25, 2e = −10, and x makes −30 of it', () => {
    expect(telling(fivePoints)).toBe(2);
  });

  it('passes over x = 0 and x = ±1, and over a point on the line', () => {
    expect(telling(fivePoints.map(({ x, y }) => ({ x: x - 3, y })))).toBe(4);
    // ŷ = x + 2 runs through the third point.
    expect(telling(fivePoints, [1, 2])).toBe(3);
  });

  it('goes by the errors of the model at hand, not by those of a line', () => {
    // ŷ = x at the start: far from Jupiter's 11.86 years, 0.1 from the year of Venus, which is nearer to the middle.
    const { start = [] } = builtInNamed('power') ?? {};
    expect(planets[telling(planets, start, 'power')]).toMatchObject({ x: 5.203 });
  });

  it('asks all inputs, or one of them where no point has more', () => {
    const rows = [
      { x: 2, x2: 3, y: 5 },
      { x: 2, x2: 1, y: 5 },
      { x: 0, x2: 1, y: 5 },
    ];
    expect(telling(rows, [0, 0, 0], 'plane')).toBe(0);
    expect(telling(rows.slice(1), [0, 0, 0], 'plane')).toBe(0);
  });

  it('passes over a point where the model has no value', () => {
    const rows = [-2, 2, 4, 6].map((x) => ({ x, y: 5 }));
    // 1/(x − 2) at the second point, from which it would begin.
    expect(telling(rows, [1, -2], 'a/(b + x)')).toBe(2);
  });

  it('takes the middle when no point tells anything, and knows when there are none', () => {
    expect(telling([{ x: 1, y: 2 }])).toBe(0);
    expect(telling([0, 1, -1].map((x) => ({ x, y: 0 })))).toBe(1);
    expect(telling([])).toBe(-1);
  });

  it('is always a point that there is, of every model', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    const model = fc.constantFrom(...builtInModels);
    const points = fc.array(fc.record({ x: value, x2: value, y: value }), { minLength: 1 });
    fc.assert(
      fc.property(points, model, (rows, { id, start }) => {
        expect(rows[telling(rows, start, id)]).toBeDefined();
      }),
    );
  });
});
