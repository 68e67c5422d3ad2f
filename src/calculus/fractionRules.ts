import { type Expression, fraction, negation, number, product } from './expression.ts';
import { commonFactorCancelled } from './likeFactors.ts';
import { greatestCommonDivisor } from './rational.ts';
import {
  factorsOf,
  isExactly,
  isNumber,
  productOf,
  quotientOf,
  type Simplification,
  type SimplificationRule,
  simpler,
} from './simplification.ts';

function forFractions(
  does: string,
  apply: (numerator: Expression, denominator: Expression) => Simplification | undefined,
): SimplificationRule {
  return {
    does,
    tidies: 'fractions',
    apply: (expression) =>
      expression.kind === 'fraction'
        ? apply(expression.numerator, expression.denominator)
        : undefined,
  };
}

/** The number in front of an expression (2 in 2N); undefined when there is none. */
function leadingNumber(expression: Expression): number | undefined {
  const [first] = factorsOf(expression);
  return first !== undefined && isNumber(first) ? first.value : undefined;
}

/** The expression with its leading number divided. */
function dividedBy(expression: Expression, divisor: number): Expression {
  const [first, ...others] = factorsOf(expression);
  if (first === undefined || !isNumber(first)) return expression;
  return productOf([number(first.value / divisor), ...others]);
}

function isNegative(expression: Expression): boolean {
  return expression.kind === 'negation' || (leadingNumber(expression) ?? 0) < 0;
}

function opposite(expression: Expression): Expression {
  return expression.kind === 'negation' ? expression.operand : dividedBy(expression, -1);
}

/** The place of a factor that is a fraction itself. */
function fractionIn(factors: readonly Expression[]): number {
  return factors.findIndex(({ kind }) => kind === 'fraction');
}

/** The rules for fractions, in the order in which they are tried. */
export const fractionRules: readonly SimplificationRule[] = [
  forFractions('knows that 0 divided by anything is 0', (numerator, denominator) =>
    isExactly(numerator, 0) && !isExactly(denominator, 0) ? simpler(numerator) : undefined,
  ),
  forFractions('drops a fraction bar over 1', (numerator, denominator) =>
    isExactly(denominator, 1) ? simpler(numerator) : undefined,
  ),
  forFractions('has the sign before the fraction', (numerator, denominator) => {
    if (isNegative(numerator)) return simpler(negation(fraction(opposite(numerator), denominator)));
    return isNegative(denominator)
      ? simpler(negation(fraction(numerator, opposite(denominator))))
      : undefined;
  }),
  forFractions('cancels a number', (numerator, denominator) => {
    const above = leadingNumber(numerator);
    const below = leadingNumber(denominator);
    if (!Number.isSafeInteger(above) || !Number.isSafeInteger(below)) return undefined;
    const divisor = greatestCommonDivisor(above ?? 1, below ?? 1);
    if (divisor <= 1) return undefined;
    return {
      to: fraction(dividedBy(numerator, divisor), dividedBy(denominator, divisor)),
      detail: 'cancel',
    };
  }),
  forFractions('divides decimals', (numerator, denominator) => {
    const [above, below] = [leadingNumber(numerator), leadingNumber(denominator)];
    if (above === undefined || below === undefined || below === 0) return undefined;
    const whole = Number.isInteger(above) && Number.isInteger(below);
    if (whole || !Number.isFinite(above / below)) return undefined;
    return simpler(fraction(dividedBy(numerator, below), dividedBy(denominator, below)));
  }),
  forFractions('divides by a fraction', (numerator, denominator) => {
    const factors = factorsOf(denominator);
    const place = fractionIn(factors);
    const found = factors[place];
    if (found?.kind !== 'fraction') return undefined;
    const above = productOf([...factorsOf(numerator), ...factorsOf(found.denominator)]);
    const below = productOf([
      ...factors.slice(0, place),
      ...factorsOf(found.numerator),
      ...factors.slice(place + 1),
    ]);
    return simpler(quotientOf(above, below));
  }),
  forFractions('writes a fraction above a fraction bar as one', (numerator, denominator) => {
    const factors = factorsOf(numerator);
    const place = fractionIn(factors);
    const found = factors[place];
    if (found?.kind !== 'fraction') return undefined;
    const above = productOf([
      ...factors.slice(0, place),
      ...factorsOf(found.numerator),
      ...factors.slice(place + 1),
    ]);
    const below = productOf([...factorsOf(found.denominator), ...factorsOf(denominator)]);
    return simpler(quotientOf(above, below));
  }),
  forFractions('cancels a factor', (numerator, denominator) => {
    const to = commonFactorCancelled(numerator, denominator);
    return to && { to, detail: 'cancel' };
  }),
];

/** −(−u) is u. */
export const signRule: SimplificationRule = {
  does: 'knows that two signs undo one another',
  tidies: 'signs',
  apply: (expression) =>
    expression.kind === 'negation' && expression.operand.kind === 'negation'
      ? simpler(expression.operand.operand)
      : undefined,
};

/** What may be taken out of a Σ: a sign, and a number in front. */
export const indexedSumRules: readonly SimplificationRule[] = [
  {
    does: 'knows that a Σ of zeros is 0',
    tidies: 'sigma',
    apply: (expression) =>
      expression.kind === 'indexed-sum' && isExactly(expression.body, 0)
        ? simpler(expression.body)
        : undefined,
  },
  {
    does: 'takes a sign or a number out of a Σ',
    tidies: 'sigma',
    apply: (expression) => {
      if (expression.kind !== 'indexed-sum') return undefined;
      const { body } = expression;
      if (body.kind === 'negation') {
        return { to: negation({ ...expression, body: body.operand }), detail: 'factor-out' };
      }
      if (body.kind !== 'product') return undefined;
      const [first, ...others] = body.factors;
      if (first === undefined || !isNumber(first)) return undefined;
      return {
        to: product(first, { ...expression, body: productOf(others) }),
        detail: 'factor-out',
      };
    },
  },
];
