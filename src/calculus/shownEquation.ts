import { isInRange } from '../numerics/saturate.ts';
import type { Equation, Relation, Side } from './equation.ts';
import { type Expression, sum } from './expression.ts';
import { formatNumber } from '../numerics/formatNumber.ts';
import type { NumberFormat } from './showNumber.ts';
import { someExpression } from './tree.ts';

/** The left side of an equation that goes on from the line above: nothing is written, "= …" follows. */
export const emptySide: Expression = sum();

/**
 * How each side follows from the one before, where only numbers were put in and worked out: `equals`
 * when every number on both is shown in full, otherwise `about`. The first side has none.
 */
export function relationsOf(
  sides: readonly (readonly Expression[])[],
  format: NumberFormat = formatNumber,
): readonly Relation[] {
  const isRounded = (part: Expression): boolean =>
    part.kind === 'number' && part.shown && !format(part.value, part.digits).complete;
  const rounded = sides.map((side) => side.some((part) => someExpression(part, isRounded)));
  return rounded
    .slice(1)
    .map((here, position) => (here || rounded[position] === true ? 'about' : 'equals'));
}

function isNotFinite(part: Expression): boolean {
  return part.kind === 'number' && !isInRange(part.value);
}

/**
 * left = side = side = …, each side in a row of its own when the equation is set in rows, with the
 * relations of {@link relationsOf}. Undefined when a number is not finite, or saturated: such a line
 * cannot be written down.
 */
export function shownEquation(
  left: Expression,
  expressions: readonly Expression[],
): Equation | undefined {
  const all = [left, ...expressions];
  if (all.some((part) => someExpression(part, isNotFinite))) return undefined;
  const relations = relationsOf(all.map((part) => [part]));
  const sides = expressions.map((expression, position): Side => ({
    relation: relations[position] ?? 'equals',
    expression,
    continues: false,
  }));
  return { left, sides };
}

/** left = side = side = … in symbols: nothing in it is rounded. */
export function symbolEquation(left: Expression, expressions: readonly Expression[]): Equation {
  return {
    left,
    sides: expressions.map((expression) => ({
      relation: 'equals',
      expression,
      continues: false,
    })),
  };
}
