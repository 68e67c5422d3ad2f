import type { Feature } from '../../../derivation/beat.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import { gradient, loss, type LossConvention } from '../../../regression/loss.ts';
import type { Observation } from '../../../regression/observation.ts';
import type { Parameters } from '../../../regression/parameters.ts';
import { featureOf, type Experiment } from '../../../store/experiment.ts';
import type { AppState } from '../../../store/appState.ts';
import { chosenPoint, problemOf, shownIterate, type Problem } from '../../../store/selectors.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';

/** What the pages of the guide show of the run at one moment. All numbers in working units. */
export interface ShownMoment {
  readonly problem: Problem;
  readonly convention: LossConvention;
  readonly feature: Feature;
  /** Whether the run uses all points at once, or one after the other. */
  readonly method: Experiment['method']['kind'];
  readonly iteration: number;
  readonly parameters: Parameters;
  /** Of L over all points, whatever the method uses. */
  readonly loss: number;
  readonly gradient: Parameters;
  /** Index of the chosen point; −1 when there are no points. */
  readonly chosen: number;
  readonly observation: Observation | undefined;
}

const momentAt = memoizeLast(
  (
    experiment: Experiment,
    iteration: number,
    m: number,
    b: number,
    chosen: number,
  ): ShownMoment => {
    const problem = problemOf(experiment);
    const parameters = { m, b };
    const convention = experiment.loss;
    return {
      problem,
      convention,
      method: experiment.method.kind,
      feature: featureOf(experiment),
      iteration,
      parameters,
      loss: loss(problem.sums, convention, parameters),
      gradient: gradient(problem.sums, convention, parameters),
      chosen,
      observation: problem.observations[chosen],
    };
  },
);

function momentOf(state: AppState): ShownMoment {
  const { iteration, m, b } = shownIterate(state);
  // A page shows one point: when all are chosen the first.
  const last = state.experiment.data.observations.length - 1;
  const chosen = Math.min(Math.max(chosenPoint(state), 0), last);
  return momentAt(state.experiment, iteration, m, b, chosen);
}

/**
 * The moment on screen. It follows a single step at once, and what plays or is dragged at most ten
 * times a second: nobody reads numbers that change faster.
 */
export function useShownMoment(): ShownMoment {
  return useCalmly(momentOf);
}
