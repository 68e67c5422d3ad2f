import { type Expression, fraction, negation, number } from './expression.ts';

/**
 * A number of a formula as a fraction in lowest terms. `above` may be a decimal such as 0.5, and then
 * `below` is 1: a decimal stays a decimal, as it was typed.
 */
export interface Rational {
  readonly above: number;
  /** A whole number of at least 1. */
  readonly below: number;
}

/** The greatest whole number that divides both; the other one when one of them is 0. */
export function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? Math.abs(one) : greatestCommonDivisor(other, one % other);
}

/** above / below in lowest terms; undefined where that is no number, or not an exact one. */
export function rational(above: number, below: number): Rational | undefined {
  if (!Number.isFinite(above) || !Number.isFinite(below) || below === 0) return undefined;
  if (below === 1) return { above, below };
  if (!Number.isSafeInteger(above) || !Number.isSafeInteger(below)) return undefined;
  const divisor = greatestCommonDivisor(above, below) * Math.sign(below);
  return { above: above / divisor, below: below / divisor };
}

/** The number that an expression is: 3, −3, 2/3 or −2/3; undefined for any other. */
export function rationalOf(expression: Expression): Rational | undefined {
  switch (expression.kind) {
    case 'number':
      return rational(expression.value, 1);
    case 'negation': {
      const operand = rationalOf(expression.operand);
      return operand && { above: -operand.above, below: operand.below };
    }
    case 'fraction': {
      const { numerator, denominator } = expression;
      if (numerator.kind !== 'number' || denominator.kind !== 'number') return undefined;
      return rational(numerator.value, denominator.value);
    }
    default:
      return undefined;
  }
}

/** The sum; undefined when it is not exact, as that of 0.1 and 1/3. */
export function addRationals(one: Rational, other: Rational): Rational | undefined {
  if (one.below === other.below && one.below === 1) return rational(one.above + other.above, 1);
  return rational(one.above * other.below + other.above * one.below, one.below * other.below);
}

/** The product; undefined when it is not exact. */
export function multiplyRationals(one: Rational, other: Rational): Rational | undefined {
  return rational(one.above * other.above, one.below * other.below);
}

/** A number as it is written: a negative fraction with its sign in front. */
export function rationalExpression({ above, below }: Rational): Expression {
  if (below === 1) return number(above);
  return above < 0
    ? negation(fraction(number(-above), number(below)))
    : fraction(number(above), number(below));
}
