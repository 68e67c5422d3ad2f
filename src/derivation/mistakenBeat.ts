import type { MistakeName } from '../descent/mistakes.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import type { ParameterVector } from '../model/objective.ts';
import { errorAt } from '../regression/predict.ts';
import type { BeatInput, WrittenLine } from './beat.ts';
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
import { writtenLine } from './iterationBeats.ts';
import { type IterateValues, iterateValues } from './iterateValues.ts';
import { lineModel } from './lineModel.ts';
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
export interface MistakenInput extends BeatInput {
  /** What the slip takes for the gradient. */
  readonly wrongGradient: ParameterVector;
  /** The parameters after the update with the slip. */
  readonly wrongNext: ParameterVector;
}

const [slope, intercept] = [0, 1] as const;
const slots = [slope, intercept];

type Result = (values: IterateValues) => number;

/** A parameter of the line by its slot. */
function parameterAt({ parameters, loss }: ModelSymbols, slot: number): SymbolExpression {
  return parameters[slot] ?? loss;
}

/** A line ∂L/∂m = … or ∂L/∂b = … with another right side. */
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

function plusSlip(model: ModelSymbols, { wrongNext }: MistakenInput): Slip {
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
function newMSlip(model: ModelSymbols, x: Expression, input: MistakenInput): Slip {
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
  x: Expression,
  input: MistakenInput,
): Slip {
  const { convention, feature, observations, wrongGradient } = input;
  const count = symbol('N');
  const right = [number(2), factorInSymbols(convention)];
  const last = observations.length - 1;
  const body = (slot: number): readonly Expression[] =>
    slot === slope && mistake !== 'no-x' ? [model.error, x] : [model.error];
  const summed = (slot: number): Expression => {
    const [first = model.error, ...others] = body(slot);
    return indexedSum(others.length === 0 ? first : product(first, ...others), count);
  };
  const side = (slot: number): Expression => {
    switch (mistake) {
      case 'no-x':
        return simpleProduct(...right, summed(slot));
      case 'no-two':
        return simpleProduct(factorInSymbols(convention), summed(slot));
      case 'wrong-count':
        return simpleProduct(number(2), mixedUp(convention), summed(slot));
      case 'last-point': {
        const error = symbol('e', 'error', last);
        const ofLast = slot === slope ? [error, symbol(feature, 'x', last)] : [error];
        return simpleProduct(...right, ...ofLast);
      }
    }
  };
  const altered = mistake === 'no-x' ? [slope] : slots;
  const templates = altered.map((slot) =>
    gradientLine(model, slot, side(slot), () => wrongGradient[slot] ?? Number.NaN),
  );
  return { beat: 'gradient', templates };
}

function slip(mistake: MistakeName, input: MistakenInput): Slip {
  const model = lineModel(input.feature, input.convention);
  const x = symbol(input.feature, 'x', 'i');
  switch (mistake) {
    case 'error-sign':
      return errorSlip(model);
    case 'plus':
      return plusSlip(model, input);
    case 'new-m':
      return newMSlip(model, x, input);
    case 'no-x':
    case 'no-two':
    case 'wrong-count':
    case 'last-point':
      return gradientSlip(mistake, model, x, input);
  }
}

/** The number of m′, or of the error that it leaves at a point. */
function withNewM(
  { name, index, term }: SymbolExpression,
  point: number,
  { observations, iterate, wrongNext }: MistakenInput,
): NumberExpression | undefined {
  if (name === 'newM') return shownNumber(wrongNext[slope] ?? Number.NaN, parameterTerm(slope));
  if (name !== 'newError') return undefined;
  const at = typeof index === 'number' ? index : point;
  const observation = observations[at];
  const error =
    observation && errorAt(iterate.at.with(slope, wrongNext[slope] ?? Number.NaN), observation);
  return shownNumber(error ?? Number.NaN, term, at);
}

/** The lines that the slip alters, in symbols and with the numbers of the iterate. */
export function mistakenBeat(mistake: MistakeName, input: MistakenInput): MistakenBeat {
  const { beat, templates } = slip(mistake, input);
  const format = createNumberFormat();
  const known = iterateValues(input);
  const values: IterateValues | undefined = known && {
    ...known,
    symbol: (asked, point) => withNewM(asked, point, input) ?? known.symbol(asked, point),
  };
  return { beat, lines: templates.map((template) => writtenLine(template, values, format)) };
}
