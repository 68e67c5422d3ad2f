/**
 * The number itself, or ±Number.MAX_VALUE where it lies beyond: a value too large to be written down
 * is shown as the largest one there is, never as Infinity. NaN is given back as it is.
 */
export function saturate(value: number): number {
  return Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE);
}

/** A slope as {@link saturate} gives it; where two parts overflow against each other, the largest number stands for it. */
export function saturateSlope(slope: number): number {
  return Number.isNaN(slope) ? Number.MAX_VALUE : saturate(slope);
}

/**
 * Whether a computed number is what it says: neither one that {@link saturate} kept from going on, nor
 * an infinite one, nor NaN. No other may be shown as a value.
 */
export function isInRange(value: number): boolean {
  return Math.abs(value) < Number.MAX_VALUE;
}
