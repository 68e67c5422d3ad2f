import { type Expression, fraction, negation, number, product } from './expression.ts';
import { likeFactorsCollected } from './likeFactors.ts';
import { multiplyRationals, type Rational, rationalExpression, rationalOf } from './rational.ts';
import {
  factorsOf,
  isExactly,
  isNumber,
  joined,
  productOf,
  type SimplificationRule,
  simpler,
} from './simplification.ts';
import { last } from './indices.ts';

function factorsIn(expression: Expression): readonly Expression[] | undefined {
  return expression.kind === 'product' ? expression.factors : undefined;
}

function isNegative(factor: Expression): boolean {
  return factor.kind === 'negation' || (isNumber(factor) && factor.value < 0);
}

function positive(factor: Expression): Expression {
  if (factor.kind === 'negation') return factor.operand;
  return isNumber(factor) ? number(Math.abs(factor.value)) : factor;
}

/** Writes c · (n/d) with numbers c and n as (c·n)/d. */
function mergedFraction(
  factors: readonly Expression[],
  constant: number,
): readonly Expression[] | undefined {
  const position = factors.findIndex(
    (factor) => factor.kind === 'fraction' && isNumber(factor.numerator),
  );
  const found = factors[position];
  if (found?.kind !== 'fraction' || !isNumber(found.numerator)) return undefined;
  const merged = fraction(number(constant * found.numerator.value), found.denominator);
  return factors.with(position, merged);
}

function multiplied(constants: readonly Expression[]): Rational | undefined {
  return constants.reduce<Rational | undefined>(
    (total, factor) => {
      const value = rationalOf(factor);
      return total && value && multiplyRationals(total, value);
    },
    { above: 1, below: 1 },
  );
}

/** Whether a fraction is one of numbers and the length of a series, as 2/N: it stays in front, as before a Σ. */
function isOfCount(factor: Expression): boolean {
  if (factor.kind !== 'fraction') return false;
  return [...factorsOf(factor.numerator), ...factorsOf(factor.denominator)].every(
    (part) => isNumber(part) || (part.kind === 'symbol' && part.name === last),
  );
}

/** Whether a factor may go above a fraction bar: a Σ keeps the factor before it apart. */
function goesAbove(factor: Expression): boolean {
  return !['indexed-sum', 'ellipsis', 'derivative'].includes(factor.kind);
}

/** The rules for products, in the order in which they are tried. */
export const productRules: readonly SimplificationRule[] = [
  {
    does: 'knows that nothing is left of a product with 0 in it',
    tidies: 'nothing-left',
    apply: (expression) =>
      factorsIn(expression)?.some((factor) => isExactly(factor, 0)) === true
        ? simpler(number(0))
        : undefined,
  },
  {
    does: 'drops the ones of a product',
    tidies: 'ones',
    apply: (expression) => {
      const factors = factorsIn(expression);
      const kept = factors?.filter((factor) => !isExactly(factor, 1));
      if (kept === undefined || (kept.length === factors?.length && kept.length > 1)) {
        return undefined;
      }
      return simpler(joined(kept, product, 1));
    },
  },
  {
    does: 'takes the signs out of a product',
    tidies: 'signs',
    apply: (expression) => {
      const factors = factorsIn(expression);
      if (factors?.some(isNegative) !== true || factors.every(isNumber)) return undefined;
      const bare = productOf(factors.map(positive));
      const isMinus = factors.filter(isNegative).length % 2 === 1;
      return simpler(isMinus ? negation(bare) : bare);
    },
  },
  {
    does: 'writes a product within a product as one',
    tidies: 'brackets',
    apply: (expression) =>
      factorsIn(expression)?.some(({ kind }) => kind === 'product') === true
        ? simpler(product(...(factorsIn(expression) ?? []).flatMap(factorsOf)))
        : undefined,
  },
  {
    does: 'multiplies the numbers of a product, and has them in front',
    tidies: 'multiply-numbers',
    apply: (expression) => {
      const factors = factorsIn(expression) ?? [];
      const constants = factors.filter(isNumber);
      if (constants.length === 0) return undefined;
      const others = factors.filter((factor) => !isNumber(factor));
      const constant = constants.reduce((subtotal, factor) => subtotal * factor.value, 1);
      const merged = mergedFraction(others, constant);
      if (merged) return simpler(joined(merged, product, 1));
      const [first] = factors;
      if (constants.length === 1 && first !== undefined && isNumber(first)) return undefined;
      return simpler(joined([number(constant), ...others], product, 1));
    },
  },
  {
    does: 'multiplies the fractions of numbers in a product, and has them in front',
    tidies: 'multiply-numbers',
    apply: (expression) => {
      const factors = factorsIn(expression) ?? [];
      const constants = factors.filter((factor) => rationalOf(factor) !== undefined);
      const [first] = factors;
      if (constants.length === 0 || (constants.length === 1 && constants[0] === first)) {
        return undefined;
      }
      const constant = multiplied(constants);
      if (constant === undefined) return undefined;
      const others = factors.filter((factor) => rationalOf(factor) === undefined);
      return simpler(joined([rationalExpression(constant), ...others], product, 1));
    },
  },
  {
    does: 'draws like factors together',
    tidies: 'like-factors',
    apply: (expression) => {
      const factors = factorsIn(expression);
      const collected = factors && likeFactorsCollected(factors);
      return collected && simpler(joined(collected, product, 1));
    },
  },
  {
    does: 'writes factors before a fraction above its bar',
    tidies: 'fraction-bar',
    apply: (expression) => {
      const factors = factorsIn(expression) ?? [];
      const place = factors.findIndex((factor) => factor.kind === 'fraction' && !isOfCount(factor));
      const found = factors[place];
      if (found?.kind !== 'fraction' || !factors.every(goesAbove)) return undefined;
      const above = productOf(
        factors.flatMap((factor) => factorsOf(factor === found ? found.numerator : factor)),
      );
      return simpler(fraction(above, found.denominator));
    },
  },
];
