import { differentiate } from '../calculus/differentiate.ts';
import {
  change,
  derivative,
  type Expression,
  fraction,
  type NumberExpression,
  partialDerivative,
  product,
  shownNumber,
} from '../calculus/expression.ts';
import { isExactly } from '../calculus/simplification.ts';
import { placeOf } from './term.ts';
import type { WorkedLine } from './byHand.ts';
import { isShort, moveOfCost, moveOfMiddle, nudgeAlong, ratesAlong } from './chainMoves.ts';
import { nudgeInWords, ratesInWords, turnInWords } from './chainWords.ts';
import type { IterateValues } from './iterateValues.ts';
import { lineLetter, modelWords, sentenceFor } from './lineSentence.ts';
import {
  type BeatTemplate,
  lineTemplate,
  type LineTemplate,
  resultOf,
  workedSide,
} from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { timesSmaller } from './nudges.ts';
import { numberAt } from './outerTemplates.ts';

/** How fast the middle grows with a parameter, as later lines write it: x, or ∂e/∂k where that is long. */
export function slopeInLines(
  { slopes, middle, parameters }: ModelSymbols,
  slot: number,
): Expression {
  const slope = slopes[slot];
  const unknown = parameters[slot] ?? middle;
  return slope !== undefined && isShort(slope) ? slope : partialDerivative(middle, unknown);
}

/** How fast the cost of a point grows with the middle, as later lines write it. */
export function outerInLines({ outer, penalty, square, middle }: ModelSymbols): Expression {
  return penalty === 'log' ? derivative(square, middle) : outer;
}

/** A nudge of a parameter sent through: by how much it moves the error, and that the cost. */
function sentThrough(
  symbols: ModelSymbols,
  values: IterateValues,
  slot: number,
): WorkedLine | undefined {
  const nudge = nudgeAlong(symbols, values, slot);
  if (nudge === undefined) return undefined;
  const ofMiddle = moveOfMiddle(symbols, values, slot, nudge);
  // The error does not move at all: nothing can be divided by that.
  if (ofMiddle === 0 || !Number.isFinite(ofMiddle)) return undefined;
  const ofCost = moveOfCost(symbols, values, ofMiddle);
  const [cost, middle, run] = [
    shownNumber(ofCost),
    shownNumber(ofMiddle),
    shownNumber(nudge),
  ] as const;
  const rates = product(shownNumber(ofCost / ofMiddle), shownNumber(ofMiddle / nudge));
  return {
    sides: [product(fraction(cost, middle), fraction(middle, run)), rates],
    result: shownNumber(ofCost / nudge),
  };
}

/** How fast the cost moves with a parameter when it is nudged by less and less, and what that comes to. */
function nudgedLess(
  symbols: ModelSymbols,
  values: IterateValues,
  slot: number,
  result: NumberExpression,
): WorkedLine | undefined {
  const nudge = nudgeAlong(symbols, values, slot);
  if (nudge === undefined) return undefined;
  const way = timesSmaller.map((times) => {
    const own = nudge / times;
    return shownNumber(moveOfCost(symbols, values, moveOfMiddle(symbols, values, slot, own)) / own);
  });
  return { sides: [], result, way };
}

/** ∂(e²)/∂m = 2e · x and ∂(e²)/∂b = 2e · 1: two rates that multiply, because Δe cancels. */
export function chainRuleBeat(symbols: ModelSymbols, slots: readonly number[]): BeatTemplate {
  const { parameters, middle, square, penalty, slopes, prediction } = symbols;
  const [first = 0] = slots;
  const unknown = parameters[first] ?? middle;
  const question = partialDerivative(square, unknown);
  const rates = ratesAlong(symbols, first);

  function put(slot: number): LineTemplate {
    const letter = lineLetter(slot);
    const isShortSlope = isShort(slopes[slot] ?? prediction);
    const side = product(
      symbols.outer,
      isShortSlope ? (slopes[slot] ?? prediction) : slopeInLines(symbols, slot),
    );
    return lineTemplate({
      id: `chain-${placeOf(slot)}`,
      left: partialDerivative(square, parameters[slot] ?? middle),
      side,
      rule: 'substitute',
      by: ['power-rule', 'inner'],
      isResult: true,
      worked: workedSide(side, (values) => resultOf(side, values)),
      sentence:
        symbols.isLine && letter === 'm'
          ? (values) => ({ id: 'line.chain-m', values: turnInWords(symbols, values, slot) })
          : sentenceFor(symbols, letter && `line.chain-${letter}`, 'chain-result', slot),
    });
  }

  const nudged =
    (id: 'chain-change' | 'chain-limit', times: number): LineTemplate['sentence'] =>
    (values) => ({
      id: symbols.isLine ? `line.${id}` : `line.model.${id}`,
      values: { ...modelWords(symbols, first), ...nudgeInWords(symbols, values, first, times) },
    });

  const lines = [
    lineTemplate({
      id: 'chain-change',
      left: fraction(change(square), change(unknown)),
      side: product(
        fraction(change(square), change(middle)),
        fraction(change(middle), change(unknown)),
      ),
      rule: 'cancel-change',
      worked: (values) => sentThrough(symbols, values, first),
      sentence: nudged('chain-change', 1),
    }),
    lineTemplate({
      id: 'chain-limit',
      left: fraction(change(square), change(unknown)),
      side: question,
      relation: 'tends',
      rule: 'limit',
      worked: (values) => nudgedLess(symbols, values, first, resultOf(rates, values)),
      sentence: nudged('chain-limit', timesSmaller.at(-1) ?? 1),
    }),
    lineTemplate({
      id: 'chain-rule',
      left: question,
      side: rates,
      rule: 'chain',
      worked: workedSide(rates, (values) => resultOf(rates, values)),
      sentence: symbols.isLine
        ? (values) => ({ id: 'line.chain-rule', values: ratesInWords(symbols, values, first) })
        : sentenceFor(symbols, undefined, 'chain-rule', first),
    }),
    ...slots.map(put),
    ...(penalty === 'log' ? errorLine(symbols, first) : []),
  ];
  return { name: 'chain-rule', lines };
}

/** With the logistic function of u the log loss has the slope (ŷ − y) ∂u/∂θ: all the fractions cancel. */
function errorLine(symbols: ModelSymbols, slot: number): readonly LineTemplate[] {
  const { guess, square, parameters, middle, error } = symbols;
  if (guess.kind !== 'call' || guess.name !== 'logistic') return [];
  const unknown = parameters[slot] ?? middle;
  const ofArgument = differentiate(partialDerivative(guess.argument, unknown)).derivative;
  const side = isExactly(ofArgument, 1) ? error : product(error, ofArgument);
  return [
    lineTemplate({
      id: `chain-error-${placeOf(slot)}`,
      left: partialDerivative(square, unknown),
      side,
      rule: 'simplify',
      by: ['error'],
      isResult: true,
      // The error by itself is the result already.
      worked: (values) =>
        side === error
          ? { sides: [], result: numberAt(error, values) }
          : workedSide(side, (each) => resultOf(side, each))(values),
      sentence: sentenceFor(symbols, undefined, 'chain-error', slot),
    }),
  ];
}
