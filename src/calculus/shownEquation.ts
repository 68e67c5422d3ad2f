import { isInRange } from '../numerics/saturate.ts';
import type { Equation, Side } from './equation.ts';
import { type Expression, sum } from './expression.ts';
import type { DefinitionName, RuleName } from './rules.ts';
import { formatNumber } from '../numerics/formatNumber.ts';
import { someExpression } from './tree.ts';

/** The left side of an equation that goes on from the line above: nothing is written, "= …" follows. */
export const emptySide: Expression = sum();

function isRounded(part: Expression): boolean {
  return part.kind === 'number' && part.shown && !formatNumber(part.value).complete;
}

function isNotFinite(part: Expression): boolean {
  return part.kind === 'number' && !isInRange(part.value);
}

/**
 * left = side = side = …, each side in a row of its own when the equation is set in rows. Two sides
 * are `equals` when every number on both is shown in full, otherwise `about`. Undefined when a
 * number is not finite, or saturated: such a line cannot be written down.
 */
export function shownEquation(
  left: Expression,
  expressions: readonly Expression[],
  rule: RuleName | DefinitionName = 'substitute',
): Equation | undefined {
  if ([left, ...expressions].some((part) => someExpression(part, isNotFinite))) return undefined;
  const sides: Side[] = [];
  let wasRounded = someExpression(left, isRounded);
  for (const expression of expressions) {
    const rounded = someExpression(expression, isRounded);
    const relation = wasRounded || rounded ? 'about' : 'equals';
    sides.push({ relation, expression, rule, continues: false });
    wasRounded = rounded;
  }
  return { left, sides };
}

/** left = side = side = … in symbols: nothing in it is rounded. */
export function symbolEquation(
  left: Expression,
  expressions: readonly Expression[],
  rule: RuleName | DefinitionName = 'simplify',
): Equation {
  return {
    left,
    sides: expressions.map((expression) => ({
      relation: 'equals',
      expression,
      rule,
      continues: false,
    })),
  };
}
