import { callRules } from './callRules.ts';
import type { Expression } from './expression.ts';
import { fractionRules, indexedSumRules, signRule } from './fractionRules.ts';
import { powerRules } from './powerRules.ts';
import { productRules } from './productRules.ts';
import type { TidyName } from './rules.ts';
import {
  isExactly,
  type Simplification,
  type SimplificationRule,
  simpler,
} from './simplification.ts';
import { sumRules } from './sumRules.ts';

/** All rules that make an expression simpler, in the order in which they are tried. */
export const simplificationRules: readonly SimplificationRule[] = [
  ...sumRules,
  ...productRules,
  ...powerRules,
  ...fractionRules,
  signRule,
  ...callRules,
  ...indexedSumRules,
];

/** −0 as a whole is 0. Inside a sum it is left for the sum, which drops all zeros at once. */
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
export function simplifyOnce(
  expression: Expression,
  rules: readonly SimplificationRule[] = simplificationRules,
): (Simplification & { readonly tidies: TidyName }) | undefined {
  for (const { apply, tidies } of rules) {
    const simplification = apply(expression);
    if (simplification !== undefined) return { ...simplification, tidies };
  }
  return undefined;
}
