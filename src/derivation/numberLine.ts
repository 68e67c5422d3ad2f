import { atIndex } from '../calculus/definitions.ts';
import type { Equation } from '../calculus/equation.ts';
import { valueOfNumbers } from '../calculus/evaluate.ts';
import { type Expression, number, shownNumber } from '../calculus/expression.ts';
import type { IterateValues } from './iterateValues.ts';
import type { LineTemplate } from './lineTemplate.ts';
import { substitute } from './substitute.ts';
import { shownEquation } from '../calculus/shownEquation.ts';
import type { NumberFormat } from '../calculus/showNumber.ts';

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
 * A line with the numbers of an iterate; undefined when one of them is not finite, or saturated.
 */
export function numbersEquation(
  template: LineTemplate,
  values: IterateValues,
  format: NumberFormat,
): Equation | undefined {
  const { point } = values;
  const result = template.result(values);
  const expressions = [substitute(template.numeric, values, point)];
  const total = totalSide(template, values, result.value);
  if (total !== undefined) expressions.push(total);
  expressions.push(result);

  const left = atIndex(template.equation.left, point);
  const equation = shownEquation(left, expressions, 'simplify', format);
  const assigned = template.equation.sides[0]?.relation === 'becomes';
  return (
    equation && {
      left,
      sides: equation.sides.map((side, position) => ({
        ...side,
        ...(position === 0 && { rule: 'substitute' }),
        ...(position === 0 && assigned && { relation: 'becomes' }),
        continues: total !== undefined && side.expression === result,
      })),
    }
  );
}
