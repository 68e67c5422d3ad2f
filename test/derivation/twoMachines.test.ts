import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  negation,
  number,
  power,
  product,
  shownNumber,
  sum,
  symbol,
} from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import { equationFormula } from '../../src/calculus/tex.ts';
import {
  chainNumbers,
  chainSymbols,
  nudgeThrough,
  type TwoMachines,
} from '../../src/derivation/twoMachines.ts';
import type { Equation } from '../../src/calculus/equation.ts';
import { parseTex } from '../calculus/support/parseTex.ts';

const x = symbol('x');
const u = symbol('u');
const m = symbol('m', 'parameter-1');
const e = symbol('e', 'error');

const example: TwoMachines = {
  input: x,
  middle: u,
  inner: sum(product(number(3), x), number(1)),
  outer: power(u, number(2)),
};
const error: TwoMachines = {
  input: m,
  middle: e,
  inner: sum(product(m, x), symbol('b', 'parameter-2'), negation(symbol('y', 'y'))),
  outer: power(e, number(2), 'square'),
};

function tex(equation: Equation | undefined): string {
  return equation === undefined ? '' : formulaToTex(equationFormula(equation, 'row'));
}

describe('two machines in a row', () => {
  it('by hand: x = 2 goes through 3x + 1 and u², nudged by 1', () => {
    expect(nudgeThrough(example, 2, 1)).toEqual({
      before: { input: 2, middle: 7, output: 49 },
      after: { input: 3, middle: 10, output: 100 },
      change: { input: 1, middle: 3, output: 51 },
      measured: { inner: 3, outer: 17, both: 51 },
      exact: { inner: 3, outer: 14, both: 42 },
    });
  });

  it('write the chain rule, and its numbers', () => {
    const passed = nudgeThrough(example, 2, 1);
    expect(tex(chainSymbols(example, symbol('y'), 'd'))).toContain(String.raw`2\, u \cdot 3`);
    expect(tex(passed && chainNumbers(example, symbol('y'), 'd', passed))).toBe(
      String.raw`\frac{dy}{dx} = 2 \cdot 7 \cdot 3 = 42`,
    );
  });

  it('write it for the squared error of a point, with m as what is nudged', () => {
    const values = { x: 4, b: 1, y: 7 };
    const passed = nudgeThrough(error, 0.5, 0.25, values);
    expect(passed?.before.middle).toBe(-4);
    expect(passed?.exact).toEqual({ inner: 4, outer: -8, both: -32 });
    const symbols = chainSymbols(error, error.outer, 'partial');
    const numbers =
      passed &&
      chainNumbers(error, error.outer, 'partial', passed, {
        x: shownNumber(4, 'x'),
        b: shownNumber(1, 'parameter-2'),
        y: shownNumber(7, 'y'),
      });
    expect(tex(symbols)).toContain(String.raw`\partial`);
    for (const equation of [symbols, numbers]) {
      expect(() => parseTex(tex(equation))).not.toThrow();
    }
    expect(tex(numbers)).toMatch(/= \{-\}32$/u);
  });

  it('have rates that multiply, and a measured rate that is off by h times the inner rate squared', () => {
    const value = fc.integer({ min: -16, max: 16 }).map((count) => count / 4);
    fc.assert(
      fc.property(value, fc.constantFrom(1, 0.5, 0.25, 2 ** -10), (start, nudge) => {
        const passed = nudgeThrough(example, start, nudge);
        expect(passed).toBeDefined();
        if (passed === undefined) return;
        const { measured, exact } = passed;
        expect(exact.both).toBe(exact.inner * exact.outer);
        expect(measured.both).toBeCloseTo(measured.inner * (measured.outer ?? Number.NaN), 12);
        // (u + 3h)² − u² = 2u·3h + 9h², exactly.
        expect(measured.both - exact.both).toBe(9 * nudge);
      }),
    );
  });

  it('measure no rate of the second where the first does not move', () => {
    const passed = nudgeThrough(error, 0.5, 0.25, { x: 0, b: 1, y: 7 });
    expect(passed?.measured).toEqual({ inner: 0, outer: undefined, both: 0 });
    expect(passed?.exact.both).toBe(-0);
  });

  it('give nothing where the nudge is lost, or a number is too large', () => {
    expect(nudgeThrough(example, 1e20, 1)).toBeUndefined();
    expect(nudgeThrough(error, 1, 1, { x: 1e300, b: 0, y: 0 })).toBeUndefined();
  });
});
