import { forgetfulSlot, type MistakeName } from '../descent/mistakes.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import type { ParameterVector } from '../model/objective.ts';
import type { WrittenLine } from './beat.ts';
import type { BeatName } from './beatNames.ts';
import { factorInSymbols, simpleProduct } from './conventionFactor.ts';
import {
  difference,
  type Expression,
  fraction,
  indexedSum,
  negation,
  number,
  type NumberExpression,
  partialDerivative,
  product,
  shownNumber,
  sum,
  symbol,
  type SymbolExpression,
} from '../calculus/expression.ts';
import { type IterateValues, valuesOf } from './iterateValues.ts';
import { type ModelBeatInput, momentOf, symbolsOf, templatesOf } from './modelBeats.ts';
import { atIndex } from '../calculus/definitions.ts';
import { isExactly } from '../calculus/simplification.ts';
import { writtenLine } from './writtenBeats.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { type LineTemplate, lineTemplate, resultOf, workedSide } from './lineTemplate.ts';
import { createNumberFormat } from '../calculus/showNumber.ts';
import { parameterTerm, placeOf, termAbout } from './term.ts';

/** The lines of a beat that a slip alters, as they are with the slip. */
export interface MistakenBeat {
  readonly beat: BeatName;
  readonly lines: readonly WrittenLine[];
}

/** The iterate from which both the right lines and those with the slip are worked out. */
export interface MistakenInput extends ModelBeatInput {
  /** What the slip takes for the gradient. */
  readonly wrongGradient: ParameterVector;
  /** The parameters after the update with the slip. */
  readonly wrongNext: ParameterVector;
}

// Of a line, whose words for a slip speak of the new m.
const [slope, intercept] = [0, 1] as const;

type Result = (values: IterateValues) => number;

/** A parameter by its slot. */
function parameterAt({ parameters, loss }: ModelSymbols, slot: number): SymbolExpression {
  return parameters[slot] ?? loss;
}

/** A line ∂L/∂θ = … with another right side. */
function gradientLine(
  model: ModelSymbols,
  slot: number,
  expression: Expression,
  result: Result,
): LineTemplate {
  const term = termAbout('gradient', slot);
  return lineTemplate({
    id: `gradient-${placeOf(slot)}`,
    left: partialDerivative(model.loss, parameterAt(model, slot), term),
    side: expression,
    rule: 'sum',
    worked: workedSide(expression, (values) => shownNumber(result(values), term)),
  });
}

function updateLine(
  model: ModelSymbols,
  slot: number,
  expression: Expression,
  result: Result,
): LineTemplate {
  return lineTemplate({
    id: `update-${placeOf(slot)}`,
    left: parameterAt(model, slot),
    side: expression,
    relation: 'becomes',
    rule: 'update',
    worked: workedSide(expression, (values) => shownNumber(result(values), parameterTerm(slot))),
  });
}

/** The factor of the loss when sum and mean are mixed up. */
function mixedUp(convention: LossConvention): Expression {
  if (convention === 'sum') return factorInSymbols('mean');
  return convention === 'mean' ? number(1) : fraction(number(1), number(2));
}

interface Slip {
  readonly beat: BeatName;
  readonly templates: readonly LineTemplate[];
}

function errorSlip({ error, prediction, y }: ModelSymbols): Slip {
  const reversed = difference(y, prediction);
  const template = lineTemplate({
    id: 'error',
    left: error,
    side: reversed,
    rule: 'definition-error',
    worked: workedSide(reversed, (values) => resultOf(reversed, values, 'error')),
  });
  return { beat: 'error', templates: [template] };
}

function plusSlip(
  model: ModelSymbols,
  slots: readonly number[],
  { wrongNext }: MistakenInput,
): Slip {
  const templates = slots.map((slot) => {
    const gradient = partialDerivative(
      model.loss,
      parameterAt(model, slot),
      termAbout('gradient', slot),
    );
    const added = sum(parameterAt(model, slot), product(model.rate, gradient));
    return updateLine(model, slot, added, () => wrongNext[slot] ?? Number.NaN);
  });
  return { beat: 'update', templates };
}

/** b with the m that has already moved: m′ stands for it, e′ for the errors that it leaves. */
function newMSlip(model: ModelSymbols, input: MistakenInput): Slip {
  const x = model.slopes[slope] ?? model.y;
  const left = symbol('newError', 'error', 'i');
  const ofIntercept = parameterAt(model, intercept);
  const error = sum(
    product(symbol('newM', parameterTerm(slope)), x),
    ofIntercept,
    negation(model.y),
  );
  const front = simpleProduct(number(2), factorInSymbols(input.convention));
  const step = product(model.rate, front, indexedSum(left, symbol('N')));
  const errorLine = lineTemplate({
    id: 'error',
    left,
    side: error,
    rule: 'definition-error',
    worked: workedSide(error, (values) => resultOf(error, values, 'error')),
  });
  const updated = difference(ofIntercept, step);
  const line = updateLine(
    model,
    intercept,
    updated,
    () => input.wrongNext[intercept] ?? Number.NaN,
  );
  return { beat: 'update', templates: [errorLine, line] };
}

function gradientSlip(
  mistake: 'no-x' | 'no-two' | 'wrong-count' | 'last-point',
  model: ModelSymbols,
  slots: readonly number[],
  input: MistakenInput,
): Slip {
  const { convention, data, wrongGradient } = input;
  const count = symbol('N');
  const right = [number(2), factorInSymbols(convention)];
  const body = (slot: number): Expression => {
    const own = model.slopes[slot];
    const isAlone = own === undefined || isExactly(own, 1) || mistake === 'no-x';
    return isAlone ? model.error : product(model.error, own);
  };
  const side = (slot: number): Expression => {
    const summed = indexedSum(body(slot), count);
    switch (mistake) {
      case 'no-x':
        return simpleProduct(...right, summed);
      case 'no-two':
        return simpleProduct(factorInSymbols(convention), summed);
      case 'wrong-count':
        return simpleProduct(number(2), mixedUp(convention), summed);
      case 'last-point':
        return simpleProduct(...right, atIndex(body(slot), data.count - 1));
    }
  };
  const forgetful = forgetfulSlot(model);
  const altered = mistake === 'no-x' ? slots.filter((slot) => slot === forgetful) : slots;
  const templates = altered.map((slot) =>
    gradientLine(model, slot, side(slot), () => wrongGradient[slot] ?? Number.NaN),
  );
  return { beat: 'gradient', templates };
}

function slip(mistake: MistakeName, input: MistakenInput): Slip {
  const model = symbolsOf(input);
  const { shown } = templatesOf(input);
  switch (mistake) {
    case 'error-sign':
      return errorSlip(model);
    case 'plus':
      return plusSlip(model, shown, input);
    case 'new-m':
      return model.isLine ? newMSlip(model, input) : { beat: 'update', templates: [] };
    case 'no-x':
    case 'no-two':
    case 'wrong-count':
    case 'last-point':
      return gradientSlip(mistake, model, shown, input);
  }
}

/** The number of m′, or of the error that it leaves at a point. */
function withNewM(
  { name, index, term }: SymbolExpression,
  point: number,
  { data: { inputs, y }, iterate, wrongNext }: MistakenInput,
): NumberExpression | undefined {
  const moved = wrongNext[slope] ?? Number.NaN;
  if (name === 'newM') return shownNumber(moved, parameterTerm(slope));
  if (name !== 'newError') return undefined;
  const at = typeof index === 'number' ? index : point;
  const guess = moved * (inputs[0]?.[at] ?? Number.NaN) + (iterate.at[intercept] ?? 0);
  return shownNumber(guess - (y[at] ?? 0), term, at);
}

/**
 * The lines that the slip alters, in symbols and with the numbers of the iterate; none of a slip in the slope of a
 * parameter whose lines are not those that are shown, and of a parameter that moves too late none but those of a line.
 */
export function mistakenBeat(mistake: MistakeName, input: MistakenInput): MistakenBeat {
  const { beat, templates } = slip(mistake, input);
  const format = createNumberFormat();
  const known = valuesOf(momentOf(input));
  const values: IterateValues | undefined = known && {
    ...known,
    symbol: (asked, point) => withNewM(asked, point, input) ?? known.symbol(asked, point),
  };
  return { beat, lines: templates.map((template) => writtenLine(template, values, format)) };
}
