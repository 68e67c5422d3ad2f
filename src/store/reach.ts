import { iterationsInOneGo } from '../descent/iterationWork.ts';
import type { Path } from '../descent/path.ts';
import { maximumIterations } from '../descent/trajectory.ts';
import { comparisonOf } from './comparison.ts';
import type { Experiment } from './experiment.ts';
import type { AppState } from './appState.ts';
import { trajectoryOf } from './problem.ts';

/** What the pictures follow to the cursor: the run, and the one that is drawn beside it. */
function runsOf(state: AppState): readonly Path[] {
  const other = comparisonOf(state)?.path;
  const run = trajectoryOf(state.experiment);
  return other === undefined ? [run] : [run, other];
}

/** The iteration up to which all of the runs are worked out, or have ended before. */
function computedOf(runs: readonly Path[]): number {
  return Math.min(
    ...runs.map(({ computed, divergedAt }) =>
      divergedAt === undefined ? computed : maximumIterations,
    ),
  );
}

/** How many iterations of the run of an experiment are worked out in one go, see `iterationsInOneGo`. */
function inOneGo(experiment: Experiment): number {
  return iterationsInOneGo(trajectoryOf(experiment).input, experiment.data.observations.length);
}

/** Whether an iteration of the run is there, or so near that it can be worked out without anybody waiting. */
export function isWithinReach(experiment: Experiment, iteration: number): boolean {
  const missing = Math.min(iteration, maximumIterations) - computedOf([trajectoryOf(experiment)]);
  return missing <= inOneGo(experiment);
}

/**
 * The iteration that is there for the one asked for: itself, or the last one of a run that is known to end
 * before. Works out no more than what nobody waits for: beyond that it is taken to be there.
 */
export function lastWithin(experiment: Experiment, iteration: number): number {
  const trajectory = trajectoryOf(experiment);
  if (isWithinReach(experiment, iteration)) return trajectory.extendTo(iteration);
  return Math.min(iteration, maximumIterations);
}

/**
 * How far the run is to be shown for now, where the cursor is so far on that working it out would hold the
 * page; undefined where it is there at once.
 */
export function reachOf(state: AppState): AppState['reached'] {
  const { experiment, cursor } = state;
  const computed = computedOf(runsOf(state));
  const first = computed + inOneGo(experiment);
  if (Math.min(cursor.iteration, maximumIterations) <= first) return undefined;
  return { experiment, iteration: first };
}

/**
 * Works out more of the runs, as far as the cursor.
 * @param isEnough whether to stop for now.
 * @returns how far the run can be shown; undefined once it is there.
 */
export function workedOut(state: AppState, isEnough: () => boolean): AppState['reached'] {
  const { experiment, cursor } = state;
  const runs = runsOf(state);
  const wanted = Math.min(cursor.iteration, maximumIterations);
  // So short a part that one looks at the clock often enough.
  const part = Math.max(1, Math.floor(inOneGo(experiment) / 32));
  let iteration = computedOf(runs);
  while (iteration < wanted) {
    for (const run of runs) run.extendTo(Math.min(wanted, iteration + part));
    iteration = computedOf(runs);
    if (isEnough()) break;
  }
  return iteration < wanted ? { experiment, iteration } : undefined;
}
