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

/** Whether two factors have the same base, and one that counts. */
function isLike(one: Factor, other: Factor): boolean {
  return counts(one) && counts(other) && alike(one.base, other.base);
}

/**
 * The factors with those of the same base drawn together, in the place of the first: x · y · x is x² y.
 * Undefined when no two have the same base. One base at a time.
 */
export function likeFactorsCollected(
  factors: readonly Expression[],
): readonly Expression[] | undefined {
  const powers = factors.map(factorOf);
  const like = (factor: Factor): readonly number[] =>
    powers.flatMap((other, place) => (isLike(factor, other) ? [place] : []));
  const group = powers.map(like).find(({ length }) => length > 1);
  const [place, ...later] = group ?? [];
  const first = powers[place ?? -1];
  if (place === undefined || first === undefined) return undefined;
  const exponent = later
    .flatMap((position) => powers[position] ?? [])
    .reduce((total, other) => combined(total, other.exponent, false), first.exponent);
  return factors
    .with(place, written({ base: first.base, exponent }))
    .filter((_factor, position) => !later.includes(position));
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
  const place = powers.findIndex((factor) => others.some((other) => isLike(factor, other)));
  const one = powers[place];
  const match = one === undefined ? -1 : others.findIndex((other) => isLike(one, other));
  const other = others[match];
  if (one === undefined || other === undefined) return undefined;
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
