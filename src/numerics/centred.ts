import { type Compensated, compensatedTotal, exactProduct } from './compensated.ts';
import { comfortingExponent, timesPowerOfTwo } from './powersOfTwo.ts';

/** Values measured from their mean. Everything is divided by 2^exponent (see powersOfTwo.ts). */
export interface Centred {
  readonly exponent: number;
  /** The mean, with more digits than one number holds: x near 1e8 needs them. */
  readonly mean: Compensated;
  /** Value minus mean, one for each value. */
  readonly deviations: Float64Array;
  /** Largest magnitude among the values. */
  readonly magnitude: number;
}

function meanOf(values: Float64Array): Compensated {
  const count = values.length;
  const sum = compensatedTotal(values);
  const high = sum.high / count;
  const back = exactProduct(high, count);
  return { high, low: (sum.high - back.high - back.low + sum.low) / count };
}

/**
 * Centres finite values. In the ordinary range (exponent 0) the deviations are right to the last digit or so, however far
 * the values lie from zero; equal values give deviations of exactly 0.
 */
export function centred(given: Float64Array): Centred {
  const count = given.length;
  const first = given[0] ?? 0;
  let largest = 0;
  let allEqual = true;
  // Plain loops: with a hundred thousand values the others take most of the time.
  for (let index = 0; index < count; index += 1) {
    const value = given[index] ?? 0;
    const size = Math.abs(value);
    if (size > largest) largest = size;
    if (value !== first) allEqual = false;
  }
  const exponent = comfortingExponent(largest);
  const values = exponent === 0 ? given : given.map((value) => timesPowerOfTwo(value, -exponent));
  const magnitude = timesPowerOfTwo(largest, -exponent);
  const deviations = new Float64Array(count);
  if (allEqual) return { exponent, mean: { high: values[0] ?? 0, low: 0 }, deviations, magnitude };
  const mean = meanOf(values);
  const { high, low } = mean;
  for (let index = 0; index < count; index += 1)
    deviations[index] = (values[index] ?? 0) - high - low;
  return { exponent, mean, deviations, magnitude };
}
