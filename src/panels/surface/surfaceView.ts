import { niceDomain } from '../../numerics/ticks.ts';
import { loss } from '../../regression/loss.ts';
import type { Parameters } from '../../regression/parameters.ts';
import type { Trajectory } from '../../descent/trajectory.ts';
import type { Problem } from '../../store/selectors.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';

export const zooms = ['all', 'path', 'minimum'] as const;
export type Zoom = (typeof zooms)[number];

/** The part of the (m, b) plane that is shown, in working units. */
export interface SurfaceView {
  readonly m: Domain;
  readonly b: Domain;
}

// A run that diverges is followed only this many times as far as it started from the minimum: beyond
// that the valley it left would be a dot.
const farthest = 3;
const mostExamined = 2_000;

function minimumOf({ leastSquares, start }: Problem): Parameters {
  return leastSquares.kind === 'none' ? start : { m: leastSquares.m, b: leastSquares.b };
}

function pathReach(
  trajectory: Trajectory,
  iteration: number,
  centre: Parameters,
  start: Parameters,
) {
  const last = Math.min(iteration, trajectory.computed);
  const stride = Math.max(1, Math.floor(last / mostExamined));
  let m = Math.abs(start.m - centre.m);
  let b = Math.abs(start.b - centre.b);
  const mostM = farthest * m;
  const mostB = farthest * b;
  for (let k = 0; k <= last; k += stride) {
    m = Math.max(m, Math.min(mostM, Math.abs((trajectory.slopes[k] ?? centre.m) - centre.m)));
    b = Math.max(b, Math.min(mostB, Math.abs((trajectory.intercepts[k] ?? centre.b) - centre.b)));
  }
  return { m, b };
}

function around(centre: number, reach: number): Domain {
  const room = reach > 0 ? reach : Math.abs(centre) / 2 || 1;
  return niceDomain(centre - room, centre + room, 0);
}

/** A plain range around a place, where nothing says how far to look; 1 up or down at the usual x. */
function plainView({ m, b }: Parameters, usualX = 1): SurfaceView {
  return { m: around(m, 1 / usualX), b: around(b, 1) };
}

function allView(problem: Problem, trajectory: Trajectory, iteration: number): SurfaceView {
  const centre = minimumOf(problem);
  const reach = pathReach(trajectory, iteration, centre, problem.start);
  // Both directions get at least the width in which the other one's rise shows too.
  const { count, meanX, sumXX } = problem.sums;
  const rms = Math.sqrt(sumXX / Math.max(1, count) + meanX * meanX) || 1;
  if (reach.m === 0 && reach.b === 0) return plainView(centre, rms);
  const height = Math.max(reach.m * rms, reach.b, 1e-9 * rms);
  return {
    m: around(centre.m, 1.25 * Math.max(reach.m, (0.35 * height) / rms)),
    b: around(centre.b, 1.25 * Math.max(reach.b, 0.35 * height)),
  };
}

function pathView(problem: Problem, trajectory: Trajectory, iteration: number): SurfaceView {
  const last = Math.min(iteration, trajectory.computed);
  if (last === 0) return allView(problem, trajectory, iteration);
  const stride = Math.max(1, Math.floor(last / mostExamined));
  let { m: m0, b: b0 } = problem.start;
  let [m1, b1] = [m0, b0];
  for (let k = 0; k <= last; k += stride) {
    const m = trajectory.slopes[k] ?? m0;
    const b = trajectory.intercepts[k] ?? b0;
    if (Math.abs(m) > 1e150 || Math.abs(b) > 1e150) break;
    m0 = Math.min(m0, m);
    m1 = Math.max(m1, m);
    b0 = Math.min(b0, b);
    b1 = Math.max(b1, b);
  }
  return { m: niceDomain(m0, m1, 0.15), b: niceDomain(b0, b1, 0.15) };
}

function minimumView(problem: Problem, trajectory: Trajectory, iteration: number): SurfaceView {
  const centre = minimumOf(problem);
  const k = Math.min(iteration, trajectory.computed);
  const current = { m: trajectory.slopes[k] ?? centre.m, b: trajectory.intercepts[k] ?? centre.b };
  const distance = { m: Math.abs(current.m - centre.m), b: Math.abs(current.b - centre.b) };
  const held = (reach: number, value: number) => Math.max(reach, Math.abs(value) * 1e-9, 1e-12);
  return {
    m: around(centre.m, 1.6 * held(distance.m, centre.m)),
    b: around(centre.b, 1.6 * held(distance.b, centre.b)),
  };
}

/** The view that a zoom asks for: everything, the path walked so far, or the ground at the minimum. */
export function surfaceView(
  zoom: Zoom,
  problem: Problem,
  trajectory: Trajectory,
  iteration: number,
): SurfaceView {
  // Without points the loss is flat, and there is nothing to zoom to.
  if (problem.leastSquares.kind === 'none') return plainView(problem.start);
  if (zoom === 'path') return pathView(problem, trajectory, iteration);
  if (zoom === 'minimum') return minimumView(problem, trajectory, iteration);
  return allView(problem, trajectory, iteration);
}

/**
 * Whether a view still shows what it is for: the start, and in the view of everything the minimum.
 * One who has gone nearer stays there.
 */
export function stillFits(view: SurfaceView, problem: Problem, zoom: Zoom): boolean {
  const holds = ([from, to]: Domain, value: number) => value >= from && value <= to;
  const needed = zoom === 'all' ? [minimumOf(problem), problem.start] : [problem.start];
  return needed.every(({ m, b }) => holds(view.m, m) && holds(view.b, b));
}

/** The largest loss in a view: it lies in a corner, because the loss is convex. */
export function largestLoss(
  view: SurfaceView,
  problem: Problem,
  convention: 'sum' | 'mean' | 'half',
): number {
  const corners = view.m.flatMap((m) =>
    view.b.map((b) => loss(problem.sums, convention, { m, b })),
  );
  return Math.max(...corners.filter(Number.isFinite), 0);
}
