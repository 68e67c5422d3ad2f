import fc from 'fast-check';
import {
  call,
  type Expression,
  fraction,
  negation,
  number,
  power,
  product,
  sum,
  symbol,
} from '../../../src/calculus/expression.ts';
import { functionNames } from '../../../src/calculus/functionNames.ts';

const names = [
  'x',
  'a',
  'b',
  'k',
  'A',
  'w_1',
  'x_1',
  'x_2',
  'theta',
  'sigma',
  'mu_0',
  'pi',
  'euler',
];
const depth = { depthIdentifier: 'typed' } as const;

/** Whether a base is not e: the parser makes e to a power the exponential function. */
function isNotEuler(base: Expression): boolean {
  return base.kind !== 'symbol' || base.name !== 'euler';
}

/** A sign before the number of an exponent is part of the number. */
function asExponent(exponent: Expression): Expression {
  const isNegative = exponent.kind === 'negation' && exponent.operand.kind === 'number';
  return isNegative ? number(0 - exponent.operand.value) : exponent;
}

/** Random formulas in the form in which the parser makes them. */
export const arbitraryTyped: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie('tree');
  const several = fc.array(tree, { minLength: 2, maxLength: 4, ...depth });
  return {
    tree: fc.oneof(
      { maxDepth: 4, ...depth },
      fc.oneof(
        fc.constantFrom(...names).map((name) => symbol(name)),
        fc.integer({ min: 0, max: 20 }).map((value) => number(value)),
        fc.double({ min: 0, max: 1e30, noNaN: true }).map((value) => number(value + 0)),
      ),
      several.map((terms) => sum(...terms)),
      several.map((factors) => product(...factors)),
      tree.map((operand) => negation(operand)),
      fc.tuple(tree, tree).map(([above, below]) => fraction(above, below)),
      fc
        .tuple(tree.filter(isNotEuler), tree)
        .map(([base, exponent]) => power(base, asExponent(exponent))),
      fc.tuple(fc.constantFrom(...functionNames), tree).map(([name, u]) => call(name, u)),
    ),
  };
}).tree;
