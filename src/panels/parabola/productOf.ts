import { formatNumber, numberToText } from '../../numerics/formatNumber.ts';

/** A factor of a product; one below 0 in brackets. */
function factor(value: number): string {
  return value < 0 ? `(${numberToText(value)})` : numberToText(value);
}

/** How the slope of the square of an error comes about: 2e times how steep the error is; undefined where that would be rounded. */
export function productOf(error: number, slope: number): string | undefined {
  const isExact = [error, slope].every((value) => formatNumber(value).complete);
  return isExact ? `2 · ${factor(error)} · ${factor(slope)}` : undefined;
}
