import { comesOut, sizeByHand, withDigits } from '../calculus/digits.ts';
import { type Expression, type NumberExpression, shownNumber } from '../calculus/expression.ts';
import type { NumberFormat } from '../calculus/showNumber.ts';
import { someExpression } from '../calculus/tree.ts';
import { defaultDigits } from '../numerics/formatNumber.ts';

/** A line worked out: what is equal to its left side, one after the other. */
export interface WorkedLine {
  readonly sides: readonly Expression[];
  /** What comes out. It stands alone after the sides, or within the last one. */
  readonly result: NumberExpression;
  /** Where the last side is more than the result, as 3 m − 5 is: that side, and what the −5 comes from. */
  readonly last?: {
    readonly side: (result: NumberExpression) => Expression;
    readonly from: Expression;
  };
  /** Numbers that come nearer and nearer to the result, where it is not worked out from sides but what those tend to. */
  readonly way?: readonly NumberExpression[];
  /** The terms of a written-out sum, and their total, which stands in the last of the sides. */
  readonly total?: {
    readonly terms: Expression;
    readonly value: NumberExpression;
    readonly side: (total: NumberExpression) => Expression;
  };
}

// First as many digits as the rule says, then more where two ways of rounding part, then fewer: where
// terms nearly cancel, no operand has the digits that the result would need.
const resultDigits = [defaultDigits, 6, 7, 8, 4, 3, 2, 1];
// As many as a double has, at the most.
const mostDigits = 17;

function hasDots(expression: Expression): boolean {
  return someExpression(expression, ({ kind }) => kind === 'ellipsis');
}

/** The smallest number of digits, above some, with which all of this holds; undefined when none does. */
function fewestDigits(above: number, holds: (digits: number) => boolean): number | undefined {
  // Mostly so when two ways of rounding part; then it is no use to try them all.
  if (!holds(mostDigits)) return undefined;
  for (let digits = above + 1; digits <= mostDigits; digits += 1) {
    if (holds(digits)) return digits;
  }
  return undefined;
}

function digitsOf(number: NumberExpression, digits: number): NumberExpression {
  return { ...number, digits };
}

function fitted(
  line: WorkedLine,
  digits: number,
  format: NumberFormat,
): readonly Expression[] | undefined {
  const { sides, result, last, total } = line;
  const outcome = digitsOf(result, digits);
  const ending = last === undefined ? outcome : withDigits(last.side(result), digits);
  if (total === undefined) {
    const operands = fewestDigits(digits, (some) =>
      sides.every((side) => hasDots(side) || comesOut(withDigits(side, some), outcome, format)),
    );
    if (operands === undefined) return undefined;
    return [...sides.map((side) => withDigits(side, operands)), ending];
  }
  const { terms, value, side } = total;
  const ofTotal = fewestDigits(digits, (some) =>
    comesOut(withDigits(side(value), some), outcome, format),
  );
  if (ofTotal === undefined) return undefined;
  const subtotal = digitsOf(value, ofTotal);
  const operands = hasDots(terms)
    ? ofTotal
    : fewestDigits(
        ofTotal,
        (some) =>
          comesOut(withDigits(terms, some), subtotal, format) &&
          sides.every((each) => comesOut(withDigits(each, some), outcome, format)),
      );
  if (operands === undefined) return undefined;
  return [
    ...sides.map((each) => withDigits(each, operands)),
    withDigits(side(subtotal), ofTotal),
    ending,
  ];
}

// A result so much smaller than what it is made of is what rounding has left: nothing.
const negligible = 1e-12;
// And one that is only so much smaller may be, where no number of digits makes it come out.
const doubtful = 1e-8;
// So many digits of the terms show that nothing is left of them.
const digitsOfNothing = 7;

function largestNumber(expression: Expression): number {
  let size = 0;
  someExpression(expression, (part) => {
    if (part.kind === 'number' && part.shown) size = Math.max(size, Math.abs(part.value));
    return false;
  });
  return size;
}

/**
 * Whether a result is smaller than a share of what it is made of, so that its terms have cancelled: not one that is small
 * because its factors are, as e^(−40) is.
 */
function isSmall(
  { sides, result, total, last }: WorkedLine,
  share: number,
  format: NumberFormat,
): boolean {
  const operands = last ? [last.from] : total ? [...sides, total.terms] : sides;
  const sizes = operands.map((operand) =>
    Math.min(largestNumber(operand), sizeByHand(operand, format)),
  );
  return Math.abs(result.value) < share * Math.max(0, ...sizes);
}

/** A line that comes to nothing, as far as its digits can tell. */
function comingToNothing({ sides, result, total, last }: WorkedLine): readonly Expression[] {
  const nothing = shownNumber(0, result.term, result.point);
  const operands = sides.map((side) => withDigits(side, digitsOfNothing));
  const totals = total ? [total.side(shownNumber(0))] : [];
  return [...operands, ...totals, last?.side(nothing) ?? nothing];
}

// More are not read in passing.
const mostDigitsOnWay = 7;

/**
 * Numbers on their way to the result, with as few digits as tell the last of them from it. Those that are the result as
 * shown are left out.
 */
function onTheWay(
  way: readonly NumberExpression[],
  result: NumberExpression,
  format: NumberFormat,
): readonly Expression[] {
  const largest = Math.max(...way.map(({ value }) => Math.abs(value)));
  const end = Math.abs(result.value) < negligible * largest ? { ...result, value: 0 } : result;
  const written = ({ value }: NumberExpression, digits: number): string => {
    const { negative, digits: text, exponent = 0 } = format(value, digits);
    return `${negative ? '-' : ''}${text}e${exponent}`;
  };
  const last = way.at(-1) ?? end;
  let digits = defaultDigits;
  while (digits < mostDigitsOnWay && written(last, digits) === written(end, digits)) digits += 1;
  const before = way.filter((each) => written(each, digits) !== written(end, digits));
  return [...before, end].map((each) => digitsOf(each, digits));
}

/**
 * The sides of a line with so many digits that by hand it comes out: what a side comes to, with its
 * numbers as they are shown, rounds to the result as it is shown. Operands carry at least one digit
 * more than results, unless they are shown in full. Where terms cancel down to what rounding leaves
 * behind, the result is shown as 0. Of a sum with terms left out nobody can work out the total.
 */
export function comingOut(line: WorkedLine, format: NumberFormat): readonly Expression[] {
  const { sides, result, last, total, way } = line;
  if (way !== undefined) return onTheWay(way, result, format);
  if (isSmall(line, negligible, format)) return comingToNothing(line);
  for (const digits of resultDigits) {
    const written = fitted(line, digits, format);
    if (written !== undefined) return written;
  }
  if (isSmall(line, doubtful, format)) return comingToNothing(line);
  return [...sides, ...(total ? [total.side(total.value)] : []), last?.side(result) ?? result];
}
