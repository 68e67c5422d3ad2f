import type { Iterate } from '../descent/trajectory.ts';
import { isFlat } from '../model/flat.ts';
import type { Objective } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { symmetricEigenvalues } from '../numerics/symmetricSolution.ts';
import type { AppState } from './appState.ts';
import { isPlainLine } from './experiment.ts';
import { objectiveOf } from './model.ts';
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

/** Whether the loss of another model than the line is flat where the run is, as on a plateau: no step leads away. */
export function isOnPlateau(state: AppState): boolean {
  return (
    !isPlainLine(state.experiment) && flatAt(objectiveOf(state.experiment), shownIterate(state))
  );
}

/**
 * The steepest curvature of the loss where the run is: what can be said of rates near there. Undefined without
 * points, where the loss does not bend upwards, and for the line, of which more is known than what holds near here.
 */
export function localCurvature(state: AppState): number | undefined {
  if (isPlainLine(state.experiment)) return undefined;
  if (state.experiment.data.observations.length === 0) return undefined;
  return steepestAt(objectiveOf(state.experiment), shownIterate(state));
}
