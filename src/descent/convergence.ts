import { eigen } from '../numerics/symmetricMatrix.ts';
import { gradient, hessian } from '../regression/loss.ts';
import type { Parameters } from '../regression/parameters.ts';
import { maximumIterations, type Trajectory, type TrajectoryInput } from './trajectory.ts';

function length({ m, b }: Parameters): number {
  return Math.hypot(m, b);
}

/**
 * ‖∇L‖ at iteration k in closed form: along each eigenvector of the Hessian the gradient is multiplied
 * by 1 − ηλ in every iteration. Spares a million iterations when the answer is "not that soon".
 */
function predictedGradient(input: TrajectoryInput, from: Parameters, iteration: number): number {
  const { values, vectors } = eigen(hessian(input.sums, input.convention));
  const parts = vectors.map((vector, index) => {
    const factor = 1 - input.learningRate * (values[index] ?? 0);
    return (vector.m * from.m + vector.b * from.b) * factor ** iteration;
  });
  return Math.hypot(...parts);
}

/**
 * The iteration at which descent has arrived: the first whose gradient is at most `tolerance` times
 * that of the start, ‖∇L‖ ≤ tolerance · ‖∇L₀‖ (the usual relative test, J. Nocedal and S. Wright,
 * Numerical Optimization, 2006, section 3). 0 when the start is a minimum already. Undefined when that is
 * not within `maximumIterations`, or the run diverges. Extends the trajectory as far as that iteration.
 */
export function convergedAt(trajectory: Trajectory, tolerance = 1e-10): number | undefined {
  const { sums, convention, start, learningRate } = trajectory.input;
  const initial = gradient(sums, convention, start);
  if (length(initial) === 0) return 0;
  if (!Number.isFinite(length(initial))) return undefined;
  const goal = tolerance * length(initial);
  const steepest = eigen(hessian(sums, convention)).values[1];
  // With room for rounding. A run that diverges ends soon by itself.
  const shrinks = learningRate * steepest < 2;
  if (shrinks && predictedGradient(trajectory.input, initial, maximumIterations) > 10 * goal) {
    return undefined;
  }
  let iteration = 0;
  for (let reach = 1024; ; reach *= 2) {
    const last = trajectory.extendTo(reach);
    for (; iteration <= last; iteration += 1) {
      if (length(gradient(sums, convention, trajectory.parametersAt(iteration))) <= goal) {
        return iteration;
      }
    }
    if (last < reach) return undefined;
  }
}
