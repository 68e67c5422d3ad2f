import type { Expression, NumberExpression } from './expression.ts';
import { functions } from './functions.ts';
import type { NumberFormat } from './showNumber.ts';
import { namedNumbers } from './symbols.ts';
import { children, withChildren } from './tree.ts';

/** The expression with so many significant digits of every number of the iterate. */
export function withDigits(expression: Expression, digits: number): Expression {
  if (expression.kind === 'number') {
    return expression.shown ? { ...expression, digits } : expression;
  }
  return withChildren(
    expression,
    children(expression).map((part) => withDigits(part, digits)),
  );
}

/** What is worked out by hand, and the size of the numbers on the way, by which rounding is judged. */
interface HandValue {
  readonly value: number;
  readonly size: number;
}

function readBack(value: number, digits: number | undefined, format: NumberFormat): number {
  const { negative, digits: written, exponent } = format(value, digits);
  const size = Number(`${written}e${exponent ?? 0}`);
  return negative ? -size : size;
}

function handValue(expression: Expression, format: NumberFormat): HandValue {
  const parts = children(expression).map((part) => handValue(part, format));
  const [first = { value: 0, size: 0 }, second = first] = parts;
  switch (expression.kind) {
    case 'number': {
      const { shown, value, digits } = expression;
      const read = shown ? readBack(value, digits, format) : value;
      return { value: read, size: Math.abs(read) };
    }
    case 'sum':
      return {
        value: parts.reduce((total, { value }) => total + value, 0),
        size: parts.reduce((total, { size }) => total + size, 0),
      };
    case 'product':
      return {
        value: parts.reduce((total, { value }) => total * value, 1),
        size: parts.reduce((total, { size }) => total * size, 1),
      };
    case 'power':
      return { value: first.value ** second.value, size: first.size ** second.value };
    case 'negation':
      return { value: -first.value, size: first.size };
    case 'fraction':
      return { value: first.value / second.value, size: first.size / Math.abs(second.value) };
    case 'call': {
      const { value, slope } = functions[expression.name];
      const size = Math.max(
        Math.abs(value(first.value)),
        Math.abs(slope(first.value) * first.size),
      );
      return { value: value(first.value), size };
    }
    case 'symbol': {
      const known = namedNumbers[expression.name];
      if (known !== undefined) return { value: known, size: known };
      // A letter that stays a letter, as the m of a straight line, is the same on both sides.
      return { value: 0, size: 0 };
    }
    default:
      return { value: 0, size: 0 };
  }
}

/**
 * The size of what an expression is made of, by which one can tell what rounding has left: of a sum that of its terms
 * without their signs. What is small because its factors are is no smaller than this.
 */
export function sizeByHand(expression: Expression, format: NumberFormat): number {
  return handValue(expression, format).size;
}

/** The worth of one unit in the last place of a number as it is shown, and not more than its digits ask. */
function lastPlace(read: number, written: string, exponent: number, digits: number, size: number) {
  const decimals = written.split('.')[1]?.length ?? 0;
  const measure = read === 0 ? size : Math.abs(read);
  const asked = measure === 0 ? 0 : Math.floor(Math.log10(measure)) - digits + 1;
  return Math.min(10 ** (exponent - decimals), 10 ** asked);
}

// What double arithmetic may lose on the way, in proportion to the size of the numbers.
const slack = 1e-15;

/**
 * Whether someone who has only what is written, and a calculator, arrives at the result as it is
 * written: what a side comes to, with its numbers as they are shown, rounds to the result as it is
 * shown. An exact tie does not count, because people round it in two ways.
 */
export function comesOut(
  side: Expression,
  { value, digits }: NumberExpression,
  format: NumberFormat,
): boolean {
  const worked = handValue(side, format);
  if (!Number.isFinite(worked.value) || !Number.isFinite(worked.size)) return false;
  const { digits: written, exponent = 0 } = format(value, digits);
  const read = readBack(value, digits, format);
  const unit = lastPlace(read, written, exponent, digits ?? 5, worked.size);
  return Math.abs(worked.value - read) + slack * worked.size < unit / 2 || worked.value === read;
}
