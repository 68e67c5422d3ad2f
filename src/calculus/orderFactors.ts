import { type Expression, product } from './expression.ts';
import { rationalOf } from './rational.ts';
import { type SimplificationRule, simpler } from './simplification.ts';
import { someExpression } from './tree.ts';

const inputName = /^(?:x(?:_\d+)?|z)$/u;

/** Where a factor is written: numbers, parameters, x, sums, functions, and a Σ at the end. */
function rankOf(factor: Expression): number {
  if (rationalOf(factor) !== undefined) return 0;
  switch (factor.kind) {
    case 'symbol':
      return inputName.test(factor.name) ? 2 : 1;
    case 'power':
      return rankOf(factor.base);
    case 'indexed-sum':
    case 'derivative':
    case 'ellipsis':
      return 5;
    default:
      // σ(u) (1 − σ(u)) keeps its order.
      return someExpression(factor, ({ kind }) => kind === 'call') ? 4 : 3;
  }
}

/**
 * Puts the factors of a product in the order in which one writes them: 2 a x eᵏˣ. Those of a kind keep
 * their order, and so do factors around a Σ.
 */
export const orderFactors: SimplificationRule = {
  does: 'writes numbers first, then parameters, x, sums and functions',
  tidies: 'order',
  apply: (expression) => {
    if (expression.kind !== 'product') return undefined;
    const { factors } = expression;
    const sorted = factors.toSorted((one, other) => rankOf(one) - rankOf(other));
    const isSorted = sorted.every((factor, position) => factor === factors[position]);
    return isSorted ? undefined : simpler(product(...sorted));
  },
};
