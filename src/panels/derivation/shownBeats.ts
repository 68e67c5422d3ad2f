import type { Beat } from '../../derivation/beat.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import { modelBeats } from '../../derivation/modelBeats.ts';
import { derivationOf } from '../../store/derivationOf.ts';
import type { Experiment } from '../../store/experiment.ts';
import { columnsOf } from '../../store/model.ts';
import type { AppState } from '../../store/appState.ts';
import { trajectoryOf } from '../../store/problem.ts';
import { beatsOf } from '../../store/beats.ts';

const beatsWithoutPoints = memoizeLast(
  (experiment: Experiment, parameter: number): readonly Beat[] => {
    const trajectory = trajectoryOf(experiment);
    return modelBeats({
      ...derivationOf(experiment, parameter),
      data: columnsOf([]),
      chosen: 0,
      iterate: trajectory.iterateAt(0),
      next: trajectory.thetaAt(0),
    });
  },
);

/** The beats to show. Without points they have no numbers, but their rules hold all the same. */
export function shownBeats(state: AppState): readonly Beat[] {
  return state.experiment.data.observations.length === 0
    ? beatsWithoutPoints(state.experiment, state.view.parameter)
    : beatsOf(state);
}
