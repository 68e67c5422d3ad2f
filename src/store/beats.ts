import type { Beat } from '../derivation/beat.ts';
import { modelBeats } from '../derivation/modelBeats.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { AppState } from './appState.ts';
import { derivationOf } from './derivationOf.ts';
import type { Experiment } from './experiment.ts';
import { columnsOf } from './model.ts';
import { problemOf, spreadOf, trajectoryOf } from './problem.ts';
import { chosenPoints, iterateAt, lossAfter, shownIteration, thetaAfter } from './selectors.ts';

const beatsAt = memoizeLast(
  (
    experiment: Experiment,
    iteration: number,
    chosen: number | 'all',
    parameter: number,
  ): readonly Beat[] => {
    const trajectory = trajectoryOf(experiment);
    const { observations, scaling, objective } = problemOf(experiment);
    if (observations.length === 0) return [];
    const { method, data } = experiment;
    const iterate = iterateAt(trajectory, iteration);
    return modelBeats({
      ...derivationOf(experiment, parameter),
      data: columnsOf(observations),
      chosen,
      iterate,
      next: thetaAfter(trajectory, iteration),
      nextLoss: () => lossAfter(trajectory, iteration),
      details: method,
      spread: spreadOf(experiment),
      unscaled: { observations: data.observations, scaling },
      ...(method.kind === 'newton' ? { curvature: objective.curvature(iterate.at) } : {}),
    });
  },
);

/** The nine beats of the iteration on screen; none when there are no points. */
export function beatsOf(state: AppState): readonly Beat[] {
  return beatsAt(
    state.experiment,
    shownIteration(state),
    chosenPoints(state),
    state.view.parameter,
  );
}
