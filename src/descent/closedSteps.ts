import type { AffineGradient, ClosedForm } from '../model/objective.ts';
import { imageOf, writeSlopes } from '../model/affineSlopes.ts';
import { pairSteps } from './pairSteps.ts';
import type { Columns, Updates } from './updates.ts';

/** Writes the slopes of one point's own loss at an iterate. */
function slopesOfPoint(
  { columns, target, pointFactor }: ClosedForm,
  parameters: Columns['parameters'],
  iteration: number,
  row: number,
  slopes: Float64Array,
): void {
  const size = slopes.length;
  let error = 0;
  for (let slot = 0; slot < size; slot += 1)
    error += (parameters[slot]?.[iteration] ?? 0) * (columns[slot]?.[row] ?? 0);
  error -= target[row] ?? 0;
  for (let slot = 0; slot < size; slot += 1)
    slopes[slot] = 2 * pointFactor * (error * (columns[slot]?.[row] ?? 0));
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
  if (pointOf === undefined && size === 2) return pairSteps(affine, rate);
  const fromOrigin = new Float64Array(size);
  const image = new Float64Array(size);
  const slopes = new Float64Array(size);
  // Of shuffled orders twice as many iterations are sure to hold every point.
  const patience = pointOf === undefined ? 1 : 2 * target.length;

  /** The slopes where a stretch begins. */
  function begin(parameters: Columns['parameters'], from: number): void {
    if (pointOf !== undefined) {
      slopesOfPoint(form, parameters, from, pointOf(from), slopes);
      return;
    }
    const at = slopes.map((_none, slot) => parameters[slot]?.[from] ?? 0);
    writeSlopes(affine.slopes, imageOf(form, at), slopes);
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
        const column = parameters[slot] ?? losses;
        const before = column[k] ?? 0;
        const after = before - rate * (slopes[slot] ?? 0);
        if (after !== before) unmoved = 0;
        // Written so that NaN fails, too.
        if (!(Math.abs(after) < Number.MAX_VALUE)) isInRange = false;
        column[k + 1] = after;
        fromOrigin[slot] = after - (origin[slot] ?? 0);
      }
      let excess = 0;
      for (let row = 0; row < size; row += 1) {
        let sum = 0;
        for (let slot = 0; slot < size; slot += 1)
          sum += (rows[row * size + slot] ?? 0) * (fromOrigin[slot] ?? 0);
        sum -= offset[row] ?? 0;
        image[row] = sum;
        excess += (weights[row] ?? 0) * sum * sum;
      }
      const loss = factor * (residual + excess);
      if (pointOf === undefined) {
        for (let slot = 0; slot < size; slot += 1) {
          let sum = constant[slot] ?? 0;
          for (let row = 0; row < size; row += 1)
            sum += (matrix[slot * size + row] ?? 0) * (image[row] ?? 0);
          slopes[slot] = sum;
        }
      } else slopesOfPoint(form, parameters, k + 1, pointOf(k + 1), slopes);
      for (let slot = 0; slot < size; slot += 1)
        if (!(Math.abs(slopes[slot] ?? 0) < Number.MAX_VALUE)) isInRange = false;
      if (!(loss < Number.MAX_VALUE) || !isInRange) return k;
      losses[k + 1] = loss;
    }
    return to;
  };
}
