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

const names = ['m', 'm', 'm', 'x', 'a', 'theta', 'b_1', 'pi', 'euler'];

const depth = { depthIdentifier: 'formula' } as const;

function positive(base: Expression, kind: 'any' | 'exp' | 'square'): Expression {
  if (kind === 'any') return base;
  return kind === 'exp' ? call('exp', base) : sum(number(1), power(base, number(2)));
}

/**
 * Random formulas with every operation and function, variable exponents too, of what may be typed. They
 * are not everywhere defined: roots and logarithms of what is negative are among them.
 */
export const arbitraryFormula: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie('tree');
  return {
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'large', ...depth },
      fc.oneof(
        fc.constantFrom(...names).map((name) => symbol(name)),
        fc.integer({ min: 1, max: 4 }).map((value) => number(value)),
        fc.constantFrom(0.5, 0.25, 1.5).map((value) => number(value)),
      ),
      fc.array(tree, { minLength: 2, maxLength: 3, ...depth }).map((terms) => sum(...terms)),
      fc.array(tree, { minLength: 2, maxLength: 3, ...depth }).map((all) => product(...all)),
      tree.map((operand) => negation(operand)),
      fc.tuple(tree, tree).map(([above, below]) => fraction(above, below)),
      fc
        .tuple(tree, fc.integer({ min: -2, max: 3 }))
        .map(([base, exponent]) => power(base, number(exponent))),
      // More often than not of a base that is above zero everywhere.
      fc
        .tuple(tree, tree, fc.constantFrom<'any' | 'exp' | 'square'>('any', 'exp', 'square'))
        .map(([base, exponent, kind]) => power(positive(base, kind), exponent)),
      fc.tuple(fc.constantFrom(...functionNames), tree).map(([name, u]) => call(name, u)),
      fc.tuple(fc.constantFrom(...functionNames), tree).map(([name, u]) => call(name, u)),
    ),
  };
}).tree;
