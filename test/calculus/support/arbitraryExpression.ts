import fc from 'fast-check';
import {
  type Expression,
  fraction,
  negation,
  number,
  power,
  product,
  sum,
  symbol,
} from '../../../src/calculus/expression.ts';

export const m = symbol('m');
export const b = symbol('b');
export const x = symbol('x');

/** 1 + u², which is never zero and may stand below a fraction bar. */
function neverZero(expression: Expression): Expression {
  return sum(number(1), power(expression, number(2)));
}

/** Random expressions in m, b, x with every operation, defined for all values of the three. */
export const arbitraryExpression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>(
  (tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'tree' },
      fc.oneof(
        fc.constantFrom<Expression>(m, b, x, m),
        fc.integer({ min: -3, max: 3 }).map((value) => number(value)),
      ),
      fc
        .array(tie('tree'), { minLength: 2, maxLength: 3, depthIdentifier: 'tree' })
        .map((terms) => sum(...terms)),
      fc
        .array(tie('tree'), { minLength: 2, maxLength: 3, depthIdentifier: 'tree' })
        .map((factors) => product(...factors)),
      fc
        .tuple(tie('tree'), fc.integer({ min: 0, max: 3 }))
        .map(([base, exponent]) => power(base, number(exponent))),
      fc
        .tuple(tie('tree'), fc.integer({ min: -2, max: -1 }))
        .map(([base, exponent]) => power(neverZero(base), number(exponent))),
      tie('tree').map((operand) => negation(operand)),
      fc
        .tuple(tie('tree'), tie('tree'))
        .map(([numerator, denominator]) => fraction(numerator, neverZero(denominator))),
      fc
        .tuple(tie('tree'), fc.integer({ min: 1, max: 4 }))
        .map(([numerator, denominator]) => fraction(numerator, number(denominator))),
    ),
  }),
).tree;

/** Values for m, b and x, small enough that no random expression grows beyond all bounds. */
export const arbitraryScalars = fc.record({
  m: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
  b: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
  x: fc.double({ min: -1.5, max: 1.5, noNaN: true }),
});
