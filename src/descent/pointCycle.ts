import type { ClosedForm, ParameterVector } from '../model/objective.ts';
import { leastSquaresSolution } from '../numerics/leastSquaresSolution.ts';

/**
 * Where descent point by point, in the given order, is at the end of every epoch once it has settled: the place that
 * one epoch leads back to. In closed form, so that it is known without running. Whether a run gets there is another
 * question (see pointStability.ts). Undefined where the loss is not least at one place alone, and where the epoch has
 * no such place.
 */
export function pointCycle(form: ClosedForm, rate: number): ParameterVector | undefined {
  const { columns, target, best, rank, pointFactor } = form;
  const size = best.length;
  if (rank < size) return undefined;
  // What an epoch subtracts from δ = θ − best is Bδ − d. At its fixed point Bδ = d.
  const taken = columns.map(() => new Float64Array(size));
  const added = new Float64Array(size);
  const step = 2 * pointFactor * rate;
  for (let row = 0; row < target.length; row += 1) {
    const slopes = columns.map((column) => column[row] ?? 0);
    const along = (vector: Float64Array): number =>
      slopes.reduce((sum, slope, slot) => sum + slope * (vector[slot] ?? 0), 0);
    const move = (vector: Float64Array, error: number): void => {
      for (const [slot, slope] of slopes.entries())
        vector[slot] = (vector[slot] ?? 0) + step * error * slope;
    };
    for (const [slot, column] of taken.entries()) move(column, (slopes[slot] ?? 0) - along(column));
    move(added, (target[row] ?? 0) - along(best) - along(added));
  }
  const cycle = leastSquaresSolution(taken, added).best.map(
    (value, slot) => value + (best[slot] ?? 0),
  );
  return cycle.every(Number.isFinite) ? cycle : undefined;
}
