import type { ClosedForm, ParameterVector } from '../model/objective.ts';
import { excessAt } from '../model/quadratic.ts';
import { methods } from './methods/methods.ts';
import { foundBy, lookedTo, type Search } from './search.ts';
import { curvedDirections } from './stability.ts';
import { maximumIterations, type Trajectory, type TrajectoryInput } from './trajectory.ts';

/** The tolerance of {@link convergedAt}, when none is given. */
export const usualTolerance = 1e-10;

/** An eigenvector of the Hessian: its curvature λ, and how far the start is from the minimum along it. */
interface Direction {
  readonly curvature: number;
  readonly distance: number;
}

/** The directions in which there is anything to descend: not the floor of a valley. */
function directionsOf(form: ClosedForm, start: ParameterVector): readonly Direction[] {
  return curvedDirections(form)
    .map(({ curvature, direction }) => ({
      curvature,
      distance: Math.abs(
        direction.reduce(
          (sum, part, slot) => sum + part * ((start[slot] ?? 0) - (form.best[slot] ?? 0)),
          0,
        ),
      ),
    }))
    .filter(({ curvature, distance }) => curvature > 0 && distance > 0);
}

/** ln |1 − ηλ|, with all its digits where ηλ is very small; −Infinity where one step arrives. */
function logarithmOfFactor(product: number): number {
  return product < 1 ? Math.log1p(-product) : Math.log(product - 1);
}

/**
 * After how many iterations descent over all points converges, see {@link convergedAt}, in closed form: along each
 * eigenvector of the Hessian the distance from the minimum is multiplied by 1 − ηλ in every iteration.
 * Infinity when it never does. Rounding is left out, so a run that comes to stand still before is not seen.
 */
export function predictedConvergence(
  { objective, start, learningRate }: TrajectoryInput,
  tolerance = usualTolerance,
): number {
  const { quadratic } = objective;
  const found = quadratic === undefined ? [] : directionsOf(quadratic, start);
  const steepest = Math.max(...found.map(({ curvature }) => curvature));
  const farthest = Math.max(...found.map(({ distance }) => distance));
  // In shares of the largest, so that no square overflows.
  const directions = found.map(({ curvature, distance }) => {
    const share = curvature / steepest;
    const part = distance / farthest;
    return {
      slope: (share * part) ** 2,
      excess: share * part ** 2,
      // Of the squares.
      logarithm: 2 * logarithmOfFactor(learningRate * curvature),
    };
  });
  if (directions.length === 0) return 0;
  const least = Math.max(...directions.map(({ logarithm }) => logarithm));
  if (!(least < 0)) return Number.POSITIVE_INFINITY;
  const left = (of: 'slope' | 'excess', iteration: number): number =>
    directions.reduce(
      (sum, direction) =>
        sum + direction[of] * (iteration === 0 ? 1 : Math.exp(iteration * direction.logarithm)),
      0,
    );
  const slope = tolerance ** 2 * left('slope', 0);
  const excess = tolerance * left('excess', 0);
  const arrived = (iteration: number): boolean =>
    left('slope', iteration) <= slope && left('excess', iteration) <= excess;
  // The slowest direction alone takes no longer.
  let [before, after] = [0, Math.max(1, Math.ceil((2 * Math.log(tolerance)) / least))];
  while (after - before > 1) {
    const middle = Math.floor(before + (after - before) / 2);
    if (middle <= before || middle >= after) break;
    if (arrived(middle)) after = middle;
    else before = middle;
  }
  return after;
}

// So many iterations are looked at in one go: few, because the code is slow when it is run for the first time, and
// fewer where each goes through the points.
const [stride, longStride] = [128, 256];

/**
 * Looks for the iteration at which descent has arrived, see {@link convergedAt}.
 * @yields the iteration up to which it has looked, every so many of them.
 */
export function* convergenceSearch(
  trajectory: Trajectory,
  tolerance = usualTolerance,
): Search<number> {
  const { input } = trajectory;
  const { objective, start, learningRate, method } = input;
  const { quadratic, size } = objective;
  if (!trajectory.startsInRange) return undefined;
  const slopes = new Float64Array(size);
  const steepness = (at: ParameterVector): number => {
    objective.gradient(at, slopes);
    return Math.hypot(...slopes);
  };
  const image = new Float64Array(size);
  const excess = (at: ParameterVector): number =>
    quadratic === undefined ? 0 : excessAt(quadratic, at, image);
  const [goal, excessGoal] = [tolerance * steepness(start), tolerance * excess(start)];
  if (goal === 0) return 0;
  if (quadratic !== undefined && methods[method.kind].isPlain) {
    const steepest = curvedDirections(quadratic)[0]?.curvature ?? 0;
    // With room for rounding. A run that diverges ends soon by itself.
    const shrinks = learningRate * steepest < 2;
    if (shrinks && predictedConvergence(input, 10 * tolerance) > maximumIterations)
      return undefined;
  }
  const length = quadratic === undefined ? stride : longStride;
  let iteration = 0;
  for (let reach = length; ; reach += length) {
    const last = trajectory.extendTo(reach);
    for (; iteration <= last; iteration += 1) {
      const here = trajectory.thetaAt(iteration);
      if (steepness(here) <= goal && excess(here) <= excessGoal) return iteration;
    }
    if (last < reach) return undefined;
    yield lookedTo(last);
  }
}

/**
 * The iteration at which descent has arrived: the first whose gradient is at most `tolerance` times
 * that of the start, ‖∇L‖ ≤ tolerance · ‖∇L₀‖ (the usual relative test, J. Nocedal and S. Wright,
 * Numerical Optimization, 2006, section 3), and whose loss has come as near to the least, L − L* ≤
 * tolerance · (L₀ − L*). The second says more only where the condition number is above 1 / tolerance:
 * there the gradient becomes tiny in a long valley, far from its lowest point. It is asked for where the least loss
 * is known.
 *
 * 0 when the start is a minimum already. Undefined when that is not within `maximumIterations`, or the
 * run diverges. Extends the trajectory as far as that iteration.
 */
export function convergedAt(
  trajectory: Trajectory,
  tolerance = usualTolerance,
): number | undefined {
  return foundBy(convergenceSearch(trajectory, tolerance));
}
