import type { Equation } from '../calculus/equation.ts';
import type { IterateValues } from './iterateValues.ts';
import type { LineTemplate } from './lineTemplate.ts';
import { numbersEquation } from './numberLine.ts';
import type { NumberFormat } from '../calculus/showNumber.ts';

/** Up to this many points each has a row of its own; beyond, the first two and the last. */
export const pointsInRows = 6;

/** The lines of other points that follow the one of the point shown. */
export interface PointRows {
  readonly equations: readonly Equation[];
  /** Whether points are left out before the last of them. */
  readonly leavesOut: boolean;
}

/** A line that stands for itself alone. */
export const noRows: PointRows = { equations: [], leavesOut: false };

/**
 * With all points chosen, a line about one point once more for the second point and so on. Cost does
 * not depend on how many points there are. A row with a number that is not finite is missing.
 */
export function pointRows(
  template: LineTemplate,
  values: IterateValues,
  format: NumberFormat,
): PointRows {
  const { count, moment } = values;
  if (moment.chosen !== 'all' || !template.ofOnePoint) return noRows;
  const leavesOut = count > pointsInRows;
  const points = leavesOut
    ? [1, count - 1]
    : Array.from({ length: count - 1 }, (_none, index) => index + 1);
  const equations = points.flatMap(
    (point) => numbersEquation(template, { ...values, point }, format) ?? [],
  );
  return { equations, leavesOut };
}
