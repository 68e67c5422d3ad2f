import type { Beat, BeatInput, BeatLine } from './beat.ts';
import { beatTemplates } from './beatTemplates.ts';
import { type IterateValues, iterateValues } from './iterateValues.ts';
import type { LineTemplate } from './lineTemplate.ts';
import { numbersEquation } from './numberLine.ts';
import { noRows, pointRows } from './pointRows.ts';
import { equationFormula, equationsFormula } from '../calculus/tex.ts';
import { createNumberFormat, type NumberFormat } from '../calculus/showNumber.ts';

/** A line with the numbers of an iterate, if it has any. */
export function beatLine(
  template: LineTemplate,
  values: IterateValues | undefined,
  format: NumberFormat,
): BeatLine {
  const layout = template.sums && values !== undefined && values.count > 1 ? 'broken' : 'row';
  const equation = values && numbersEquation(template, values, format);
  const further = values && equation ? pointRows(template, values, format) : noRows;
  return {
    id: template.id,
    rule: template.rule,
    symbols: template.symbols,
    numbers:
      equation &&
      (further.equations.length === 0
        ? equationFormula(equation, layout, format)
        : equationsFormula([equation, ...further.equations], further.leavesOut, format)),
    symbolsEquation: template.equation,
    numbersEquation: equation,
    furtherEquations: further.equations,
    leavesOut: further.leavesOut,
    steps: template.steps,
  };
}

/**
 * The nine beats of one iteration, in symbols and with its numbers.
 *
 * The lines in symbols are made once for each method, convention and feature; only numbers are put in
 * here. Cost does not depend on how many points there are: of a sum over more than four points
 * the first two terms and the last are shown, and its total is that of the iterate. An iteration that
 * uses one point has no sums: its loss and gradient are those of the chosen point.
 *
 * Without points the lines have no numbers. A line has none either when one of its numbers is not
 * finite, or saturated, as near the end of a run that diverges.
 */
export function iterationBeats(input: BeatInput): readonly Beat[] {
  const values = iterateValues(input);
  const format = createNumberFormat();
  const templates = beatTemplates(input.feature, input.convention, input.method);
  return templates.map(({ name, lines, steps }) => ({
    name,
    lines: lines.map((template) => beatLine(template, values, format)),
    steps,
  }));
}
