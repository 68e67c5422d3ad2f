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
import { defaultDigits, numberToText } from '../numerics/formatNumber.ts';
import type { WorkedLine } from './byHand.ts';
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
import { parameterNudge, timesSmaller } from './nudges.ts';
import { numberAt } from './outerTemplates.ts';

/** Whether a slope is so short that it stands in formulas itself: a number, x, or a power of x. */
function isShort(slope: Expression): boolean {
  if (slope.kind === 'power')
    return slope.base.kind === 'symbol' && slope.exponent.kind === 'number';
  return slope.kind === 'number' || (slope.kind === 'symbol' && slope.index !== undefined);
}

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

/** By how much a cost moves when the error does; without the loss of digits of a difference, where one knows how. */
function moveOfCost(symbols: ModelSymbols, values: IterateValues, move: number): number {
  const middle = numberAt(symbols.middle, values).value;
  switch (symbols.penalty) {
    case 'squared':
      return move * (2 * middle + move);
    case 'absolute':
      return Math.abs(middle + move) - Math.abs(middle);
    case 'log': {
      const y = numberAt(symbols.y, values).value;
      return -(y * Math.log1p(move / middle) + (1 - y) * Math.log1p(-move / (1 - middle)));
    }
  }
}

/** By how much the middle moves when a parameter does. */
function moveOfMiddle(
  symbols: ModelSymbols,
  values: IterateValues,
  slot: number,
  nudge: number,
): number {
  const slope = symbols.slopes[slot] ?? symbols.guess;
  if (isShort(slope)) return nudge * resultOf(slope, values).value;
  const { iterate } = values.moment;
  const at = Float64Array.from(iterate.at);
  at[slot] = (at[slot] ?? 0) + nudge;
  const { guess } = symbols;
  return (
    values.ofPoint.at(guess, values.point, { ...iterate, at }) -
    values.ofPoint.at(guess, values.point)
  );
}

/** The nudge of a parameter that the lines speak of. */
function nudgeAlong(
  { slopes }: ModelSymbols,
  values: IterateValues,
  slot: number,
): number | undefined {
  const slope = slopes[slot];
  return slope && parameterNudge(values.spread, resultOf(slope, values).value);
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

// A rate is as exact as the two that it is made of, but where they end in a five.
const mostMore = 8;

/** In how few digits the cost moves such that, divided by the nudge, they give the rate that stands in the line. */
function digitsOfRise(rise: number, run: number, rate: string): number | undefined {
  const digits = Array.from({ length: mostMore }, (_none, more) => defaultDigits + more);
  return digits.find((some) => numberToText(Number(rise.toPrecision(some)) / run) === rate);
}

// As many digits of a square as are read in passing.
const mostOfSquare = 7;

/** The two squares whose difference is how far the square moves, where by hand it comes out with few digits. */
function squaresInWords(error: number, moved: number, rise: number, digits: number | undefined) {
  for (let some = defaultDigits; some <= mostOfSquare; some += 1) {
    const [after = 0, before = 0] = [error + moved, error ** 2].map((value) =>
      Number(value.toPrecision(some)),
    );
    const difference = after ** 2 - before;
    // The squares of a large error are beyond all numbers before its change is.
    if (!Number.isFinite(difference)) return {};
    if (numberToText(difference, digits) !== numberToText(rise, digits)) continue;
    return {
      known: 'exact',
      move: numberToText(moved),
      moved: numberToText(after, some),
      before: numberToText(before, some),
    };
  }
  return {};
}

/** How fast the cost moves along a parameter, as the product of the two slopes. */
function ratesAlong({ square, middle, parameters }: ModelSymbols, slot: number): Expression {
  const along = partialDerivative(middle, parameters[slot] ?? middle);
  return product(derivative(square, middle), along);
}

/**
 * A nudge in words: what it does to the cost, and how fast that is.
 * @param times how many times smaller it is than the first one.
 */
function nudgeInWords(
  symbols: ModelSymbols,
  values: IterateValues | undefined,
  slot: number,
  times: number,
) {
  const unknown = {
    known: 'no',
    nudge: '',
    move: '',
    moved: '',
    before: '',
    rise: '',
    rate: '',
    limit: '',
  };
  if (values === undefined || values.moment.chosen === 'all') return unknown;
  const first = nudgeAlong(symbols, values, slot);
  if (first === undefined) return unknown;
  const nudge = first / times;
  const moved = moveOfMiddle(symbols, values, slot, nudge);
  const rise = moveOfCost(symbols, values, moved);
  if (!Number.isFinite(rise / nudge)) return unknown;
  const rate = numberToText(rise / nudge);
  const digits = digitsOfRise(rise, nudge, rate);
  return {
    ...unknown,
    known: 'yes',
    nudge: numberToText(nudge),
    rise: numberToText(rise, digits),
    rate,
    limit: numberToText(resultOf(ratesAlong(symbols, slot), values).value),
    ...(symbols.penalty === 'squared'
      ? squaresInWords(numberAt(symbols.middle, values).value, moved, rise, digits)
      : {}),
  };
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
      sentence: sentenceFor(symbols, letter && `line.chain-${letter}`, 'chain-result', slot),
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
      sentence: sentenceFor(symbols, 'line.chain-rule', 'chain-rule', first),
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
