import type { Beat } from '../../derivation/beat.ts';
import { iterationBeats } from '../../derivation/iterationBeats.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { featureOf, type Experiment } from '../../store/experiment.ts';
import type { AppState } from '../../store/appState.ts';
import { beatsOf, trajectoryOf } from '../../store/selectors.ts';

const beatsWithoutPoints = memoizeLast((experiment: Experiment): readonly Beat[] => {
  const trajectory = trajectoryOf(experiment);
  return iterationBeats({
    observations: [],
    chosen: 0,
    iterate: trajectory.iterateAt(0),
    next: trajectory.parametersAt(0),
    convention: experiment.loss,
    method: experiment.method.kind,
    feature: featureOf(experiment),
  });
});

/** The beats to show. Without points they have no numbers, but their rules hold all the same. */
export function shownBeats(state: AppState): readonly Beat[] {
  return state.experiment.data.observations.length === 0
    ? beatsWithoutPoints(state.experiment)
    : beatsOf(state);
}
