import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noDefinitions } from '../../../src/calculus/definitions.ts';
import { dualsAt } from '../../../src/calculus/dualAt.ts';
import { type Expression, partialDerivative, symbol } from '../../../src/calculus/expression.ts';
import { write } from '../../../src/calculus/write.ts';
import { type LossGraph, lossGraph } from '../../../src/derivation/graph/lossGraph.ts';
import { passes, rateWork } from '../../../src/derivation/graph/passes.ts';
import { modelSymbols } from '../../../src/derivation/modelSymbols.ts';
import { builtInModels } from '../../../src/model/builtIn.ts';
import { dataOf } from '../../../src/model/data.ts';
import type { Model } from '../../../src/model/model.ts';
import { objective } from '../../../src/model/objective.ts';
import { penalties, type PenaltyId } from '../../../src/model/penalty.ts';
import { modelOfText } from '../../model/support/modelOfText.ts';

function graphOf(model: Model, penalty: PenaltyId = 'squared'): LossGraph {
  return lossGraph(modelSymbols({ model, penalty, convention: 'sum', scaled: false }));
}

function graphOfText(formula: string, penalty: PenaltyId = 'squared'): LossGraph {
  return graphOf(modelOfText(formula), penalty);
}

/** The rates at the parameters, in their order. */
function gradientOf(graph: LossGraph, given: Readonly<Record<string, number>>): readonly number[] {
  const { rates } = passes(graph, given);
  return graph.nodes
    .map(({ slot }, place) => ({ slot, rate: rates[place] ?? Number.NaN }))
    .filter(({ slot }) => slot !== undefined)
    .toSorted((one, other) => (one.slot ?? 0) - (other.slot ?? 0))
    .map(({ rate }) => rate);
}

function close(one: number, other: number, within: number): boolean {
  return Math.abs(one - other) <= within * (1 + Math.abs(one) + Math.abs(other));
}

const neuron = 'v tanh(w x + b) + c';

describe('the two passes', () => {
  it('are what one works out by hand for a line: 2 e x and 2 e', () => {
    const graph = graphOfText('m x + b');
    const { values, rates } = passes(graph, { m: 2, b: 1, x: 3, y: 4 });
    expect(values.at(-1)).toBe(9);
    expect(rates.at(-1)).toBe(1);
    expect(gradientOf(graph, { m: 2, b: 1, x: 3, y: 4 })).toStrictEqual([18, 6]);
  });

  it('add up what comes back to a parameter on two ways', () => {
    // ŷ = a + a x: ∂(e²)/∂a = 2 e (1 + x).
    expect(gradientOf(graphOfText('a + a x'), { a: 1, x: 2, y: 0 })).toStrictEqual([18]);
    const twice = graphOfText('a e^(a x)');
    const e = Math.exp(2) * 1 - 1;
    const [rate = 0] = gradientOf(twice, { a: 1, x: 2, y: 1 });
    expect(close(rate, 2 * e * (Math.exp(2) + 2 * Math.exp(2)), 1e-14)).toBe(true);
  });

  it('give no number where there is none, and no error', () => {
    const { values, rates } = passes(graphOfText('a x/(b + x)'), { a: 1, b: -2, x: 2, y: 1 });
    expect(values.at(-1)).toBeNaN();
    expect([...values, ...rates].every((each) => Math.abs(each) !== Infinity)).toBe(true);
  });
});

describe.each(builtInModels)('the rates of $id', ({ formula }) => {
  const model = modelOfText(formula);
  const unit = fc.double({ min: 0.2, max: 2, noNaN: true });
  const numbers = fc.record({
    at: fc.array(unit, { minLength: model.parameters.length, maxLength: model.parameters.length }),
    inputs: fc.array(unit, { minLength: model.inputs.length, maxLength: model.inputs.length }),
    y: unit,
  });

  function givenBy({ at, inputs, y }: { at: number[]; inputs: number[]; y: number }) {
    const given: Record<string, number> = { y };
    for (const [slot, { name }] of model.parameters.entries()) given[name] = at[slot] ?? 0;
    for (const [slot, { name }] of model.inputs.entries()) given[name] = inputs[slot] ?? 0;
    return given;
  }

  it.each(['squared', 'absolute'] as const)(
    'are those of the engine, with the %s error',
    (penalty) => {
      const graph = graphOf(model, penalty);
      fc.assert(
        fc.property(numbers, (drawn) => {
          const { at, inputs, y } = drawn;
          const [x1 = 0, x2] = inputs;
          const data = dataOf([x2 === undefined ? { x: x1, y } : { x: x1, x2, y }]);
          const into = new Float64Array(at.length);
          objective(model, data, penalties[penalty], 'sum').gradient(Float64Array.from(at), into);
          const own = gradientOf(graph, givenBy(drawn));
          expect(own.every((rate, slot) => close(rate, into[slot] ?? 0, 1e-9))).toBe(true);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('are those of dual numbers and of central differences', () => {
    const graph = graphOf(model);
    const cost: Expression = penalties.squared.of(model.prediction, symbol('y'));
    fc.assert(
      fc.property(numbers, (drawn) => {
        const given = givenBy(drawn);
        const own = gradientOf(graph, given);
        for (const [slot, { name }] of model.parameters.entries()) {
          const question = partialDerivative(cost, symbol(name));
          const [dual] = dualsAt(question, [
            { scalars: given, series: {}, definitions: noDefinitions },
          ]);
          expect(close(own[slot] ?? 0, dual?.value ?? Number.NaN, 1e-9)).toBe(true);
          const h = 1e-5;
          const moved = (by: number): number =>
            passes(graph, { ...given, [name]: (given[name] ?? 0) + by }).values.at(-1) ?? 0;
          expect(close(own[slot] ?? 0, (moved(h) - moved(-h)) / (2 * h), 1e-5)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the log loss', () => {
  it('has the rates of the engine', () => {
    const model = modelOfText('σ(w x + b)');
    const graph = graphOf(model, 'log');
    const into = new Float64Array(2);
    const on = objective(model, dataOf([{ x: 1.5, y: 1 }]), penalties.log, 'sum');
    on.gradient(Float64Array.of(0.4, -0.3), into);
    const own = gradientOf(graph, { w: 0.4, b: -0.3, x: 1.5, y: 1 });
    expect(own.every((rate, slot) => close(rate, into[slot] ?? 0, 1e-12))).toBe(true);
  });
});

describe('the local rates', () => {
  const localsOf = (formula: string): readonly string[] =>
    graphOfText(formula).edges.flatMap(({ local }) =>
      local === undefined ? [] : [write(local).replaceAll('$', '')],
    );

  it('use the value again that is known from the way forwards', () => {
    expect(localsOf('v tanh(w x + b) + c')).toContain('1-t^2');
    expect(localsOf('a e^(k x)')).toContain('t');
    expect(localsOf('σ(w x + b)')).toContain('prediction*(1-prediction)');
  });
});

describe('the work', () => {
  it('of a line is four local rates once, and six factors anew', () => {
    expect(rateWork(graphOfText('m x + b'))).toStrictEqual({ once: 4, anew: 6 });
  });

  it('of a neuron is eight, and sixteen', () => {
    // w and b: five edges each; v and c: three.
    expect(rateWork(graphOfText(neuron))).toStrictEqual({ once: 8, anew: 16 });
  });

  it('counts each of several ways', () => {
    // a → ŷ and a → u → t → ŷ, then ŷ → e → e²: three and five factors.
    expect(rateWork(graphOfText('a e^(a x)'))).toStrictEqual({ once: 6, anew: 8 });
    // k → u, and from there two ways of four: five factors each.
    expect(rateWork(graphOfText('sin(k x) + cos(k x)'))).toStrictEqual({ once: 7, anew: 10 });
  });
});
