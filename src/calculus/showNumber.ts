import { formatNumber, type FormattedNumber, withoutNoise } from '../numerics/formatNumber.ts';

/** How a number is shown, and whether that is all of it. */
export interface ShownNumber extends FormattedNumber {
  /** False when the digits shown are rounded. */
  readonly complete: boolean;
}

function readBack({ negative, digits, exponent }: FormattedNumber): number {
  const size = Number(`${digits}e${String(exponent ?? 0)}`);
  return negative ? -size : size;
}

/**
 * A number by the one display rule. What binary arithmetic leaves behind in the last digits, as in
 * 0.1 + 0.2, is not shown: that is 0.3, and in full.
 * @throws {RangeError} when the value is not finite.
 */
export function showNumber(value: number): ShownNumber {
  const short = withoutNoise(value);
  const formatted = formatNumber(short);
  return readBack(formatted) === short
    ? { ...formatted, complete: true }
    : { ...formatNumber(value), complete: false };
}

/**
 * `showNumber` with a memory: the same slope, say, stands in many lines of an iteration.
 */
export function createNumberFormat(): (value: number) => ShownNumber {
  const known = new Map<number, ShownNumber>();
  return (value) => {
    const earlier = known.get(value);
    if (earlier) return earlier;
    const shown = showNumber(value);
    known.set(value, shown);
    return shown;
  };
}
