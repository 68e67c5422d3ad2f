import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letters } from '../../src/derivation/letters.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { expressionFormula } from '../../src/calculus/tex.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { ruleOf } from '../calculus/support/ruleOf.ts';
import { shownDerivatives } from './support/questions.ts';

describe('the steps of the derivatives that are shown', () => {
  const value = fc.double({ min: -10, max: 10, noNaN: true });
  const points = fc.array(fc.record({ x: value, y: value }), { minLength: 1, maxLength: 5 });

  /** Every step of every derivative, in both features, all conventions and both methods. */
  const cases = (['x', 'z'] as const).flatMap((feature) =>
    lossConventions.flatMap((convention) =>
      (['batch', 'point'] as const).map((method) => {
        const { definitions, of } = shownDerivatives(feature, convention, method);
        return { feature, convention, method, definitions, derivatives: Object.values(of) };
      }),
    ),
  );

  it.each(cases)(
    'keep the value in each of them: $feature, $convention, $method',
    ({ feature, definitions, derivatives }) => {
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
          for (const { steps } of derivatives) {
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
    ({ definitions, derivatives }) => {
      for (const { question, steps } of derivatives) {
        expect(steps[0]!.before).toEqual(question);
        for (const [position, step] of steps.entries()) {
          expect(steps[position + 1]?.before ?? step.after).toBe(step.after);
          expect(ruleOf(step, definitions)).toBe(step.rule);
          parseTex(formulaToTex(expressionFormula(step.after, { letters })));
        }
      }
    },
  );
});
