import { alike } from './alike.ts';
import { call, difference, type Expression, number, power, sum, symbol } from './expression.ts';
import { rationalOf } from './rational.ts';
import { factorsOf, isNumber, productOf, quotientOf } from './simplification.ts';

interface Factor {
  readonly base: Expression;
  readonly exponent: Expression;
}

const euler = symbol('euler');

/** A factor as a power: x is x¹, and eᵘ has the base e. */
function factorOf(expression: Expression): Factor {
  if (expression.kind === 'power') return expression;
  if (expression.kind === 'call' && expression.name === 'exp') {
    return { base: euler, exponent: expression.argument };
  }
  return { base: expression, exponent: number(1) };
}

/** Whether a factor is one of those that are counted, as the x in x · x²; numbers are multiplied. */
function counts({ base }: Factor): boolean {
  return rationalOf(base) === undefined && base.kind !== 'ellipsis' && base.kind !== 'indexed-sum';
}

function written({ base, exponent }: Factor): Expression {
  if (base.kind === 'symbol' && base.name === 'euler') return call('exp', exponent);
  if (isNumber(exponent) && exponent.value === 1) return base;
  return power(base, exponent);
}

/** The exponent of the product of two powers, or of their quotient. */
function combined(one: Expression, other: Expression, divided: boolean): Expression {
  if (isNumber(one) && isNumber(other)) {
    return number(one.value + (divided ? -other.value : other.value));
  }
  return divided ? difference(one, other) : sum(one, other);
}

/** The places of two factors with the same base, the first pair that there is. */
function pairOf(
  factors: readonly Factor[],
  others: readonly Factor[],
  within: boolean,
): readonly [number, number] | undefined {
  for (const [place, factor] of factors.entries()) {
    if (counts(factor)) {
      const match = others.findIndex(
        (other, position) =>
          (!within || position > place) && counts(other) && alike(factor.base, other.base),
      );
      if (match >= 0) return [place, match];
    }
  }
  return undefined;
}

/**
 * The factors with two of the same base drawn together, in the place of the first: x · y · x is x² y.
 * Undefined when no two have the same base.
 */
export function likeFactorsCollected(
  factors: readonly Expression[],
): readonly Expression[] | undefined {
  const powers = factors.map(factorOf);
  const [place, later] = pairOf(powers, powers, true) ?? [];
  const [one, other] = [powers[place ?? -1], powers[later ?? -1]];
  if (place === undefined || later === undefined || !one || !other) return undefined;
  const exponent = combined(one.exponent, other.exponent, false);
  return factors.with(place, written({ base: one.base, exponent })).toSpliced(later, 1);
}

/**
 * A fraction with one factor divided away that stands above and below: x²/(x y) is x/y. Undefined when
 * there is none.
 */
export function commonFactorCancelled(
  numerator: Expression,
  denominator: Expression,
): Expression | undefined {
  const above = factorsOf(numerator);
  const below = factorsOf(denominator);
  const [powers, others] = [above.map(factorOf), below.map(factorOf)];
  const [place, match] = pairOf(powers, others, false) ?? [];
  const [one, other] = [powers[place ?? -1], others[match ?? -1]];
  if (place === undefined || match === undefined || !one || !other) return undefined;
  const { base } = one;
  if (isNumber(one.exponent) && isNumber(other.exponent)) {
    const left = one.exponent.value - other.exponent.value;
    const rest = written({ base, exponent: number(Math.abs(left)) });
    const keptAbove = left > 0 ? above.with(place, rest) : above.toSpliced(place, 1);
    const keptBelow = left < 0 ? below.with(match, rest) : below.toSpliced(match, 1);
    return quotientOf(productOf(keptAbove), productOf(keptBelow));
  }
  const exponent = combined(one.exponent, other.exponent, true);
  return quotientOf(
    productOf(above.with(place, written({ base, exponent }))),
    productOf(below.toSpliced(match, 1)),
  );
}
