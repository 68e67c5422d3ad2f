import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { closedSteps } from '../../src/descent/closedSteps.ts';
import { dataOf } from '../../src/model/data.ts';
import { modelOf } from '../../src/model/model.ts';
import { objective, type Objective } from '../../src/model/objective.ts';
import { type LossConvention, lossConventions } from '../../src/model/lossConvention.ts';
import { penalties } from '../../src/model/penalty.ts';
import { lineLoss } from '../support/lineSums.ts';
import type { Observation } from '../../src/regression/observation.ts';

const coordinate = fc.double({ min: -4, max: 4, noNaN: true });
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 1,
  maxLength: 9,
});

// By its sums about the means, with weights and an offset.
const theLine = 'the line';

function objectiveOf(formula: string, data: readonly Observation[], convention: LossConvention) {
  if (formula === theLine) return lineLoss(data, convention);
  const parsed = parse(formula);
  const model = parsed.ok ? modelOf(parsed.expression) : undefined;
  if (typeof model !== 'object') throw new Error(`no model: ${formula}`);
  return objective(model, dataOf(data), penalties.squared, convention);
}

function lossOf(
  formula: string,
  data: readonly Observation[],
  convention: LossConvention = 'mean',
) {
  const on = objectiveOf(formula, data, convention);
  if (on.affine === undefined) throw new Error(`no closed form: ${formula}`);
  return { ...on, affine: on.affine };
}

/** The columns of a run, with its start in them. */
function columnsFrom(on: Objective, start: readonly number[], length: number) {
  const parameters = start.map((value) => new Float64Array(length + 1).fill(value, 0, 1));
  return {
    parameters,
    losses: new Float64Array(length + 1).fill(on.value(Float64Array.from(start)), 0, 1),
  };
}

describe.each(['a x', 'a x^2 + b', 'a x^2 + b x + c', theLine])(
  'the steps on the closed loss of %s',
  (formula) => {
    it.each(['all points', 'one point'])(
      'are those against the gradient of %s, to the last digit',
      (uses) => {
        const isOne = uses === 'one point';
        fc.assert(
          fc.property(
            points,
            fc.constantFrom(...lossConventions),
            coordinate,
            (data, convention, begin) => {
              const on = lossOf(formula, data, convention);
              const rate = 1e-4;
              const columns = columnsFrom(
                on,
                Array.from({ length: on.size }, () => begin),
                30,
              );
              const pointOf = (k: number) => (k * 5) % data.length;
              const compute = closedSteps(on.affine, rate, isOne ? pointOf : undefined);
              // In two stretches, as a run grows.
              expect(compute(columns, 0, 11)).toBe(11);
              expect(compute(columns, 11, 30)).toBe(30);
              const slopes = new Float64Array(on.size);
              const at = new Float64Array(on.size).fill(begin);
              for (let k = 1; k <= 30; k += 1) {
                on.gradient(at, slopes, isOne ? Uint32Array.of(pointOf(k - 1)) : undefined);
                for (let slot = 0; slot < on.size; slot += 1) at[slot]! -= rate * slopes[slot]!;
                expect(columns.parameters.map((column) => column[k])).toStrictEqual([...at]);
                expect(columns.losses[k]).toBe(on.value(at));
              }
            },
          ),
          { numRuns: 40 },
        );
      },
    );
  },
);

describe('steps on a closed loss', () => {
  it('end where the next number could not be written down, and stay where nothing moves', () => {
    const on = lossOf('a x', [{ x: 2, y: 2 }]);
    const columns = columnsFrom(on, [3], 2000);
    // L = (2a − 2)², so a − 1 is multiplied by 1 − 8η = −7, and L by 49, from 16: beyond 1.8 · 10³⁰⁸ after 181.
    expect(closedSteps(on.affine, 1)(columns, 0, 2000)).toBe(181);
    const still = columnsFrom(on, [1], 50);
    expect(closedSteps(on.affine, 0.1)(still, 0, 50)).toBe(50);
    expect([...still.parameters[0]!]).toStrictEqual(Array.from({ length: 51 }, () => 1));
  });
});
