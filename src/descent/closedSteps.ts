import type { AffineGradient, ClosedForm } from '../model/objective.ts';
import { imageOf, writeSlopes } from '../model/affineSlopes.ts';
import type { Columns, Updates } from './updates.ts';

/** Writes the slopes of one point's own loss at a place, and says whether they are in the range of doubles. */
function slopesOfPoint(
  { columns, target, pointFactor }: ClosedForm,
  at: Float64Array,
  row: number,
  slopes: Float64Array,
): boolean {
  const size = slopes.length;
  let error = 0;
  for (let slot = 0; slot < size; slot += 1) error += (at[slot] ?? 0) * (columns[slot]?.[row] ?? 0);
  error -= target[row] ?? 0;
  let isInRange = true;
  for (let slot = 0; slot < size; slot += 1) {
    const slope = 2 * pointFactor * (error * (columns[slot]?.[row] ?? 0));
    if (!(Math.abs(slope) < Number.MAX_VALUE)) isInRange = false;
    slopes[slot] = slope;
  }
  return isInRange;
}

/**
 * θ ← θ − η∇L over a loss in closed form, however many points it has. The operations are those of the objective itself
 * ({@link imageOf} and {@link writeSlopes}), in the same order, so that an iterate and its gradient give the next
 * iterate to the last digit. They stand in one loop, without calls and objects, for speed alone.
 * @param pointOf the one point whose own gradient each iteration steps against, where that is the method.
 */
export function closedSteps(
  affine: AffineGradient,
  rate: number,
  pointOf?: (iteration: number) => number,
): Updates['compute'] {
  const { form } = affine;
  const { factor, residual, rows, weights, origin, offset, target } = form;
  const { matrix, constant } = affine.slopes;
  const size = weights.length;
  const at = new Float64Array(size);
  const fromOrigin = new Float64Array(size);
  const image = new Float64Array(size);
  const slopes = new Float64Array(size);
  // Of shuffled orders twice as many iterations are sure to hold every point.
  const patience = pointOf === undefined ? 1 : 2 * target.length;

  /** The slopes where a stretch begins. */
  function begin(parameters: Columns['parameters'], from: number): void {
    for (const [slot, column] of parameters.entries()) at[slot] = column[from] ?? 0;
    if (pointOf !== undefined) slopesOfPoint(form, at, pointOf(from), slopes);
    else writeSlopes(affine.slopes, imageOf(form, at), slopes);
  }

  return ({ parameters, losses }, from, to) => {
    begin(parameters, from);
    let unmoved = 0;
    for (let k = from; k < to; k += 1) {
      if (unmoved >= patience) {
        // Nothing moves any more, and nothing ever will.
        for (const column of parameters) column.fill(column[k] ?? 0, k + 1, to + 1);
        losses.fill(losses[k] ?? 0, k + 1, to + 1);
        return to;
      }
      unmoved += 1;
      let isInRange = true;
      for (let slot = 0; slot < size; slot += 1) {
        const before = at[slot] ?? 0;
        const after = before - rate * (slopes[slot] ?? 0);
        if (after !== before) unmoved = 0;
        // Written so that NaN fails, too.
        if (!(Math.abs(after) < Number.MAX_VALUE)) isInRange = false;
        at[slot] = after;
        fromOrigin[slot] = after - (origin[slot] ?? 0);
        const column = parameters[slot];
        if (column !== undefined) column[k + 1] = after;
      }
      let excess = 0;
      let place = 0;
      for (let row = 0; row < size; row += 1) {
        let sum = 0;
        for (let slot = 0; slot < size; slot += 1) {
          sum += (rows[place] ?? 0) * (fromOrigin[slot] ?? 0);
          place += 1;
        }
        sum -= offset[row] ?? 0;
        image[row] = sum;
        excess += (weights[row] ?? 0) * sum * sum;
      }
      const loss = factor * (residual + excess);
      if (pointOf === undefined) {
        place = 0;
        for (let slot = 0; slot < size; slot += 1) {
          let sum = constant[slot] ?? 0;
          for (let row = 0; row < size; row += 1) {
            sum += (matrix[place] ?? 0) * (image[row] ?? 0);
            place += 1;
          }
          if (!(Math.abs(sum) < Number.MAX_VALUE)) isInRange = false;
          slopes[slot] = sum;
        }
      } else if (!slopesOfPoint(form, at, pointOf(k + 1), slopes)) isInRange = false;
      if (!(loss < Number.MAX_VALUE) || !isInRange) return k;
      losses[k + 1] = loss;
    }
    return to;
  };
}
