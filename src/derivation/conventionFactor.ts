import type { LossConvention } from '../model/lossConvention.ts';
import { type Expression, fraction, number, product, symbol } from '../calculus/expression.ts';
import { simplified } from '../calculus/simplified.ts';

/** The number before Σ e² in a convention: 1, 1/N or 1/(2N). */
export function factorInSymbols(
  convention: LossConvention,
  count: Expression = symbol('N'),
): Expression {
  if (convention === 'sum') return number(1);
  return fraction(number(1), convention === 'mean' ? count : product(number(2), count));
}

/** A product as simple as it gets, so that 2 · (1/N) · Σ is (2/N) Σ. */
export function simpleProduct(...factors: readonly Expression[]): Expression {
  return simplified(product(...factors));
}
