import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import { beatTemplates } from '../../src/derivation/beatTemplates.ts';
import { lineModel } from '../../src/derivation/lineModel.ts';
import { pointModel } from '../../src/derivation/pointTemplates.ts';
import { lossConventions } from '../../src/regression/loss.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { ruleOf } from '../calculus/support/ruleOf.ts';

describe('the steps that the lesson unfolds', () => {
  const value = fc.double({ min: -10, max: 10, noNaN: true });
  const points = fc.array(fc.record({ x: value, y: value }), { minLength: 1, maxLength: 5 });

  /** Every step of every line, in both features, all conventions and both methods. */
  const cases = (['x', 'z'] as const).flatMap((feature) =>
    lossConventions.flatMap((convention) =>
      (['batch', 'point'] as const).map((method) => {
        const ofAll = lineModel(feature, convention);
        const model = method === 'batch' ? ofAll : pointModel(ofAll, convention);
        const lines = beatTemplates(feature, convention, method).flatMap((beat) => beat.lines);
        return { feature, convention, method, definitions: model.definitions, lines };
      }),
    ),
  );

  it.each(cases)(
    'keep the value in each of them: $feature, $convention, $method',
    ({ feature, definitions, lines }) => {
      fc.assert(
        fc.property(points, value, value, fc.nat(), (observations, slope, intercept, chosen) => {
          const bindings = {
            scalars: { m: slope, b: intercept, N: observations.length },
            series: {
              [feature]: observations.map(({ x }) => x),
              y: observations.map(({ y }) => y),
            },
            point: chosen % observations.length,
            definitions,
          };
          for (const { steps } of lines) {
            for (const step of steps) {
              const from = evaluate(step.before, bindings);
              const gap = Math.abs(evaluate(step.after, bindings) - from);
              expect(gap).toBeLessThan(1e-9 * (1e4 + Math.abs(from)));
            }
          }
        }),
        { numRuns: 10 },
      );
    },
  );

  it.each(cases)(
    'follow from one another, are named rightly, and can be typeset: $feature, $convention, $method',
    ({ definitions, lines }) => {
      const unfolded = lines.filter(({ steps }) => steps.length > 0);
      expect(unfolded.map(({ id }) => id)).toEqual([
        'power-rule',
        'inner-m',
        'inner-b',
        'chain-m',
        'chain-b',
        'gradient-m',
        'gradient-b',
      ]);
      for (const { equation, steps } of unfolded) {
        expect(steps[0]!.before).toEqual(equation.left);
        for (const [position, step] of steps.entries()) {
          expect(steps[position + 1]?.before ?? step.after).toBe(step.after);
          expect(ruleOf(step, definitions)).toBe(step.rule);
          parseTex(formulaToTex(expressionFormula(step.after)));
        }
      }
    },
  );
});
