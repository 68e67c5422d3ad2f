import type { Objective, ParameterVector } from '../model/objective.ts';
import { symmetricEigenvalues } from '../numerics/symmetricSolution.ts';

/**
 * What a place is where the slope is practically 0:
 * - `least`: the least loss there is, where that is known in closed form;
 * - `minimum`: lower than all places near it;
 * - `saddle`: in some direction the loss falls from there;
 * - `level`: in some direction it is level, as on a plateau, or along the floor of a valley.
 */
export type RestKind = 'least' | 'minimum' | 'saddle' | 'level';

// A curvature of less than this share of the steepest is taken for none.
const flat = 1e-7;

/** What the curvature says about a place where the slope is practically 0. */
export function restKind(objective: Objective, at: ParameterVector): RestKind {
  if (objective.quadratic !== undefined) return 'least';
  const curvature = objective.curvature(at);
  const values = symmetricEigenvalues(curvature, objective.size);
  const steepest = Math.abs(values[0] ?? 0);
  if (!curvature.every(Number.isFinite) || !(steepest > 0)) return 'level';
  if (values.some((value) => value < -flat * steepest)) return 'saddle';
  return values.every((value) => value > flat * steepest) ? 'minimum' : 'level';
}
