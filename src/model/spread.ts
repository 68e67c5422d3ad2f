import { centred } from '../numerics/centred.ts';
import { compensatedDot } from '../numerics/compensated.ts';
import { timesPowerOfTwo } from '../numerics/powersOfTwo.ts';
import { rememberEach } from '../numerics/rememberEach.ts';
import { saturate } from '../numerics/saturate.ts';

/** Around what some numbers lie, and how far; all 0 where there are none. */
export interface Spread {
  readonly mean: number;
  /** Σ (value − mean)²; at the end of the doubles where it lies beyond. */
  readonly squares: number;
}

/** Mean and spread of the numbers of a column, worked out once for each, with as many digits as they carry. */
export const spreadOf: (column: Float64Array) => Spread = rememberEach((column) => {
  if (column.length === 0) return { mean: 0, squares: 0 };
  const { mean, deviations, exponent } = centred(column);
  const squares = timesPowerOfTwo(compensatedDot(deviations, deviations), 2 * exponent);
  return { mean: timesPowerOfTwo(mean.high, exponent), squares: saturate(squares) };
});
