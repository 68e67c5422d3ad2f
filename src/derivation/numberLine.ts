import { isInRange } from '../numerics/saturate.ts';
import { atIndex } from '../calculus/definitions.ts';
import type { Equation, Relation } from '../calculus/equation.ts';
import { shownEquation } from '../calculus/shownEquation.ts';
import type { NumberFormat } from '../calculus/showNumber.ts';
import { someExpression } from '../calculus/tree.ts';
import { comingOut } from './byHand.ts';
import type { IterateValues } from './iterateValues.ts';
import type { LineTemplate } from './lineTemplate.ts';

/** The relation that a side has because the line in symbols has it; undefined where the numbers decide. */
function relationAt(ofLine: Relation | undefined, position: number): Relation | undefined {
  if (ofLine === 'tends') return ofLine;
  return ofLine === 'becomes' && position === 0 ? ofLine : undefined;
}

/**
 * A line with the numbers of an iterate, so written that by hand it comes out; undefined when it has
 * none, or when one of them is not finite, or saturated. A relation is `equals` when every number on
 * both of its sides is shown in full, otherwise `about`.
 */
export function numbersEquation(
  template: LineTemplate,
  values: IterateValues,
  format: NumberFormat,
): Equation | undefined {
  const worked = template.worked(values);
  if (worked === undefined) return undefined;
  const parts = [
    ...worked.sides,
    ...(worked.way ?? []),
    worked.result,
    ...(worked.total ? [worked.total.value] : []),
  ];
  const beyond = parts.some((part) =>
    someExpression(part, (each) => each.kind === 'number' && !isInRange(each.value)),
  );
  if (beyond) return undefined;
  const sides = comingOut(worked, format);
  // Of numbers that come nearer to another the first is equal to nothing: it begins the row.
  const [begins, ...others] = sides;
  const equation =
    worked.way !== undefined && begins !== undefined && others.length > 0
      ? shownEquation(begins, others)
      : shownEquation(atIndex(template.equation.left, values.point), sides);
  const [first] = template.equation.sides;
  return (
    equation && {
      left: equation.left,
      sides: equation.sides.map((side, position) => ({
        ...side,
        relation: relationAt(first?.relation, position) ?? side.relation,
        // The result stands in the row of the total that it comes from.
        continues: worked.total !== undefined && position === sides.length - 1,
      })),
    }
  );
}
