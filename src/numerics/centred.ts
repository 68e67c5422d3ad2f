import { type Compensated, compensatedSum, exactProduct } from './compensated.ts';
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
  const sum = compensatedSum(count, (index) => values[index] ?? 0);
  const high = sum.high / count;
  const back = exactProduct(high, count);
  return { high, low: (sum.high - back.high - back.low + sum.low) / count };
}

/**
 * Centres `count` finite values. In the ordinary range (exponent 0) the deviations are right to the
 * last digit or so, however far the values lie from zero; equal values give deviations of exactly 0.
 */
export function centred(count: number, valueAt: (index: number) => number): Centred {
  let magnitude = 0;
  let allEqual = true;
  // Plain loops: with a hundred thousand values the others take most of the time.
  const values = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const value = valueAt(index);
    values[index] = value;
    magnitude = Math.max(magnitude, Math.abs(value));
    allEqual &&= value === values[0];
  }
  const exponent = comfortingExponent(magnitude);
  if (exponent !== 0) {
    for (let index = 0; index < count; index += 1) {
      values[index] = timesPowerOfTwo(values[index] ?? 0, -exponent);
    }
  }
  const scaledMagnitude = timesPowerOfTwo(magnitude, -exponent);
  if (allEqual) {
    const mean = { high: values[0] ?? 0, low: 0 };
    return { exponent, mean, deviations: new Float64Array(count), magnitude: scaledMagnitude };
  }
  const mean = meanOf(values);
  const deviations = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    deviations[index] = (values[index] ?? 0) - mean.high - mean.low;
  }
  return { exponent, mean, deviations, magnitude: scaledMagnitude };
}
