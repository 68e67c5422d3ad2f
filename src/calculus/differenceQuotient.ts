import { evaluate } from './evaluate.ts';
import {
  derivative,
  type DerivativeExpression,
  difference,
  type Expression,
  fraction,
  negation,
  number,
  type NumberExpression,
  power,
  product,
  shownNumber,
  sum,
  symbol,
  type SymbolExpression,
} from './expression.ts';
import { putIn, simplified } from './simplified.ts';
import { sameExpression, withChildren } from './tree.ts';

/** What is done to a difference quotient, in this order; `factor` and `every` from the third power on. */
export const quotientRewritings = [
  'quotient',
  'factor',
  'every',
  'expand',
  'cancel',
  'divide',
  'limit',
] as const;

/** One of the steps from a difference quotient to a derivative. */
export type QuotientRewriting = (typeof quotientRewritings)[number];

/** The difference quotient after a step. All but the last are equal to the first, whatever h is. */
export interface QuotientLine {
  readonly step: QuotientRewriting;
  readonly expression: Expression;
}

/** How the difference quotient of a power leads to its derivative. */
export interface QuotientExpansion {
  /** d(xⁿ)/dx */
  readonly question: DerivativeExpression;
  readonly variable: SymbolExpression;
  readonly lines: readonly QuotientLine[];
}

/** By how much the variable is moved in a difference quotient: h, which goes to 0 in the limit. */
export const nudgeSymbol: SymbolExpression = symbol('h');

function raised(base: Expression, exponent: number): Expression {
  return exponent === 1 ? base : power(base, number(exponent));
}

function binomialCoefficient(n: number, k: number): number {
  let coefficient = 1;
  for (let step = 1; step <= k; step += 1) coefficient = (coefficient * (n - step + 1)) / step;
  return coefficient;
}

/**
 * (a + b)ⁿ multiplied out by the binomial theorem, for a whole n ≥ 1: a² + 2ab + b² for n = 2.
 */
export function expandPower(first: Expression, second: Expression, n: number): Expression {
  const terms = Array.from({ length: n + 1 }, (_none, k) =>
    simplified(
      product(
        number(binomialCoefficient(n, k)),
        power(first, number(n - k)),
        power(second, number(k)),
      ),
    ),
  );
  return sum(...terms);
}

/** c · aⁱ · bʲ, as short as it can be written. */
function monomial(c: number, [a, i]: Factor, [b, j]: Factor): Expression {
  return simplified(product(number(c), power(a, number(i)), power(b, number(j))));
}

type Factor = readonly [base: Expression, exponent: number];

/**
 * (a + b) · (a + b)ⁿ⁻¹ with the second factor multiplied out, and then every term of it multiplied by a and
 * every term by b: 2n terms, of which some are alike.
 */
function oneFactorMore(a: Expression, b: Expression, n: number) {
  const coefficients = Array.from({ length: n }, (_none, k) => binomialCoefficient(n - 1, k));
  return {
    factored: product(sum(a, b), expandPower(a, b, n - 1)),
    every: [
      ...coefficients.map((c, k) => monomial(c, [a, n - k], [b, k])),
      ...coefficients.map((c, k) => monomial(c, [a, n - 1 - k], [b, k + 1])),
    ],
  };
}

/** The terms that are left when one of them and its negative cancel. */
export function withoutOpposites(terms: readonly Expression[]): readonly Expression[] {
  const left = [...terms];
  for (const term of terms) {
    if (term.kind !== 'negation') continue;
    const counterpart = left.findIndex((other) => sameExpression(other, term.operand));
    const own = left.indexOf(term);
    if (counterpart < 0 || own < 0) continue;
    left.splice(Math.max(counterpart, own), 1);
    left.splice(Math.min(counterpart, own), 1);
  }
  return left;
}

/** One term divided by h, for a term with h as a factor. */
function dividedByNudge(term: Expression): Expression {
  const lowered = (part: Expression): Expression | undefined => {
    if (sameExpression(part, nudgeSymbol)) return number(1);
    const { kind } = part;
    return kind === 'power' &&
      part.exponent.kind === 'number' &&
      sameExpression(part.base, nudgeSymbol)
      ? power(part.base, number(part.exponent.value - 1))
      : undefined;
  };
  if (term.kind !== 'product') {
    const whole = lowered(term);
    if (whole === undefined) throw new RangeError('a term without h cannot be divided by it');
    return simplified(whole);
  }
  const position = term.factors.findIndex((factor) => lowered(factor) !== undefined);
  const factor = term.factors[position];
  const less = factor && lowered(factor);
  if (less === undefined) throw new RangeError('a term without h cannot be divided by it');
  return simplified(withChildren(term, term.factors.with(position, less)));
}

/** From the third power on one goes by way of the power below, which is known by then. */
function stepsOfFactor(variable: SymbolExpression, exponent: number): readonly QuotientLine[] {
  const { factored, every } = oneFactorMore(variable, nudgeSymbol, exponent);
  const base = raised(variable, exponent);
  return [
    { step: 'factor', expression: fraction(difference(factored, base), nudgeSymbol) },
    { step: 'every', expression: fraction(sum(...every, negation(base)), nudgeSymbol) },
  ];
}

/**
 * From ((x + h)ⁿ − xⁿ)/h to n xⁿ⁻¹, for a whole n ≥ 1: multiply out (from the third power on with one factor
 * more than in the power below), let xⁿ cancel, divide every term by h, and only then let h become 0.
 */
export function expandQuotient(variable: SymbolExpression, exponent: number): QuotientExpansion {
  const h = nudgeSymbol;
  const base = raised(variable, exponent);
  const expanded = expandPower(variable, h, exponent);
  const terms = expanded.kind === 'sum' ? expanded.terms : [expanded];
  const left = withoutOpposites([...terms, negation(base)]);
  const cancelled = left.length === 1 ? (left[0] ?? number(0)) : sum(...left);
  const quotients = left.map(dividedByNudge);
  const divided = quotients.length === 1 ? (quotients[0] ?? number(0)) : sum(...quotients);
  return {
    question: derivative(base, variable),
    variable,
    lines: [
      {
        step: 'quotient',
        expression: fraction(difference(raised(sum(variable, h), exponent), base), h),
      },
      ...(exponent < 3 ? [] : stepsOfFactor(variable, exponent)),
      { step: 'expand', expression: fraction(sum(...terms, negation(base)), h) },
      { step: 'cancel', expression: fraction(cancelled, h) },
      { step: 'divide', expression: divided },
      { step: 'limit', expression: simplified(putIn(divided, { h: number(0) })) },
    ],
  };
}

/** A term worked out to one number; what is subtracted stays subtracted. */
function workedOut(term: Expression, scalars: Readonly<Record<string, number>>): Expression {
  if (term.kind === 'negation') {
    return negation(shownNumber(evaluate(term.operand, { scalars, series: {} })));
  }
  return shownNumber(evaluate(term, { scalars, series: {} }));
}

/**
 * A line with numbers for the variable and h. The quotient as it was asked keeps its powers; in the
 * later lines every term is worked out, so that one sees which of them vanish with h.
 */
export function lineWithNumbers(
  { step, expression }: QuotientLine,
  variable: SymbolExpression,
  value: NumberExpression,
  nudge: NumberExpression,
): Expression {
  if (step === 'quotient' || step === 'factor')
    return putIn(expression, { [variable.name]: value, h: nudge });
  const scalars = { [variable.name]: value.value, h: nudge.value };
  const termByTerm = (part: Expression): Expression =>
    part.kind === 'sum'
      ? sum(...part.terms.map((term) => workedOut(term, scalars)))
      : workedOut(part, scalars);
  return expression.kind === 'fraction'
    ? fraction(termByTerm(expression.numerator), nudge)
    : termByTerm(expression);
}
