import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/calculus/evaluate.ts';
import type { Expression } from '../../src/calculus/expression.ts';
import { someExpression } from '../../src/calculus/tree.ts';
import { lossConventions } from '../../src/model/lossConvention.ts';
import { gradientOf } from '../support/line.ts';
import { lineModel, beatTemplates } from './support/lineBeats.ts';

const value = fc.double({ min: -10, max: 10, noNaN: true });
const data = fc.array(fc.record({ x: value, y: value }), { minLength: 1, maxLength: 6 });
const parameters = fc.record({ m: value, b: value });

function isLeftOut(part: Expression): boolean {
  if (part.kind === 'symbol') return part.name === 'meanX';
  return part.kind === 'change' || part.kind === 'ellipsis';
}

describe('the lines in symbols', () => {
  it('have sides of equal value, at every point', () => {
    fc.assert(
      fc.property(data, parameters, fc.nat(), (observations, { m, b }, chosen) => {
        for (const convention of lossConventions) {
          for (const feature of ['x', 'z'] as const) {
            const { definitions } = lineModel(feature, convention);
            const bindings = {
              scalars: { m, b, N: observations.length, rate: 0.1 },
              series: {
                [feature]: observations.map(({ x }) => x),
                y: observations.map(({ y }) => y),
              },
              point: chosen % observations.length,
              definitions,
            };
            for (const { lines } of beatTemplates(feature, convention)) {
              for (const { id, equation } of lines) {
                // The new loss belongs to other parameters: see iterationBeats.test.ts.
                if (id === 'update-loss') continue;
                // z is given here, and a change has a value only where the nudge is known: see lines.test.ts.
                const parts = [equation.left, ...equation.sides.map((side) => side.expression)];
                if (parts.some((part) => someExpression(part, isLeftOut))) continue;
                const left = evaluate(equation.left, bindings);
                for (const { expression, relation } of equation.sides) {
                  if (relation === 'becomes') continue;
                  const right = evaluate(expression, bindings);
                  expect(Math.abs(right - left)).toBeLessThan(1e-8 * (1 + Math.abs(left)));
                }
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('arrive at the gradient that descent uses', () => {
    fc.assert(
      fc.property(data, parameters, (observations, { m, b }) => {
        for (const convention of lossConventions) {
          const expected = gradientOf(observations, convention, { m, b });
          const { definitions } = lineModel('x', convention);
          const bindings = {
            scalars: { m, b, N: observations.length },
            series: { x: observations.map(({ x }) => x), y: observations.map(({ y }) => y) },
            definitions,
          };
          const lines = beatTemplates('x', convention).flatMap((beat) => beat.lines);
          for (const [slot, unknown] of (['m', 'b'] as const).entries()) {
            const line = lines.find(({ id }) => id === `gradient-${slot + 1}`);
            const last = line?.equation.sides.at(-1);
            const actual = last ? evaluate(last.expression, bindings) : Number.NaN;
            const scale = 1 + Math.abs(expected[unknown]) + 1e4;
            expect(Math.abs(actual - expected[unknown]) / scale).toBeLessThan(1e-11);
          }
        }
      }),
    );
  });

  it('are made once for each convention and feature', () => {
    expect(beatTemplates('x', 'mean')).toBe(beatTemplates('x', 'mean'));
    expect(beatTemplates('z', 'mean')).not.toBe(beatTemplates('x', 'mean'));
  });
});
