import type { Expression } from '../../../src/calculus/expression.ts';
import { formatNumber } from '../../../src/numerics/formatNumber.ts';

/** All the values that a reader of rounded digits must reckon with. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The values that are shown with these digits: half a unit of the last place to either side. */
export function shownInterval(value: number, significant?: number): Interval {
  const { negative, digits, exponent } = formatNumber(value, significant);
  const size = Number(`${digits}e${String(exponent ?? 0)}`);
  const shown = negative ? -size : size;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const complete = Math.abs(shown - value) <= 1e-12 * Math.abs(value);
  const half = complete ? 1e-12 * Math.abs(value) : 0.5 * 10 ** ((exponent ?? 0) - decimals);
  return { low: shown - half, high: shown + half };
}

function times(one: Interval, other: Interval): Interval {
  const corners = [
    one.low * other.low,
    one.low * other.high,
    one.high * other.low,
    one.high * other.high,
  ];
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** Interval arithmetic on a formula with numbers, from nothing but the digits shown. */
export function intervalOf(expression: Expression): Interval {
  switch (expression.kind) {
    case 'number':
      return expression.shown
        ? shownInterval(expression.value, expression.digits)
        : { low: expression.value, high: expression.value };
    case 'sum':
      return expression.terms.map(intervalOf).reduce((total, term) => ({
        low: total.low + term.low,
        high: total.high + term.high,
      }));
    case 'product':
      return expression.factors.map(intervalOf).reduce(times);
    case 'negation': {
      const { low, high } = intervalOf(expression.operand);
      return { low: -high, high: -low };
    }
    case 'power': {
      const base = intervalOf(expression.base);
      return times(base, base);
    }
    case 'fraction': {
      const below = intervalOf(expression.denominator);
      return times(intervalOf(expression.numerator), { low: 1 / below.high, high: 1 / below.low });
    }
    case 'symbol':
    case 'call':
    case 'indexed-sum':
    case 'derivative':
    case 'change':
    case 'ellipsis':
      throw new RangeError(`no number for ${expression.kind}`);
  }
}
