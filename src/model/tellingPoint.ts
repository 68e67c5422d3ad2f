import type { Data } from './data.ts';
import { inputColumns } from './inputColumns.ts';
import type { Model } from './model.ts';
import type { ParameterVector } from './objective.ts';
import { guessesFor } from './predictions.ts';

// So close to 0 or ±1, beside the other points, a number shows nothing of what is done with it.
const tooClose = 0.1;
// So many points are looked at, from the middle on; one of them will do.
const mostLookedAt = 200;

/** The root of the mean of the squares of those of some numbers that are numbers. */
function size(values: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    sum += value * value;
    count += 1;
  }
  return Math.sqrt(sum / Math.max(1, count));
}

/**
 * Index of a point from whose numbers something can be learnt, as near to the middle of the list as
 * there is one: its inputs are not 0 or ±1, so that one sees what x does in m x and in 2e x, and the model
 * does not go through it. With more than one input one of them will do where no point has all. The one in the
 * middle when there is none such; −1 without points.
 * @param at the parameters by which the errors are measured.
 */
export function tellingPoint(model: Model, data: Data, at: ParameterVector): number {
  const { count, y } = data;
  const middle = Math.floor((count - 1) / 2);
  if (count === 0) return -1;
  const inputs = inputColumns(model, data).map((column) => ({
    column,
    near: tooClose * Math.min(1, size(column)),
  }));
  const errors = guessesFor(model, data, at).map((guess, index) => guess - (y[index] ?? 0));
  const least = tooClose * size(errors);
  let telling: number | undefined;
  for (let step = 0; step < Math.min(2 * count, mostLookedAt); step += 1) {
    // The middle, the one behind it, the one before it, and so on outwards.
    const index = middle + (step % 2 === 0 ? -step / 2 : (step + 1) / 2);
    // Outside of the list, and where the model has no value, there is no error.
    const error = errors[index] ?? Number.NaN;
    if (!Number.isFinite(error) || Math.abs(error) <= least) continue;
    const says = inputs.filter(({ column, near }) =>
      [0, 1, -1].every((value) => Math.abs((column[index] ?? 0) - value) > near),
    );
    if (says.length === inputs.length) return index;
    if (says.length > 0) telling ??= index;
  }
  return telling ?? middle;
}
