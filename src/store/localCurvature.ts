import type { Iterate } from '../descent/trajectory.ts';
import { isFlat } from '../model/flat.ts';
import type { Objective } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { symmetricEigenvalues } from '../numerics/symmetricSolution.ts';
import type { AppState } from './appState.ts';
import { problemOf } from './problem.ts';
import { shownIterate } from './selectors.ts';

const steepestAt = memoizeLast((objective: Objective, { at }: Iterate): number | undefined => {
  const curvature = objective.curvature(at);
  if (!curvature.every(Number.isFinite)) return undefined;
  const steepest = Math.max(...symmetricEigenvalues(curvature, objective.size));
  return steepest > 0 && steepest < Number.MAX_VALUE ? steepest : undefined;
});

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
  return steepestAt(problemOf(state.experiment).objective, shownIterate(state));
}
