/**
 * The number itself, or ±Number.MAX_VALUE where it lies beyond: a value too large to be written down
 * is shown as the largest one there is, never as Infinity. NaN is given back as it is.
 */
export function saturate(value: number): number {
  return Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE);
}
