import {
  type Expression,
  type FractionExpression,
  fraction,
  indexedSum,
  negation,
  number,
  type NumberExpression,
  power,
  product,
  sum,
} from './expression.ts';
import type { RuleName } from './rules.ts';

/** A rewriting that keeps the value, with the name of its rule. */
export interface Simplification {
  readonly to: Expression;
  readonly detail: Extract<RuleName, 'simplify' | 'factor-out' | 'cancel'>;
}

function isNumber(expression: Expression): expression is NumberExpression {
  return expression.kind === 'number';
}

function isExactly(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && expression.value === value;
}

function simpler(to: Expression): Simplification {
  return { to, detail: 'simplify' };
}

/** A sum or product of any number of parts, without the operator when there are fewer than two. */
function joined(
  parts: readonly Expression[],
  join: (...parts: readonly Expression[]) => Expression,
  empty: number,
): Expression {
  const [first] = parts;
  if (first === undefined) return number(empty);
  return parts.length === 1 ? first : join(...parts);
}

/** The value of a constant term of a sum, with its sign; undefined for any other term. */
function constantTerm(term: Expression): number | undefined {
  if (isNumber(term)) return term.value;
  return term.kind === 'negation' && isNumber(term.operand) ? -term.operand.value : undefined;
}

function simplifySum(terms: readonly Expression[]): Simplification | undefined {
  if (terms.some((term) => term.kind === 'sum')) {
    return simpler(sum(...terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]))));
  }
  // −0 is equal to 0 here, so `x + 0 − 0` loses both zeros at once, as one would on paper.
  const kept = terms.filter((term) => constantTerm(term) !== 0);
  if (kept.length < terms.length || kept.length < 2) return simpler(joined(kept, sum, 0));
  const constants = kept.flatMap((term) => constantTerm(term) ?? []);
  if (constants.length < 2) return undefined;
  const total = constants.reduce((subtotal, constant) => subtotal + constant, 0);
  const others = kept.filter((term) => constantTerm(term) === undefined);
  return simpler(joined([...others, number(total)], sum, 0));
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

function simplifyProduct(factors: readonly Expression[]): Simplification | undefined {
  if (factors.some((factor) => isExactly(factor, 0))) return simpler(number(0));
  const kept = factors.filter((factor) => !isExactly(factor, 1));
  if (kept.length < factors.length || kept.length < 2) return simpler(joined(kept, product, 1));
  if (kept.some((factor) => factor.kind === 'negation')) {
    const negations = kept.filter((factor) => factor.kind === 'negation').length;
    const bare = product(
      ...kept.map((factor) => (factor.kind === 'negation' ? factor.operand : factor)),
    );
    return simpler(negations % 2 === 1 ? negation(bare) : bare);
  }
  if (kept.some((factor) => factor.kind === 'product')) {
    return simpler(
      product(...kept.flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor]))),
    );
  }
  const constants = kept.filter((factor) => isNumber(factor));
  if (constants.length === 0) return undefined;
  const others = kept.filter((factor) => !isNumber(factor));
  const constant = constants.reduce((subtotal, factor) => subtotal * factor.value, 1);
  const merged = mergedFraction(others, constant);
  if (merged) return simpler(joined(merged, product, 1));
  const [first] = kept;
  if (constants.length === 1 && first !== undefined && isNumber(first)) return undefined;
  return simpler(joined([number(constant), ...others], product, 1));
}

function simplifyPower(base: Expression, exponent: Expression): Simplification | undefined {
  if (isExactly(exponent, 0)) return simpler(number(1));
  if (isExactly(exponent, 1)) return simpler(base);
  if (isNumber(base) && isNumber(exponent)) return simpler(number(base.value ** exponent.value));
  if (base.kind === 'power' && isNumber(base.exponent) && isNumber(exponent)) {
    // (u^a)^b is u^(ab) for every u only when a and b are whole numbers.
    const whole = Number.isInteger(base.exponent.value) && Number.isInteger(exponent.value);
    if (whole) return simpler(power(base.base, number(base.exponent.value * exponent.value)));
  }
  return undefined;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? Math.abs(one) : greatestCommonDivisor(other, one % other);
}

/** The number in front of a denominator (2 in 2N), and the denominator divided by a number. */
function leadingNumber(expression: Expression): number | undefined {
  if (isNumber(expression)) return expression.value;
  const first = expression.kind === 'product' ? expression.factors[0] : undefined;
  return first !== undefined && isNumber(first) ? first.value : undefined;
}

function dividedBy(expression: Expression, divisor: number): Expression {
  if (isNumber(expression)) return number(expression.value / divisor);
  if (expression.kind !== 'product') return expression;
  const [first, ...others] = expression.factors;
  if (first === undefined || !isNumber(first)) return expression;
  const quotient = first.value / divisor;
  return joined(quotient === 1 ? others : [number(quotient), ...others], product, 1);
}

function simplifyFraction(expression: FractionExpression): Simplification | undefined {
  const { numerator, denominator } = expression;
  if (isExactly(numerator, 0)) return simpler(numerator);
  if (isExactly(denominator, 1)) return simpler(numerator);
  if (numerator.kind === 'negation') {
    return simpler(negation(fraction(numerator.operand, denominator)));
  }
  const above = leadingNumber(numerator);
  const below = leadingNumber(denominator);
  if (!Number.isSafeInteger(above) || !Number.isSafeInteger(below)) return undefined;
  const divisor = greatestCommonDivisor(above ?? 1, below ?? 1);
  if (divisor <= 1) return undefined;
  return {
    to: fraction(dividedBy(numerator, divisor), dividedBy(denominator, divisor)),
    detail: 'cancel',
  };
}

function simplifyIndexedSum(body: Expression, upper: Expression): Simplification | undefined {
  if (isExactly(body, 0)) return simpler(body);
  if (body.kind === 'negation') {
    return { to: negation(indexedSum(body.operand, upper)), detail: 'factor-out' };
  }
  if (body.kind !== 'product') return undefined;
  const [first, ...others] = body.factors;
  if (first === undefined || !isNumber(first)) return undefined;
  return {
    to: product(first, indexedSum(joined(others, product, 1), upper)),
    detail: 'factor-out',
  };
}

/** −0 as a whole is 0. Inside a sum it is left for `simplifySum`, which drops all zeros at once. */
export function withoutNegativeZero(expression: Expression): Simplification | undefined {
  return expression.kind === 'negation' && isExactly(expression.operand, 0)
    ? simpler(expression.operand)
    : undefined;
}

/**
 * One step towards a simpler form of an expression whose parts are simple already; undefined when
 * nothing is left to do. Numbers of the iterate are never folded together: only constants are
 * expected here.
 */
export function simplifyOnce(expression: Expression): Simplification | undefined {
  switch (expression.kind) {
    case 'sum':
      return simplifySum(expression.terms);
    case 'product':
      return simplifyProduct(expression.factors);
    case 'power':
      return simplifyPower(expression.base, expression.exponent);
    case 'negation':
      return expression.operand.kind === 'negation'
        ? simpler(expression.operand.operand)
        : undefined;
    case 'fraction':
      return simplifyFraction(expression);
    case 'indexed-sum':
      return simplifyIndexedSum(expression.body, expression.upper);
    case 'number':
    case 'symbol':
    case 'derivative':
    case 'ellipsis':
      return undefined;
  }
}
