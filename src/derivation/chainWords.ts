import { defaultDigits, formatNumber, numberToText } from '../numerics/formatNumber.ts';
import { moveOfCost, moveOfMiddle, nudgeAlong, ratesAlong } from './chainMoves.ts';
import type { IterateValues } from './iterateValues.ts';
import { modelWords } from './lineSentence.ts';
import { resultOf } from './lineTemplate.ts';
import type { ModelSymbols } from './modelSymbols.ts';
import { numberAt } from './outerTemplates.ts';

// The numbers in the sentences of the chain rule.

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

/**
 * A nudge in words: what it does to the cost, and how fast that is.
 * @param times how many times smaller it is than the first one.
 */
export function nudgeInWords(
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

/** A number as a factor: below 0 in brackets. */
function factorInWords(value: number): string {
  return value < 0 ? `(${numberToText(value)})` : numberToText(value);
}

/** A product of two numbers. */
function productInWords(numbers: readonly number[]): string {
  return numbers.map((value) => factorInWords(value)).join(' · ');
}

/** The two rates of the nudge as a product, and the two slopes that they become. */
export function ratesInWords(
  symbols: ModelSymbols,
  values: IterateValues | undefined,
  slot: number,
) {
  const unknown = { known: 'no', before: '', after: '' };
  if (values === undefined || values.moment.chosen === 'all') return unknown;
  const nudge = nudgeAlong(symbols, values, slot);
  if (nudge === undefined) return unknown;
  const moved = moveOfMiddle(symbols, values, slot, nudge);
  const rates = [moveOfCost(symbols, values, moved) / moved, moved / nudge];
  const slopes = [symbols.outer, symbols.slopes[slot] ?? symbols.guess].map(
    (slope) => resultOf(slope, values).value,
  );
  if (![...rates, ...slopes].every(Number.isFinite)) return unknown;
  return { known: 'yes', before: productInWords(rates), after: productInWords(slopes) };
}

/** How fast a square grows with a parameter, as the product of two rates in words; undefined where that does not come out by hand, or is 0. */
export function turnOf(
  rate: number,
  lever: number,
): { readonly rate: string; readonly lever: string; readonly turn: string } | undefined {
  const turn = rate * lever;
  const isExact = [rate, lever, turn].every(
    (value) => Number.isFinite(value) && formatNumber(value).complete,
  );
  if (!isExact || turn === 0) return undefined;
  return { rate: numberToText(rate), lever: factorInWords(lever), turn: numberToText(turn) };
}

/** Which way a point pulls the line, against the rate of its square, and how much that turns it with its lever. */
export function turnInWords(
  symbols: ModelSymbols,
  values: IterateValues | undefined,
  slot: number,
) {
  const words = modelWords(symbols, slot);
  const unknown = { ...words, known: 'no', rate: '', way: '', lever: '', turn: '' };
  if (values === undefined || values.moment.chosen === 'all') return unknown;
  const [outer, lever] = [symbols.outer, symbols.slopes[slot] ?? symbols.guess].map(
    (factor) => resultOf(factor, values).value,
  ) as [number, number];
  const turn = turnOf(outer, lever);
  if (turn === undefined) return unknown;
  return { ...words, known: 'yes', way: outer < 0 ? 'up' : 'down', ...turn };
}
