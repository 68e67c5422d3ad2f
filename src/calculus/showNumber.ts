import { defaultDigits, formatNumber, type FormattedNumber } from '../numerics/formatNumber.ts';

/**
 * A way to write a number, with some significant digits or as many as the one rule says: `formatNumber`, or
 * one that remembers.
 */
export type NumberFormat = (value: number, digits?: number) => FormattedNumber;

/** `formatNumber` with a memory: the same slope, say, stands in many lines of an iteration. */
export function createNumberFormat(): NumberFormat {
  const known = new Map<number, Map<number, FormattedNumber>>();
  return (value, digits = defaultDigits) => {
    let ofDigits = known.get(digits);
    if (ofDigits === undefined) {
      ofDigits = new Map();
      known.set(digits, ofDigits);
    }
    const earlier = ofDigits.get(value);
    if (earlier) return earlier;
    const shown = formatNumber(value, digits);
    ofDigits.set(value, shown);
    return shown;
  };
}
