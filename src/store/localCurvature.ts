import type { Iterate } from '../descent/trajectory.ts';
import { isFlat } from '../model/flat.ts';
import type { Objective, ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { symmetricEigenvalues } from '../numerics/symmetricSolution.ts';
import type { AppState } from './appState.ts';
import type { Experiment } from './experiment.ts';
import { problemOf, type Problem } from './problem.ts';
import { shownIterate } from './selectors.ts';

function steepestOf(objective: Objective, at: ParameterVector): number | undefined {
  const curvature = objective.curvature(at);
  if (!curvature.every(Number.isFinite)) return undefined;
  const steepest = Math.max(...symmetricEigenvalues(curvature, objective.size));
  return steepest > 0 && steepest < Number.MAX_VALUE ? steepest : undefined;
}

// Each asks for one place: the run moves one of them, and the other stays.
const steepestNow = memoizeLast((objective: Objective, { at }: Iterate) =>
  steepestOf(objective, at),
);
const steepestFirst = memoizeLast(({ objective, start }: Problem) => steepestOf(objective, start));

const flatAt = memoizeLast((objective: Objective, { at }: Iterate): boolean =>
  isFlat(objective, at),
);

/** Whether the loss is flat where the run is, as on a plateau: no step leads away. */
export function isOnPlateau(state: AppState): boolean {
  return flatAt(problemOf(state.experiment).objective, shownIterate(state));
}

/**
 * The steepest curvature of the loss where the run is: what can be said of rates near there. Undefined without
 * points, and where the loss does not bend upwards.
 */
export function localCurvature(state: AppState): number | undefined {
  if (state.experiment.data.observations.length === 0) return undefined;
  return steepestNow(problemOf(state.experiment).objective, shownIterate(state));
}

/** The same where the run starts. */
export function curvatureAtStart(experiment: Experiment): number | undefined {
  if (experiment.data.observations.length === 0) return undefined;
  return steepestFirst(problemOf(experiment));
}
