import type { Beat, BeatInput, BeatLine, WrittenLine } from './beat.ts';
import { beatTemplates } from './beatTemplates.ts';
import { type IterateValues, iterateValues } from './iterateValues.ts';
import type { LineTemplate } from './lineTemplate.ts';
import { numbersEquation } from './numberLine.ts';
import { noRows, pointRows } from './pointRows.ts';
import type { Side } from '../calculus/equation.ts';
import { someExpression } from '../calculus/tree.ts';
import { equationFormula, equationsFormula } from '../calculus/tex.ts';
import { createNumberFormat, type NumberFormat } from '../calculus/showNumber.ts';

/** Whether a Σ is written out in a side, so that it takes a row, or several. */
function isWrittenOut({ expression }: Side): boolean {
  return someExpression(expression, (part) => part.kind === 'sum' && part.terms.length > 1);
}

/** A line in symbols, and with the numbers of an iterate if it has any. */
export function writtenLine(
  template: LineTemplate,
  values: IterateValues | undefined,
  format: NumberFormat,
): WrittenLine {
  const equation = values && numbersEquation(template, values, format);
  const isBroken =
    template.isLong || (template.sums && equation?.sides.some(isWrittenOut) === true);
  const layout = isBroken ? 'broken' : 'row';
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
  };
}

function beatLine(
  template: LineTemplate,
  input: BeatInput,
  values: IterateValues | undefined,
  format: NumberFormat,
): BeatLine {
  const { by, lights, isResult } = template;
  const sentence = template.sentence(values);
  const common = {
    feature: input.feature,
    point: (values?.point ?? 0) + 1,
    points: input.chosen === 'all' || values === undefined ? 'all' : 'one',
    count: input.observations.length,
    method: input.method ?? 'batch',
  };
  return {
    ...writtenLine(template, values, format),
    by,
    lights,
    isResult,
    sentence: { ...sentence, values: { ...common, ...sentence.values } },
  };
}

/**
 * The nine beats of one iteration, line by line, in symbols and with its numbers.
 *
 * The lines in symbols are made once for each method, convention and feature; only numbers are put in
 * here. Cost does not depend on how many points there are: of a sum over more than six points a few
 * terms are shown, the chosen one among them, and its total is that of the iterate. An iteration that
 * uses one point has no sums: its loss and gradient are those of the chosen point.
 *
 * Without points the lines have no numbers. A line has none either when one of its numbers is not
 * finite, or saturated, as near the end of a run that diverges.
 */
export function iterationBeats(input: BeatInput): readonly Beat[] {
  const values = iterateValues(input);
  const format = createNumberFormat();
  const templates = beatTemplates(input.feature, input.convention, input.method);
  return templates.map(({ name, lines }) => ({
    name,
    lines: lines.map((template) => beatLine(template, input, values, format)),
  }));
}
