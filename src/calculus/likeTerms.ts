import { alike } from './alike.ts';
import { type Expression, number, product } from './expression.ts';
import {
  addRationals,
  multiplyRationals,
  type Rational,
  rationalExpression,
  rationalOf,
} from './rational.ts';
import { factorsOf, isNumber, productOf, quotientOf, signed } from './simplification.ts';

interface Term {
  readonly coefficient: Rational;
  /** What the coefficient counts: the x in 3x. */
  readonly core: Expression;
}

const unit: Rational = { above: 1, below: 1 };

function withoutNumbers(expression: Expression): Term {
  let coefficient = unit;
  const kept: Expression[] = [];
  for (const factor of factorsOf(expression)) {
    const value = rationalOf(factor);
    const multiplied = value && multiplyRationals(coefficient, value);
    if (multiplied) coefficient = multiplied;
    else kept.push(factor);
  }
  return { coefficient, core: productOf(kept) };
}

function termOf(expression: Expression): Term {
  if (expression.kind === 'negation') {
    const { coefficient, core } = termOf(expression.operand);
    return { coefficient: { ...coefficient, above: -coefficient.above }, core };
  }
  if (expression.kind === 'fraction') {
    const above = withoutNumbers(expression.numerator);
    const below = withoutNumbers(expression.denominator);
    const { above: top, below: bottom } = below.coefficient;
    const divided = top > 0 && multiplyRationals(above.coefficient, { above: bottom, below: top });
    if (divided) return { coefficient: divided, core: quotientOf(above.core, below.core) };
    return { coefficient: unit, core: expression };
  }
  return withoutNumbers(expression);
}

function written({ coefficient, core }: Term): Expression {
  const size: Rational = { ...coefficient, above: Math.abs(coefficient.above) };
  const negative = coefficient.above < 0;
  if (core.kind === 'fraction') {
    const above = productOf([number(size.above), ...factorsOf(core.numerator)]);
    const below = productOf([number(size.below), ...factorsOf(core.denominator)]);
    return signed(quotientOf(above, below), negative);
  }
  if (size.above === 1 && size.below === 1) return signed(core, negative);
  return signed(product(rationalExpression(size), ...factorsOf(core)), negative);
}

/** The sum of the coefficients of like terms; undefined when it is not exact. */
function totalOf(like: readonly Term[]): Rational | undefined {
  return like.reduce<Rational | undefined>(
    (total, { coefficient }) => total && addRationals(total, coefficient),
    { above: 0, below: 1 },
  );
}

/**
 * The terms of a sum with the like ones added up, in the place of the first: 2x + x + b is 3x + b.
 * Undefined when no two are alike. One kind at a time.
 */
export function likeTermsCollected(
  terms: readonly Expression[],
): readonly Expression[] | undefined {
  const parts = terms.map(termOf);
  for (const [place, { core }] of parts.entries()) {
    const like = isNumber(core) ? [] : parts.filter((other) => alike(core, other.core));
    const coefficient = like.length > 1 ? totalOf(like) : undefined;
    if (coefficient !== undefined) {
      const sum = coefficient.above === 0 ? [] : [written({ coefficient, core })];
      return terms.flatMap((term, position) => {
        if (position === place) return sum;
        const part = parts[position];
        return part !== undefined && like.includes(part) ? [] : [term];
      });
    }
  }
  return undefined;
}
