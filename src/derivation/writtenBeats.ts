import { type Definitions, noDefinitions } from '../calculus/definitions.ts';
import type { Side } from '../calculus/equation.ts';
import { createNumberFormat, type NumberFormat } from '../calculus/showNumber.ts';
import { equationFormula, equationsFormula } from '../calculus/tex.ts';
import { plainSymbol } from '../calculus/symbols.ts';
import { someExpression } from '../calculus/tree.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { Beat, BeatLine, WrittenLine } from './beat.ts';
import { type IterateValues, valuesOf } from './iterateValues.ts';
import type { BeatTemplate, LineTemplate } from './lineTemplate.ts';
import type { Moment } from './moment.ts';
import { numbersEquation } from './numberLine.ts';
import { noRows, pointRows } from './pointRows.ts';
import { shownPlaces } from './shownPlaces.ts';
import { lineWriting } from './letters.ts';

/** Whether a Σ is written out in a side, so that it takes a row, or several. */
function isWrittenOut({ expression }: Side): boolean {
  return someExpression(expression, (part) => part.kind === 'sum' && part.terms.length > 1);
}

// Of the same line for more parameters two are enough in symbols, the first and the last.
const mostInSymbols = 3;

/** The symbols of a line, with those of other parameters in rows below. */
function symbolsOf({ symbols, equation, others }: LineTemplate): WrittenLine['symbols'] {
  if (others.length === 0) return symbols;
  const all = [equation, ...others.map((other) => other.equation)];
  const leavesOut = all.length > mostInSymbols;
  const shown = leavesOut ? [...all.slice(0, 1), ...all.slice(-1)] : all;
  return equationsFormula(shown, leavesOut, lineWriting);
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
  const ofPoints = values && equation ? pointRows(template, values, format) : noRows;
  const ofOthers = values
    ? template.others.flatMap((other) => numbersEquation(other, values, format) ?? [])
    : [];
  const writing = { ...lineWriting, format };
  const further = [...ofPoints.equations, ...ofOthers];
  return {
    id: template.id,
    rule: template.rule,
    symbols: symbolsOf(template),
    numbers:
      equation &&
      (further.length === 0
        ? equationFormula(equation, layout, writing)
        : equationsFormula([equation, ...further], ofPoints.leavesOut, writing)),
    symbolsEquation: template.equation,
    numbersEquation: equation,
    furtherSymbols: template.others.map((other) => other.equation),
    furtherEquations: further,
    leavesOut: ofPoints.leavesOut,
  };
}

/**
 * A line of a beat. It is written when it is asked for: while something is dragged only the one on screen
 * is, of some thirty.
 */
function beatLine(
  template: LineTemplate,
  moment: Moment,
  values: IterateValues | undefined,
  format: NumberFormat,
): BeatLine {
  const { id, rule, by, from, isResult, provable, folded } = template;
  const written = memoizeLast(() => writtenLine(template, values, format));
  const onScreen = memoizeLast(() => (provable ? shownPlaces(moment, provable) : []));
  const sentence = memoizeLast(() => {
    const told = template.sentence(values);
    const common = {
      inputs: String(moment.symbols.inputs.length),
      feature: moment.symbols.inputs.map(({ name }) => plainSymbol(name)).join(', ') || 'x',
      point: (values?.point ?? 0) + 1,
      points: moment.chosen === 'all' || values === undefined ? 'all' : 'one',
      count: moment.points.count,
      method: moment.method,
    };
    return { ...told, values: { ...common, ...told.values } };
  });
  return {
    id,
    rule,
    by,
    from,
    given: template.given && beatLine(template.given, moment, values, format),
    isResult,
    provable,
    folded,
    symbolsEquation: template.equation,
    get onScreen() {
      return onScreen();
    },
    get symbols() {
      return written().symbols;
    },
    get numbers() {
      return written().numbers;
    },
    get numbersEquation() {
      return written().numbersEquation;
    },
    get furtherSymbols() {
      return written().furtherSymbols;
    },
    get furtherEquations() {
      return written().furtherEquations;
    },
    get leavesOut() {
      return written().leavesOut;
    },
    get sentence() {
      return sentence();
    },
  };
}

/** Beats with the numbers of a moment. */
export function writtenBeats(
  templates: readonly BeatTemplate[],
  moment: Moment,
  names: Definitions = noDefinitions,
): readonly Beat[] {
  const values = valuesOf(moment, names);
  const format = createNumberFormat();
  return templates.map(({ name, lines }) => ({
    name,
    lines: lines.map((template) => beatLine(template, moment, values, format)),
  }));
}
