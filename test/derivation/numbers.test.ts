import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BeatInput } from '../../src/derivation/beat.ts';
import type { Expression } from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { iterationBeats } from '../../src/derivation/iterationBeats.ts';
import { children, someExpression } from '../../src/calculus/tree.ts';
import { scaleObservations, scalingOf } from '../../src/regression/scaling.ts';
import { beatInput, consistentInput } from './support/beatInputs.ts';
import { intervalOf } from '../calculus/support/interval.ts';
import { readSides } from '../calculus/support/readTex.ts';

function linesOf(input: BeatInput) {
  return iterationBeats(input).flatMap(({ lines }) => lines);
}

/** What double precision may lose in a sum over the points. */
function slackOf({ observations, iterate }: BeatInput): number {
  const sizes = observations.map(
    ({ x, y }) => Math.abs(iterate.m * x) + Math.abs(iterate.b) + Math.abs(y),
  );
  const xs = observations.map(({ x }) => Math.abs(x));
  const largest = Math.max(1, ...sizes) * Math.max(1, ...sizes, ...xs);
  return 1e-11 * largest * observations.length;
}

/** The same lesson with standardised x, in which the feature is called z. */
function standardised({ observations, iterate, convention, chosen }: BeatInput): BeatInput {
  const scaled = scaleObservations(observations, scalingOf(observations, 'standard'));
  const { m, b, learningRate } = iterate;
  const point = chosen === 'all' ? 0 : chosen;
  return { ...beatInput(scaled, { m, b }, convention, point, learningRate), feature: 'z' };
}

const anyInput = fc.oneof(
  consistentInput,
  consistentInput.map((input) => standardised(input)),
);

/** The first sum in an expression, looking from outside. */
function sumIn(expression: Expression): readonly Expression[] | undefined {
  if (expression.kind === 'sum') return expression.terms;
  for (const part of children(expression)) {
    const found = sumIn(part);
    if (found) return found;
  }
  return undefined;
}

describe('readSides', () => {
  it('reads as a pocket calculator does', () => {
    expect(readSides('x = 2 \\cdot ({-}3) + 1 = {-}5')).toEqual([
      { low: -5, high: -5 },
      { low: -5, high: -5 },
    ]);
    expect(readSides('L = \\frac{1}{4}\\, ({({-}2)}^{2} - 3) \\leftarrow {-}2^{2}')).toEqual([
      { low: 0.25, high: 0.25 },
      { low: -4, high: -4 },
    ]);
    expect(readSides('L = 1 + \\cdots + 2 \\\\ &= 2.5 \\times 10^{-3}')).toEqual([
      undefined,
      { low: 0.0025, high: 0.0025 },
    ]);
    const [rounded] = readSides('m \\approx \\htmlData{term=m}{{-}1.2346}');
    expect(rounded?.low).toBeCloseTo(-1.234_65, 9);
    expect(rounded?.high).toBeCloseTo(-1.234_55, 9);
  });

  it('knows what it cannot read', () => {
    for (const tex of ['x = 2 +', 'x = (2', 'x = m', 'x = 2) + 1']) {
      expect(() => readSides(tex)).toThrow(/unexpected/u);
    }
  });
});

describe('the lines with numbers', () => {
  it('come out right for someone who only has what is written', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const slack = slackOf(input);
        for (const { numbers } of linesOf(input)) {
          const sides = readSides(formulaToTex(numbers!));
          const result = sides.at(-1)!;
          for (const side of sides) {
            const { low, high } = side ?? result;
            expect(low).toBeLessThanOrEqual(result.high + slack);
            expect(high).toBeGreaterThanOrEqual(result.low - slack);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('write out sums whose terms are those of the points, with their signs', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { observations, iterate } = input;
        fc.pre(observations.length > 1);
        const errors = observations.map(({ x, y }) => iterate.m * x + iterate.b - y);
        const terms: Readonly<Record<string, readonly number[]>> = {
          loss: errors.map((error) => error * error),
          'gradient-m': errors.map((error, index) => error * observations[index]!.x),
          'gradient-b': errors,
        };
        const long = observations.length > 4;
        for (const { id, numbersEquation } of linesOf(input)) {
          const all = terms[id];
          if (all === undefined) continue;
          const written = sumIn(numbersEquation!.sides[0]!.expression) ?? [];
          expect(written.map(({ kind }) => kind === 'ellipsis')).toEqual(
            long ? [false, false, true, false] : all.map(() => false),
          );
          const expected = long ? [all[0], all[1], undefined, all.at(-1)] : all;
          for (const [position, value] of expected.entries()) {
            const { low, high } =
              value === undefined ? { low: 0, high: 0 } : intervalOf(written[position]!);
            const slack = 1e-9 * (1 + Math.abs(value ?? 0));
            expect(low).toBeLessThanOrEqual((value ?? 0) + slack);
            expect(high).toBeGreaterThanOrEqual((value ?? 0) - slack);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('end in the loss, the gradient and the parameters that the run has', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { iterate, next } = input;
        const expected: Readonly<Record<string, number>> = {
          loss: iterate.loss,
          'gradient-m': iterate.gradient.m,
          'gradient-b': iterate.gradient.b,
          'update-m': next.m,
          'update-b': next.b,
        };
        const found = linesOf(input).flatMap(({ id, numbersEquation }) => {
          const result = numbersEquation?.sides.at(-1)?.expression;
          return id in expected && result?.kind === 'number' ? [[id, result.value]] : [];
        });
        expect(Object.fromEntries(found)).toEqual(expected);
      }),
    );
  });

  it('leave no symbol without its number', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { numbersEquation } of linesOf(input)) {
          for (const { expression } of numbersEquation!.sides) {
            const left = someExpression(expression, ({ kind }) =>
              ['symbol', 'derivative', 'indexed-sum'].includes(kind),
            );
            expect(left).toBe(false);
          }
        }
      }),
    );
  });
});
