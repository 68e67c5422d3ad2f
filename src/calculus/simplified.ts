import type { Expression, NumberExpression } from './expression.ts';
import { simplifyOnce, withoutNegativeZero } from './simplify.ts';
import { replacedWhere, rewriteFirst } from './tree.ts';

/** The expression written as simply as the engine can; its value stays. */
export function simplified(expression: Expression): Expression {
  let whole = expression;
  for (;;) {
    const change = rewriteFirst(whole, 'innermost', simplifyOnce);
    if (change === undefined) return withoutNegativeZero(whole)?.to ?? whole;
    whole = change.whole;
  }
}

/** Puts numbers in the place of symbols without an index, by their names. */
export function putIn(
  expression: Expression,
  numbers: Readonly<Record<string, NumberExpression>>,
): Expression {
  return replacedWhere(expression, (part) =>
    part.kind === 'symbol' && part.index === undefined ? numbers[part.name] : undefined,
  );
}
