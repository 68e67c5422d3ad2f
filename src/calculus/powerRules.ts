import { call, type Expression, fraction, negation, number, power, product } from './expression.ts';
import { rationalOf } from './rational.ts';
import { isExactly, isNumber, type SimplificationRule, simpler } from './simplification.ts';

/** A rule for powers with a number as the exponent. */
function forNumbers(
  does: string,
  apply: (base: Expression, exponent: number) => Expression | undefined,
): SimplificationRule {
  return {
    does,
    tidies: 'powers',
    apply: (expression) => {
      if (expression.kind !== 'power' || !isNumber(expression.exponent)) return undefined;
      const to = apply(expression.base, expression.exponent.value);
      return to && simpler(to);
    },
  };
}

/** A number to a whole power: (2/3)⁻² is 9/4. Undefined where it is none, as 0⁻¹. */
function raised(base: Expression, exponent: number): Expression | undefined {
  if (!isNumber(base)) return undefined;
  const size = base.value ** Math.abs(exponent);
  if (!Number.isFinite(size) || (exponent < 0 && size === 0)) return undefined;
  const exact = Number.isInteger(exponent) && Number.isInteger(base.value);
  if (exponent < 0 && exact) return fraction(number(1), number(size));
  return number(base.value ** exponent);
}

/** The rules for powers, in the order in which they are tried. */
export const powerRules: readonly SimplificationRule[] = [
  forNumbers('knows that a power of 0 is 1', (_base, exponent) =>
    exponent === 0 ? number(1) : undefined,
  ),
  forNumbers('knows that a power of 1 is the base', (base, exponent) =>
    exponent === 1 ? base : undefined,
  ),
  forNumbers('works out a power of numbers', raised),
  forNumbers('multiplies whole exponents, one over the other', (base, exponent) => {
    if (base.kind !== 'power' || !isNumber(base.exponent)) return undefined;
    // (u^a)^b is u^(ab) for every u only when a and b are whole numbers.
    const whole = Number.isInteger(base.exponent.value) && Number.isInteger(exponent);
    return whole ? power(base.base, number(base.exponent.value * exponent)) : undefined;
  }),
  forNumbers('raises the exponent of e', (base, exponent) =>
    base.kind === 'call' && base.name === 'exp'
      ? call('exp', product(number(exponent), base.argument))
      : undefined,
  ),
  forNumbers('knows that a square undoes a root', (base, exponent) =>
    base.kind === 'call' && base.name === 'sqrt' && exponent % 2 === 0
      ? power(base.argument, number(exponent / 2))
      : undefined,
  ),
  forNumbers('knows that a square has no sign', (base, exponent) => {
    if (exponent % 2 !== 0) {
      const odd = base.kind === 'negation' && exponent % 2 === 1;
      return odd ? negation(power(base.operand, number(exponent))) : undefined;
    }
    if (base.kind === 'negation') return power(base.operand, number(exponent));
    return base.kind === 'call' && base.name === 'abs'
      ? power(base.argument, number(exponent))
      : undefined;
  }),
  forNumbers('writes a negative power below a fraction bar', (base, exponent) =>
    exponent < 0 && !isExactly(base, 0)
      ? fraction(number(1), exponent === -1 ? base : power(base, number(-exponent)))
      : undefined,
  ),
  forNumbers('raises the parts of a fraction', (base, exponent) =>
    base.kind === 'fraction' && Number.isInteger(exponent)
      ? fraction(power(base.numerator, number(exponent)), power(base.denominator, number(exponent)))
      : undefined,
  ),
  forNumbers('raises the factors of a product with a number in front', (base, exponent) => {
    if (base.kind !== 'product' || !Number.isInteger(exponent)) return undefined;
    if (!base.factors.some((factor) => rationalOf(factor) !== undefined)) return undefined;
    return product(...base.factors.map((factor) => power(factor, number(exponent))));
  }),
];
