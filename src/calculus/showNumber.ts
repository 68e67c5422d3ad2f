import { formatNumber, type FormattedNumber } from '../numerics/formatNumber.ts';

/** A way to write a number: `formatNumber`, or one that remembers. */
export type NumberFormat = (value: number) => FormattedNumber;

/** `formatNumber` with a memory: the same slope, say, stands in many lines of an iteration. */
export function createNumberFormat(): NumberFormat {
  const known = new Map<number, FormattedNumber>();
  return (value) => {
    const earlier = known.get(value);
    if (earlier) return earlier;
    const shown = formatNumber(value);
    known.set(value, shown);
    return shown;
  };
}
