import type { ClosedForm, Objective, ParameterVector } from './objective.ts';

/** The loss along one parameter t with the others held, where it is a parabola: A t² + B t + C. */
export interface LossSlice {
  /** A */
  readonly squared: number;
  /** B */
  readonly linear: number;
  /** C */
  readonly constant: number;
}

const none = new Float64Array(0);

/**
 * The loss cut along one parameter with the others held where they are, multiplied out point by point: with the error
 * u t + r it is u² t² + 2 u r t + r². Summed plainly, as on paper. Numbers beyond the range of doubles are not finite,
 * and may be NaN.
 */
export function lossSlice(
  { factor, columns, target }: ClosedForm,
  at: ParameterVector,
  slot: number,
): LossSlice {
  const own = columns[slot] ?? none;
  let [squared, linear, constant] = [0, 0, 0];
  for (const [row, y] of target.entries()) {
    const part = own[row] ?? 0;
    let rest = 0;
    for (const [other, column] of columns.entries())
      if (other !== slot) rest += (at[other] ?? 0) * (column[row] ?? 0);
    rest -= y;
    squared += part * part;
    linear += 2 * part * rest;
    constant += rest * rest;
  }
  return { squared: factor * squared, linear: factor * linear, constant: factor * constant };
}

/**
 * The size of what is added up for a slope, every error taken as large as its parts and every ∂ŷ/∂θ as the largest.
 * What rounding takes from a slope is to be compared with this: near the minimum the slope itself is almost 0.
 */
export function slopeScale(
  { factor, columns, target }: ClosedForm,
  at: ParameterVector,
  slot: number,
): number {
  let [sizes, reach] = [0, 0];
  for (const [row, y] of target.entries()) {
    let size = Math.abs(y);
    for (const [other, column] of columns.entries())
      size += Math.abs((at[other] ?? 0) * (column[row] ?? 0));
    sizes += 2 * size;
    reach = Math.max(reach, Math.abs(columns[slot]?.[row] ?? 0));
  }
  return factor * sizes * reach;
}

/** A loss with its slopes. */
export interface LossAndSlopes {
  readonly loss: number;
  readonly slopes: Float64Array;
}

/**
 * The loss and its slopes as one works them out on paper: point by point, and added up. It needs all the points, also
 * where there is a closed form, and rounds with every one of them.
 */
export function throughPoints(
  on: Objective,
  count: number,
): (at: ParameterVector) => LossAndSlopes {
  const rows = Uint32Array.from({ length: count }, (_none, row) => row);
  return (at) => {
    const slopes = new Float64Array(on.size);
    return { loss: on.gradient(at, slopes, rows), slopes };
  };
}
