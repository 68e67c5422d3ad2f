import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equation } from '../../src/calculus/equation.ts';
import { evaluate, type Bindings } from '../../src/calculus/evaluate.ts';
import { type Expression, symbol } from '../../src/calculus/expression.ts';
import { formulaToTex } from '../../src/calculus/formula.ts';
import {
  coefficientNames,
  nudgeFormulas,
  nudgeName,
  parabolaIn,
  sliceRoute,
} from '../../src/derivation/routes.ts';
import { equationFormula } from '../../src/calculus/tex.ts';
import { someExpression } from '../../src/calculus/tree.ts';
import { lossSlice, slopeScale } from '../../src/model/lossSlice.ts';
import { lineForm } from '../support/line.ts';
import { beatInput, consistentInput, wildInput } from './support/beatInputs.ts';
import { intervalOf, shownInterval } from '../calculus/support/interval.ts';
import { parseTex } from '../calculus/support/parseTex.ts';
import { lineModel, ofLine } from './support/lineBeats.ts';

const unknown = fc.constantFrom(0, 1);

function tex(equation: Equation): string {
  return formulaToTex(equationFormula(equation, 'broken'));
}

function lastSide({ sides }: Equation): Expression {
  const side = sides.at(-1);
  if (side === undefined) throw new Error('an equation without a side');
  return side.expression;
}

describe('the slice, multiplied out', () => {
  it('by hand: two points, m = 1, b = 0, mean', () => {
    // e = m·1 + b − 3 and m·2 + b − 5. Along m: A = (1 + 4)/2, B = 2(1·(−3) + 2·(−5))/2, C = (9 + 25)/2.
    const points = [
      { x: 1, y: 3 },
      { x: 2, y: 5 },
    ];
    const input = beatInput(points, { m: 1, b: 0 });
    const slice = lossSlice(lineForm(points, 'mean'), input.iterate.at, 0);
    expect(slice).toEqual({ squared: 2.5, linear: -13, constant: 17 });
    const route = sliceRoute(ofLine(input), 0, slice);
    const slope = route && lastSide(route.slope.numbers ?? route.slope.symbols);
    expect(slope).toMatchObject({ kind: 'number', value: -8 });
    expect(input.iterate.slopes[0]!).toBe(-8);
  });

  it('keeps the value from side to side, in symbols', () => {
    fc.assert(
      fc.property(consistentInput, unknown, (input, along) => {
        const { observations, iterate, convention } = input;
        const slice = lossSlice(lineForm(observations, convention), iterate.at, along);
        const route = sliceRoute(ofLine(input), along, slice);
        if (route === undefined) throw new Error('there are points');
        const { definitions, lossOfSquares } = lineModel('x', convention);
        const bindings: Bindings = {
          scalars: {
            m: iterate.at[0]!,
            b: iterate.at[1]!,
            N: observations.length,
            [coefficientNames[0]]: slice.squared,
            [coefficientNames[1]]: slice.linear,
            [coefficientNames[2]]: slice.constant,
          },
          series: { x: observations.map(({ x }) => x), y: observations.map(({ y }) => y) },
          point: input.chosen,
          definitions,
        };
        const sizes = observations.map(
          ({ x, y }) =>
            (Math.abs(iterate.at[0]! * x) + Math.abs(iterate.at[1]!) + Math.abs(y)) ** 2,
        );
        const largest = 1 + sizes.reduce((total, size) => total + size, 0);
        const values = [route.square.left, ...route.square.sides.map((side) => side.expression)];
        const [first = 0, ...others] = values.map((side) => evaluate(side, bindings));
        for (const other of others) expect(Math.abs(other - first) / largest).toBeLessThan(1e-12);

        const coefficients = route.coefficients.map(({ symbols }) =>
          evaluate(lastSide(symbols), bindings),
        );
        const expected = [slice.squared, slice.linear, slice.constant];
        for (const [position, value] of coefficients.entries()) {
          const wanted = expected[position] ?? Number.NaN;
          expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * (Math.abs(wanted) + largest));
        }
        const loss = evaluate(lossOfSquares, bindings);
        const parabola = evaluate(lastSide(route.parabola.symbols), bindings);
        expect(Math.abs(parabola - loss) / largest).toBeLessThan(1e-11);
      }),
      { numRuns: 200 },
    );
  });

  it('ends in the slope of the loss', () => {
    fc.assert(
      fc.property(consistentInput, unknown, (input, along) => {
        const { observations, iterate, convention } = input;
        const slice = lossSlice(lineForm(observations, convention), iterate.at, along);
        const slope = sliceRoute(ofLine(input), along, slice)?.slope.numbers;
        const end = slope && lastSide(slope);
        if (end?.kind !== 'number') throw new Error('a slope ends in a number');
        const scale = slopeScale(lineForm(observations, convention), iterate.at, along);
        // Where all x are equal up to some 1e-154, the gradient takes them as equal.
        expect(Math.abs(end.value - iterate.slopes[along]!)).toBeLessThanOrEqual(
          1e-140 + 1e-11 * scale,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has left equal to right, to the digits shown', () => {
    fc.assert(
      fc.property(consistentInput, unknown, (input, along) => {
        const { observations, iterate, convention } = input;
        const slice = lossSlice(lineForm(observations, convention), iterate.at, along);
        const route = sliceRoute(ofLine(input), along, slice);
        const size = (name: 'x' | 'y') =>
          Math.max(1, ...observations.map((point) => Math.abs(point[name])));
        const error = Math.abs(iterate.at[0]!) * size('x') + Math.abs(iterate.at[1]!) + size('y');
        const slack = 1e-11 * observations.length * Math.max(error, 1) ** 2 * size('x');
        const equations = [
          ...(route?.coefficients ?? []).map(({ numbers }) => numbers),
          route?.slope.numbers,
        ];
        for (const equation of equations) {
          const [left, right] = equation?.sides ?? [];
          if (left === undefined || right?.expression.kind !== 'number')
            throw new Error('two sides');
          if (someExpression(left.expression, ({ kind }) => kind === 'ellipsis')) continue;
          const [one, other] = [intervalOf(left.expression), shownInterval(right.expression.value)];
          expect(one.low).toBeLessThanOrEqual(other.high + slack);
          expect(one.high).toBeGreaterThanOrEqual(other.low - slack);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('parses, whatever the numbers; what is not finite is not written', () => {
    fc.assert(
      fc.property(wildInput, unknown, (input, along) => {
        const slice = lossSlice(
          lineForm(input.observations, input.convention),
          input.iterate.at,
          along,
        );
        const route = sliceRoute(ofLine(input), along, slice);
        expect(route === undefined).toBe(input.observations.length === 0);
        if (route === undefined) return;
        const pairs = [...route.coefficients, route.parabola, route.slope];
        for (const { symbols, numbers } of [
          { symbols: route.square, numbers: undefined },
          ...pairs,
        ]) {
          expect(() => parseTex(tex(symbols))).not.toThrow();
          if (numbers === undefined) continue;
          expect(tex(numbers)).not.toMatch(/NaN|Infinity/u);
          expect(() => parseTex(tex(numbers))).not.toThrow();
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the nudge of a parabola, without rounding', () => {
  it('comes to 2At + B, and to A h more on one side', () => {
    // An unknown may have the letter of a coefficient, or of the nudge.
    const names = fc.constantFrom('m', 'A', 'B', 'C', 'h');
    const quarters = fc.integer({ min: -40, max: 40 }).map((value) => value / 4);
    fc.assert(
      fc.property(names, quarters, quarters, quarters, quarters, (name, A, B, C, unknownNow) => {
        const t = symbol(name, 'parameter-1');
        const [a, b, c] = coefficientNames;
        const at = (expression: Expression, scalars: Readonly<Record<string, number>>) =>
          evaluate(expression, { scalars, series: {} });
        const h = 0.5;
        const value = (nudge: number) =>
          at(parabolaIn(t), { [a]: A, [b]: B, [c]: C, [name]: unknownNow + nudge });
        const { central, forward } = nudgeFormulas(t);
        const bindings = { [a]: A, [b]: B, [c]: C, [name]: unknownNow, [nudgeName]: h };
        for (const line of [central.quotient, central.gathered, central.slope]) {
          expect(at(line, bindings)).toBe((value(h) - value(-h)) / (2 * h));
        }
        for (const line of [forward.quotient, forward.gathered, forward.slope]) {
          expect(at(line, bindings)).toBe((value(h) - value(0)) / h);
        }
      }),
    );
  });
});
