// Multiplying by a power of two is exact, so numbers near the ends of the range can be brought to the
// middle, squared and summed there, and brought back.

const comfortable = 400;

/**
 * The exponent e by which values of at most this magnitude are to be divided (by 2ᵉ) before they are
 * squared: 0 wherever squares and their sums are safe anyway, which is 2^±400 or some 10^±120;
 * otherwise the e that brings the magnitude to 1/2 or more, but below 1.
 */
export function comfortingExponent(magnitude: number): number {
  if (magnitude === 0) return 0;
  let exponent = Math.floor(Math.log2(magnitude)) + 1;
  // Just below a power of two the logarithm is rounded up to it.
  if (timesPowerOfTwo(magnitude, -exponent) < 0.5) exponent -= 1;
  return Math.abs(exponent) <= comfortable ? 0 : exponent;
}

/** `value · 2^exponent` for any whole exponent; ±Infinity or 0 only when the result itself lies there. */
export function timesPowerOfTwo(value: number, exponent: number): number {
  let result = value;
  let rest = exponent;
  while (rest !== 0 && result !== 0 && Number.isFinite(result)) {
    const part = Math.min(Math.max(rest, -1000), 1000);
    result *= 2 ** part;
    rest -= part;
  }
  return result;
}
