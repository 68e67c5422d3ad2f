import type { Objective, ParameterVector } from './objective.ts';

// A change of the loss by less than this share of it is lost in rounding.
const least = 1e-13;

/**
 * Whether the loss is flat around a place, as on a plateau: moving any parameter by its own size, or by 1 where
 * that is more, changes the loss by no share that could be seen, by slope and by curvature. Never so where the
 * loss is 0, or has no number.
 */
export function isFlat(on: Objective, at: ParameterVector): boolean {
  const slopes = new Float64Array(on.size);
  const loss = Math.abs(on.gradient(at, slopes));
  if (!(loss > 0 && Number.isFinite(loss))) return false;
  const curvature = on.curvature(at);
  return slopes.every((slope, slot) => {
    const move = 1 + Math.abs(at[slot] ?? 0);
    const bend = curvature[slot * on.size + slot] ?? Number.NaN;
    return Math.abs(slope) * move <= least * loss && Math.abs(bend) * move * move <= least * loss;
  });
}
