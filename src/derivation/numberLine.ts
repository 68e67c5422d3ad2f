import { isInRange } from '../numerics/saturate.ts';
import { atIndex } from '../calculus/definitions.ts';
import type { Equation, Relation, Side } from '../calculus/equation.ts';
import { valueOfNumbers } from '../calculus/evaluate.ts';
import { type Expression, number, shownNumber } from '../calculus/expression.ts';
import type { IterateValues } from './iterateValues.ts';
import type { LineTemplate } from './lineTemplate.ts';
import { substitute } from './substitute.ts';
import type { FormattedNumber } from '../numerics/formatNumber.ts';
import { someExpression } from '../calculus/tree.ts';

/**
 * `12 = (1/5) · 60`: the step between a written-out sum and the result, with the total of the sum.
 * The total comes from the result, so that no points are visited. Undefined when the line has no
 * Σ with a factor before it, when there is one point only, or when the total is not finite.
 */
function totalSide(
  { numeric, sums }: LineTemplate,
  values: IterateValues,
  result: number,
): Expression | undefined {
  if (!sums || numeric.kind !== 'product' || values.count === 1) return undefined;
  const withTotal = (total: Expression): Expression =>
    substitute(numeric, values, values.point, () => total);
  const factor = valueOfNumbers(withTotal(number(1)));
  const total = result / factor;
  return Number.isFinite(total) ? withTotal(shownNumber(total)) : undefined;
}

/**
 * A line with the numbers of an iterate; undefined when one of them is not finite, or saturated. A relation is
 * `equals` when every number on both of its sides is shown in full, otherwise `about`.
 */
export function numbersEquation(
  template: LineTemplate,
  values: IterateValues,
  format: (value: number) => FormattedNumber,
): Equation | undefined {
  const { point } = values;
  const result = template.result(values);
  const expressions = [substitute(template.numeric, values, point)];
  const total = totalSide(template, values, result.value);
  if (total !== undefined) expressions.push(total);
  expressions.push(result);

  const notFinite = (part: Expression): boolean => part.kind === 'number' && !isInRange(part.value);
  if (expressions.some((expression) => someExpression(expression, notFinite))) return undefined;

  const rounded = (part: Expression): boolean =>
    part.kind === 'number' && part.shown && !format(part.value).complete;
  const sides: Side[] = [];
  let wasRounded = false;
  const [first] = template.equation.sides;
  for (const [position, expression] of expressions.entries()) {
    const isRounded = someExpression(expression, rounded);
    const equality: Relation = wasRounded || isRounded ? 'about' : 'equals';
    const assigned = position === 0 && first?.relation === 'becomes';
    sides.push({
      relation: assigned ? 'becomes' : equality,
      expression,
      rule: position === 0 ? 'substitute' : 'simplify',
      continues: total !== undefined && expression === result,
    });
    wasRounded = isRounded;
  }
  return { left: atIndex(template.equation.left, point), sides };
}
