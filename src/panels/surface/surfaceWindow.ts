import type { Path } from '../../descent/path.ts';
import { extentTo } from './pathExtremes.ts';
import type { Objective } from '../../model/objective.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { niceDomain } from '../../numerics/ticks.ts';
import { lineOf, type Parameters } from '../../regression/parameters.ts';
import type { AppState } from '../../store/appState.ts';
import { shownIteration } from '../../store/selectors.ts';
import { problemOf, trajectoryOf, type Problem } from '../../store/problem.ts';
import { shownParameters } from '../../store/shownParameters.ts';
import type { View } from '../../store/view.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';
import { otherWindow } from './otherWindow.ts';
import { shownPath } from './pathOver.ts';
import {
  around,
  farthest,
  largest,
  pathWindow,
  reachOf,
  type SurfaceWindow,
} from './windowParts.ts';

/** The place around which the map is: the minimum, in a valley the nearest one, without points the start. */
export function centreOf({ leastSquares, start }: Problem): Parameters {
  return leastSquares.kind === 'none' ? start : { m: leastSquares.m, b: leastSquares.b };
}

/** The size of x, by which m tilts the line as much as b lifts it. */
function sizeOfX({ sums: { count, meanX, sumXX } }: Problem): number {
  return Math.sqrt(sumXX / Math.max(1, count) + meanX * meanX) || 1;
}

/** Everything: the start, the minimum and the path, if that does not go too far away. */
function wholeWindow(problem: Problem, path: Path, iteration: number): SurfaceWindow {
  const centre = centreOf(problem);
  const rms = sizeOfX(problem);
  const own = reachOf({ least: problem.start, most: problem.start }, centre);
  const scale = Math.max(own.m * rms, own.b) || 1;
  const walked = reachOf(extentTo(path, iteration), centre);
  const isNear = Math.max(walked.m * rms, walked.b) <= farthest * scale;
  const reach = isNear ? { m: Math.max(own.m, walked.m), b: Math.max(own.b, walked.b) } : own;
  // Both directions get at least the width in which the other one's rise shows too.
  const height = Math.max(reach.m * rms, reach.b) || 1;
  return {
    m: around(centre.m, 1.15 * Math.max(reach.m, (0.35 * height) / rms)),
    b: around(centre.b, 1.15 * Math.max(reach.b, 0.35 * height)),
  };
}

/** The ground between the minimum and where the run is. */
function minimumWindow(problem: Problem, path: Path, iteration: number): SurfaceWindow {
  const centre = centreOf(problem);
  const here = lineOf(path.thetaAt(iteration));
  const held = (distance: number, value: number) =>
    1.4 * Math.max(Math.min(distance, largest), Math.abs(value) * 1e-9, 1e-12);
  return {
    m: around(centre.m, held(Math.abs(here.m - centre.m), centre.m)),
    b: around(centre.b, held(Math.abs(here.b - centre.b), centre.b)),
  };
}

/**
 * What the map shows at an iteration, which the path must have. It hangs on nothing else, so that a link
 * shows what its sender saw; and it changes by leaps, so that it mostly stays where it is.
 */
export function windowFor(
  zoom: View['zoom'],
  problem: Problem,
  path: Path,
  iteration: number,
): SurfaceWindow {
  // Without points the loss is flat, and there is nothing to zoom to.
  if (problem.leastSquares.kind === 'none') {
    const { m, b } = problem.start;
    return { m: niceDomain(m - 1, m + 1), b: niceDomain(b - 1, b + 1) };
  }
  if (zoom === 'path' && iteration > 0) return pathWindow(path, iteration);
  if (zoom === 'minimum') return minimumWindow(problem, path, iteration);
  return wholeWindow(problem, path, iteration);
}

// The same object as long as it is the same window, so that axes and scales stay.
const sameWindow = memoizeLast((m0: number, m1: number, b0: number, b1: number): SurfaceWindow => ({
  m: [m0, m1],
  b: [b0, b1],
}));

/** What the map shows now: over the parameters that are shown, the first of them as m, the second as b. */
export function windowOf(state: AppState): SurfaceWindow {
  const { experiment, view } = state;
  const shown = shownParameters(state);
  const { across, up = across } = shown;
  const path = trajectoryOf(experiment);
  const iteration = shownIteration(state);
  const problem = problemOf(experiment);
  if (!problem.bySums) {
    const { m, b } = otherWindow(state, shownPath(path, shown), iteration);
    return sameWindow(m[0], m[1], b[0], b[1]);
  }
  const { m, b } = windowFor(view.zoom, problem, path, iteration);
  const [x, y] = [across === 0 ? m : b, up === 0 ? m : b];
  return sameWindow(x[0], x[1], y[0], y[1]);
}

/** The largest loss in a window: it lies in a corner, because the loss is convex. */
export function largestLoss(
  { m, b }: { readonly m: Domain; readonly b: Domain },
  { value }: Objective,
): number {
  const corners = m.flatMap((slope) =>
    b.map((intercept) => value(Float64Array.of(slope, intercept))),
  );
  return Math.max(...corners.filter(Number.isFinite), 0);
}
