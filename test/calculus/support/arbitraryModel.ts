import fc from 'fast-check';
import type { Definitions } from '../../../src/calculus/definitions.ts';
import type { Bindings } from '../../../src/calculus/evaluate.ts';
import {
  type Expression,
  fraction,
  indexedSum,
  negation,
  number,
  power,
  product,
  sum,
  symbol,
} from '../../../src/calculus/expression.ts';
import { b, m, x } from './arbitraryExpression.ts';

/** A formula with what its symbols stand for, and values for the rest. */
export interface Model {
  readonly expression: Expression;
  readonly definitions: Definitions;
  readonly bindings: Bindings;
}

const data = symbol('x', undefined, 'i');
const error = symbol('e', undefined, 'i');
const guess = symbol('g');

const small = fc.integer({ min: -3, max: 3 }).map((value) => number(value));

/** Expressions of the leaves, with sums, products, powers and signs. */
function of(leaves: readonly Expression[]): fc.Arbitrary<Expression> {
  return fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'model' },
      fc.oneof(fc.constantFrom(...leaves), small),
      fc
        .array(tie('tree'), { minLength: 2, maxLength: 3, depthIdentifier: 'model' })
        .map((terms) => sum(...terms)),
      fc
        .array(tie('tree'), { minLength: 2, maxLength: 3, depthIdentifier: 'model' })
        .map((factors) => product(...factors)),
      fc
        .tuple(tie('tree'), fc.integer({ min: 0, max: 3 }))
        .map(([base, exponent]) => power(base, number(exponent))),
      tie('tree').map((operand) => negation(operand)),
      fc
        .tuple(tie('tree'), fc.integer({ min: 1, max: 4 }))
        .map(([above, below]) => fraction(above, number(below))),
    ),
  })).tree;
}

const value = fc.double({ min: -1.5, max: 1.5, noNaN: true });
const count = symbol('N');

/**
 * Random formulas of the kind that a loss is: sums over points of expressions in eᵢ and xᵢ, and in g,
 * where eᵢ and g stand for expressions in m, b and xᵢ. They are to be differentiated by m.
 */
export const arbitraryModel: fc.Arbitrary<Model> = fc
  .record({
    body: of([error, data, m, b]),
    outside: of([guess, m, b]),
    factor: fc.constantFrom<Expression>(
      number(1),
      fraction(number(1), count),
      fraction(number(1), product(number(2), count)),
      guess,
    ),
    errorMeans: of([m, b, data]),
    guessMeans: of([m, b, x]),
    scalars: fc.record({ m: value, b: value, x: value }),
    points: fc.array(value, { minLength: 1, maxLength: 4 }),
  })
  .map(({ body, outside, factor, errorMeans, guessMeans, scalars, points }) => {
    const definitions: Definitions = new Map([
      ['e', errorMeans],
      ['g', guessMeans],
    ]);
    return {
      expression: sum(product(factor, indexedSum(body, count)), outside),
      definitions,
      bindings: {
        scalars: { ...scalars, N: points.length },
        series: { x: points },
        definitions,
      },
    };
  });
