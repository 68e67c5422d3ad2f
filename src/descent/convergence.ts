import { eigen } from '../numerics/symmetricMatrix.ts';
import { gradient, hessian } from '../regression/loss.ts';
import { lengthOf, lineOf, type Parameters } from '../regression/parameters.ts';
import { predict } from '../regression/predict.ts';
import { methods } from './methods/methods.ts';
import { foundBy, lookedTo, type Search } from './search.ts';
import { maximumIterations, type Trajectory, type TrajectoryInput } from './trajectory.ts';

/** The tolerance of {@link convergedAt}, when none is given. */
export const usualTolerance = 1e-10;

/** An eigenvector of the Hessian: its curvature λ, and how far the start is from the minimum along it. */
interface Direction {
  readonly curvature: number;
  readonly distance: number;
}

/** The directions in which there is anything to descend: not the floor of a valley. */
function directionsOf({ sums, convention, start }: TrajectoryInput): readonly Direction[] {
  const { line, meanX, meanY } = sums;
  const { values, vectors } = eigen(hessian(sums, convention));
  const r = predict(start, meanX) - meanY;
  const d = start.m - (line?.m ?? start.m);
  // b − b* is r − d x̄, to more digits than the difference of two large numbers.
  return [0, 1]
    .map((index) => ({
      curvature: values[index] ?? 0,
      distance: Math.abs((vectors[index]?.m ?? 0) * d + (vectors[index]?.b ?? 0) * (r - d * meanX)),
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
export function predictedConvergence(input: TrajectoryInput, tolerance = usualTolerance): number {
  const found = directionsOf(input);
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
      logarithm: 2 * logarithmOfFactor(input.learningRate * curvature),
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

// Where each iteration goes through the points, fewer are looked at in one go.
const levelStride = 128;

// So many iterations are looked at in one go: few, because the code is slow when it is run for the first time.
const stride = 256;

/**
 * The same where the least loss is not known: the first iterate whose gradient is small enough.
 * @yields the iteration up to which it has looked.
 */
function* levelSearch(trajectory: Trajectory, tolerance: number): Search<number> {
  const { objective, start } = trajectory.input.other ?? {};
  if (objective === undefined || start === undefined || !trajectory.startsInRange) return undefined;
  const slopes = new Float64Array(objective.size);
  const steepness = (iteration: number): number => {
    objective.gradient(trajectory.thetaAt(iteration), slopes);
    return Math.hypot(...slopes);
  };
  const goal = tolerance * steepness(0);
  let iteration = 0;
  for (let reach = levelStride; ; reach += levelStride) {
    const last = trajectory.extendTo(reach);
    for (; iteration <= last; iteration += 1) if (steepness(iteration) <= goal) return iteration;
    if (last < reach) return undefined;
    yield lookedTo(last);
  }
}

/**
 * Looks for the iteration at which descent has arrived, see {@link convergedAt}.
 * @yields the iteration up to which it has looked, every {@link stride} of them.
 */
export function* convergenceSearch(
  trajectory: Trajectory,
  tolerance = usualTolerance,
): Search<number> {
  if (trajectory.input.other !== undefined) return yield* levelSearch(trajectory, tolerance);
  const { sums, convention, start, learningRate, method } = trajectory.input;
  const initial = gradient(sums, convention, start);
  if (lengthOf(initial) === 0) return 0;
  if (!Number.isFinite(lengthOf(initial))) return undefined;
  const goal = tolerance * lengthOf(initial);
  const steepest = eigen(hessian(sums, convention)).values[1];
  // With room for rounding. A run that diverges ends soon by itself.
  const shrinks = methods[method.kind].isPlain && learningRate * steepest < 2;
  if (shrinks && predictedConvergence(trajectory.input, 10 * tolerance) > maximumIterations) {
    return undefined;
  }
  // Σe² − Σe*², see loss.ts.
  const excess = ({ m, b }: Parameters): number => {
    const r = m * sums.meanX + b - sums.meanY;
    return sums.sumXX * (m - (sums.line?.m ?? m)) ** 2 + sums.count * r * r;
  };
  const excessGoal = tolerance * excess(start);
  let iteration = 0;
  for (let reach = stride; ; reach += stride) {
    const last = trajectory.extendTo(reach);
    for (; iteration <= last; iteration += 1) {
      const here = lineOf(trajectory.thetaAt(iteration));
      if (lengthOf(gradient(sums, convention, here)) <= goal && excess(here) <= excessGoal) {
        return iteration;
      }
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
 * there the gradient becomes tiny in a long valley, far from its lowest point.
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
