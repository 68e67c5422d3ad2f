import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/calculus/compile.ts';
import { noDefinitions } from '../../src/calculus/definitions.ts';
import { dualsAt } from '../../src/calculus/dualAt.ts';
import { evaluate } from '../../src/calculus/evaluate.ts';
import {
  call,
  type Expression,
  indexedSum,
  partialDerivative,
  symbol,
} from '../../src/calculus/expression.ts';
import { parseFormula as parse } from '../../src/model/formula.ts';
import { arbitraryFormula } from './support/arbitraryFormula.ts';

function formula(text: string): Expression {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.expression;
}

const slots = { parameters: ['m', 'a', 'theta', 'b_1'], columns: ['x'] };

const xs = Float64Array.from({ length: 700 }, (_none, row) => (row % 41) / 10 - 2 + row / 1e4);

describe('compile, by hand', () => {
  const line = compile(formula('(m x + a)^2'), slots);
  const columns = [Float64Array.of(1, 2, 3)];

  it('gives values, their sum and its gradient', () => {
    const values = new Float64Array(3);
    line.values([2, 1, 0, 0], columns, values);
    expect([...values]).toStrictEqual([9, 25, 49]);
    expect(line.total([2, 1, 0, 0], columns)).toBe(83);
    // 2 (m x + a) x and 2 (m x + a), added up: 6 + 20 + 42 and 6 + 10 + 14.
    const gradient = new Float64Array(4).fill(7);
    expect(line.gradient([2, 1, 0, 0], columns, gradient)).toBe(83);
    expect([...gradient]).toStrictEqual([68, 30, 0, 0]);
  });

  it('works on the rows that are asked for, in their order', () => {
    const rows = Uint32Array.of(2, 0);
    const values = new Float64Array(2);
    line.values([2, 1], columns, values, rows);
    expect([...values]).toStrictEqual([49, 9]);
    const gradient = new Float64Array(4);
    expect(line.gradient([2, 1], columns, gradient, rows)).toBe(58);
    expect([...gradient]).toStrictEqual([48, 20, 0, 0]);
    expect(line.total([2, 1], columns, new Uint32Array(0))).toBe(0);
  });

  it('calculates once what comes twice', () => {
    const once = compile(formula('exp(m x)'), slots);
    const twice = compile(formula('exp(m x) + exp(m x) a'), slots);
    expect(twice.length).toBe(once.length + 3);
  });

  it('adds up a formula without x for each row', () => {
    const constant = compile(formula('a^2 + pi'), slots);
    const gradient = new Float64Array(4);
    expect(constant.gradient([0, 3, 0, 0], columns, gradient)).toBeCloseTo(3 * (9 + Math.PI), 12);
    expect([...gradient]).toStrictEqual([0, 18, 0, 0]);
    expect(compile(formula('a'), { parameters: ['a'], columns: [] }).total([5], [])).toBe(5);
  });

  it('gives what is not defined as what it is, and no error', () => {
    const root = compile(formula('√(x - 2) + 1/(x - 1)'), slots);
    const values = new Float64Array(3);
    root.values([], columns, values);
    expect([...values]).toStrictEqual([Number.NaN, 1, 1.5]);
    expect(compile(formula('m'), slots).total([], columns)).toBeNaN();
  });

  it('knows the slope by an exponent at 0', () => {
    const growth = compile(formula('x^m'), slots);
    const gradient = new Float64Array(4);
    expect(growth.gradient([2], [Float64Array.of(0, Math.E)], gradient)).toBeCloseTo(Math.E ** 2);
    expect(gradient[0]).toBeCloseTo(Math.E ** 2);
  });

  it('refuses what is no calculation of one row', () => {
    const x = symbol('x');
    expect(() => compile(symbol('q'), slots)).toThrow(RangeError);
    expect(() => compile(indexedSum(x, symbol('N')), slots)).toThrow(RangeError);
    expect(() => compile(call('sin', partialDerivative(x, x)), slots)).toThrow(RangeError);
  });
});

describe('compile, any formula', () => {
  const parameter = fc.double({ min: -2, max: 2, noNaN: true });
  const at = fc.tuple(parameter, parameter, parameter, parameter);

  function scalarsOf(values: readonly number[]): Record<string, number> {
    return Object.fromEntries(slots.parameters.map((name, place) => [name, values[place] ?? 0]));
  }

  it('gives the value that the engine gives, row by row', () => {
    fc.assert(
      fc.property(arbitraryFormula, at, (expression, values) => {
        const column = xs.subarray(0, 9);
        const got = new Float64Array(9);
        compile(expression, slots).values(values, [column], got);
        for (const [row, x] of column.entries()) {
          const wanted = evaluate(expression, { scalars: { ...scalarsOf(values), x }, series: {} });
          const gap = Math.abs(got[row]! - wanted) / (1 + Math.abs(wanted));
          const same = Object.is(got[row], wanted) || got[row] === wanted;
          expect(same || gap < 1e-9).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the gradient that dual numbers give', () => {
    let decided = 0;
    fc.assert(
      fc.property(arbitraryFormula, at, (expression, values) => {
        const gradient = new Float64Array(4);
        const tape = compile(expression, slots);
        for (const x of xs.subarray(0, 5)) {
          tape.gradient(values, [Float64Array.of(x)], gradient);
          const place = {
            scalars: { ...scalarsOf(values), x },
            series: {},
            definitions: noDefinitions,
          };
          for (const [slot, name] of slots.parameters.entries()) {
            const operator = partialDerivative(expression, symbol(name));
            const [wanted] = dualsAt(operator, [place]);
            if (!(wanted!.slack < 1e-7 * (1 + Math.abs(wanted!.value)))) continue;
            decided += 1;
            const gap = Math.abs(gradient[slot]! - wanted!.value);
            expect(gap / (1 + Math.abs(wanted!.value))).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(decided).toBeGreaterThan(5_000);
  });

  it('adds up blocks of rows as if they were one, whatever was calculated before', () => {
    fc.assert(
      fc.property(arbitraryFormula, at, (expression, values) => {
        const tape = compile(expression, slots);
        const whole = new Float64Array(4);
        const sum = tape.gradient(values, [xs], whole);
        const parts = new Float64Array(4);
        let total = 0;
        for (const x of xs) {
          const part = new Float64Array(4);
          total += tape.gradient(values, [Float64Array.of(x)], part);
          for (const [slot, slope] of part.entries()) parts[slot]! += slope;
        }
        const same = (one: number, other: number) =>
          !Number.isFinite(one) ||
          !Number.isFinite(other) ||
          Math.abs(one - other) <= 1e-6 * (1 + Math.abs(one)) ||
          // Where terms of both signs are huge, little is left of their sum.
          Math.abs(one) > 1e6;
        expect(same(sum, total)).toBe(true);
        expect(whole.every((slope, slot) => same(slope, parts[slot]!))).toBe(true);
        expect(tape.total(values, [xs])).toBe(sum);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a thousand iterations', () => {
  it('come from 200 points to the sine that they lie on', () => {
    const names = { parameters: ['a', 'w', 'p', 'c'], columns: ['x', 'y'] };
    const y = Float64Array.from(xs.subarray(0, 200), (x) => 1.4 * Math.sin(1.9 * x + 0.3) + 0.5);
    const model = formula('a sin(w x + p) + c');
    const point = symbol('y');
    const error: Expression = { kind: 'sum', terms: [model, { kind: 'negation', operand: point }] };
    const tape = compile({ kind: 'product', factors: [error, error] }, names);
    const columns = [xs.subarray(0, 200), y];
    const [at, gradient] = [Float64Array.of(1, 2, 0, 0), new Float64Array(4)];
    for (let iteration = 0; iteration < 1000; iteration += 1) {
      tape.gradient(at, columns, gradient);
      for (let slot = 0; slot < 4; slot += 1) at[slot]! -= (0.1 / 200) * gradient[slot]!;
    }
    expect(at[0]).toBeCloseTo(1.4, 2);
  });
});
