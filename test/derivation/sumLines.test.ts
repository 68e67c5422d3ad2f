import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equation } from '../../src/calculus/equation.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { sumsOverPoints, type SumsInput } from '../../src/derivation/sumLines.ts';
import { modelSymbols } from '../../src/derivation/modelSymbols.ts';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { modelOf } from '../../src/model/model.ts';
import { equationFormula } from '../../src/calculus/tex.ts';
import { type LossConvention, lossConventions } from '../../src/model/lossConvention.ts';
import type { Observation } from '../../src/regression/observation.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { gradientOf, lossOf } from '../support/line.ts';
import { lineModel } from './support/lineBeats.ts';

const fivePoints = [
  { x: 1, y: 2 },
  { x: 2, y: 3 },
  { x: 3, y: 5 },
  { x: 4, y: 4 },
  { x: 5, y: 6 },
];

function sumsInput(
  observations: readonly Observation[],
  parameters: { readonly m: number; readonly b: number },
  convention: LossConvention,
): SumsInput {
  const { m, b } = gradientOf(observations, convention, parameters);
  return {
    symbols: lineModel('x', convention),
    count: observations.length,
    loss: lossOf(observations, convention, parameters),
    slopes: [m, b],
    slots: [0, 1],
  };
}

function totalsOf(input: SumsInput) {
  const [square, product, error] = sumsOverPoints(input).map(({ total }) => total);
  return {
    square: square ?? Number.NaN,
    product: product ?? Number.NaN,
    error: error ?? Number.NaN,
  };
}

function sumLines(input: SumsInput): readonly Equation[] {
  return sumsOverPoints(input).flatMap(({ equation }) => equation ?? []);
}

/** The equation as it is typeset, without the names of terms. */
function written(equation: Equation | undefined): string {
  if (equation === undefined) throw new Error('the line is missing');
  const tex = formulaToTex(equationFormula(equation, 'row'));
  expect(() => parseTex(tex)).not.toThrow();
  let plain = tex;
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/\\htmlData\{[^}]*\}\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/u, '$1');
  }
  return plain;
}

describe('the totals', () => {
  it.each(lossConventions)('adds up the columns, whatever the loss is (%s)', (convention) => {
    // At m = b = 0 the errors are −2, −3, −5, −4, −6.
    const { square, product, error } = totalsOf(sumsInput(fivePoints, { m: 0, b: 0 }, convention));
    expect(error).toBeCloseTo(-20, 12);
    expect(square).toBeCloseTo(4 + 9 + 25 + 16 + 36, 12);
    expect(product).toBeCloseTo(-(2 + 6 + 15 + 16 + 30), 12);
  });

  it('agrees with adding up point by point', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: value, y: value }), { minLength: 1, maxLength: 40 }),
        fc.record({ m: value, b: value }),
        fc.constantFrom(...lossConventions),
        (observations, parameters, convention) => {
          const totals = totalsOf(sumsInput(observations, parameters, convention));
          const { m, b } = parameters;
          let [error, square, product, size] = [0, 0, 0, 1];
          for (const { x, y } of observations) {
            const e = m * x + b - y;
            error += e;
            square += e * e;
            product += e * x;
            size += (Math.abs(m * x) + Math.abs(b) + Math.abs(y) + Math.abs(x) + 1) ** 2;
          }
          expect(Math.abs(totals.error - error)).toBeLessThan(1e-12 * size);
          expect(Math.abs(totals.square - square)).toBeLessThan(1e-12 * size);
          expect(Math.abs(totals.product - product)).toBeLessThan(1e-12 * size);
        },
      ),
    );
  });

  it('is nothing when there are no points', () => {
    expect(totalsOf(sumsInput([], { m: 1, b: 1 }, 'mean'))).toStrictEqual({
      square: 0,
      product: 0,
      error: 0,
    });
  });
});

describe('the lines of the sums', () => {
  const lines = (convention: LossConvention) =>
    sumLines(sumsInput(fivePoints, { m: 0, b: 0 }, convention)).map((line) => written(line));

  it('leads from the totals to the loss and the gradient', () => {
    const [ofLoss, ofM, ofB] = lines('mean');
    expect(ofLoss).toContain(String.raw`= \frac{1}{5} \cdot 90 = 18`);
    expect(ofM).toContain(String.raw`= \frac{2}{5} \cdot (-69) = {-}27.6`.replace('(-', '({-}'));
    expect(ofB).toContain(String.raw`= \frac{2}{5} \cdot ({-}20) = {-}8`);
  });

  it('has no factor before a plain sum, and only the 2 before its gradient', () => {
    const [ofLoss, ofM] = lines('sum');
    expect(ofLoss).toMatch(/\\sum_\{i=1\}\^\{N\} \S+ = 90$/u);
    expect(ofM).toContain(String.raw`= 2 \cdot ({-}69) = {-}138`);
  });

  it('has 1/N before the gradient of the half mean: the 2 is cancelled', () => {
    const [ofLoss, , ofB] = lines('half');
    expect(ofLoss).toContain(String.raw`\cdot 90 = 9`);
    expect(ofB).toContain(String.raw`= \frac{1}{5} \cdot ({-}20) = {-}4`);
  });

  it('leaves out a line with a number that is not finite', () => {
    const input = sumsInput(fivePoints, { m: 0, b: 0 }, 'mean');
    expect(sumLines({ ...input, loss: Infinity })).toHaveLength(2);
  });

  it('has the derivatives of the costs under the Σ of another model', () => {
    // a e^(k x) over 2 points, with slopes 3 along a and −4 along k in the mean: totals 6 and −8.
    const parsed = parse('a e^(k x)');
    const model = parsed.ok ? modelOf(parsed.expression) : 'no-parameter';
    if (typeof model === 'string') throw new Error(model);
    const symbols = modelSymbols({ model, penalty: 'absolute', convention: 'mean', scaled: false });
    const [ofLoss, ofK] = sumsOverPoints({
      symbols,
      count: 2,
      loss: 5,
      slopes: [3, -4],
      slots: [1],
    });
    expect([ofLoss?.total, ofK?.total]).toStrictEqual([10, -8]);
    expect(written(ofLoss?.equation)).toContain(String.raw`= \frac{1}{2} \cdot 10 = 5`);
    expect(written(ofK?.equation)).toContain(String.raw`= \frac{1}{2} \cdot ({-}8) = {-}4`);
  });
});
