import type { Feature } from '../../../derivation/beat.ts';
import type { Model } from '../../../model/model.ts';
import type { Objective, ParameterVector } from '../../../model/objective.ts';
import type { PenaltyId } from '../../../model/penalty.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import type { LossConvention } from '../../../model/lossConvention.ts';
import type { Observation } from '../../../regression/observation.ts';
import { featureOf, type Experiment, isPlainLine } from '../../../store/experiment.ts';
import { modelOfExperiment, outcomeFault } from '../../../store/model.ts';
import type { AppState } from '../../../store/appState.ts';
import { chosenPoint, shownIterate } from '../../../store/selectors.ts';
import { hasClosedForm, problemOf, type Problem } from '../../../store/problem.ts';
import { shownLoss, shownStart } from '../../../store/shownLoss.ts';
import { useCalmly } from '../../../playback/useCalmly.ts';

/** What the pages of the guide show of the run at one moment. All numbers in working units. */
export interface ShownMoment {
  readonly problem: Problem;
  readonly convention: LossConvention;
  readonly feature: Feature;
  /** Whether the run uses all points at once, or one after the other. */
  readonly method: Experiment['method']['kind'];
  readonly iteration: number;
  readonly at: ParameterVector;
  /** L over all points, whatever the method uses. */
  readonly objective: Objective;
  /** Where the run began. */
  readonly start: ParameterVector;
  /** Of L over all points, whatever the method uses. */
  readonly loss: number;
  readonly slopes: Float64Array;
  readonly model: Model;
  readonly each: PenaltyId;
  /** A point that keeps the log loss from meaning anything. */
  readonly fault: ReturnType<typeof outcomeFault>;
  /** Whether it is the line with squared errors: the pages about that alone have words and pictures of its own. */
  readonly isLine: boolean;
  /** Whether the loss is a parabola along each parameter. */
  readonly isParabola: boolean;
  /** Index of the chosen point; −1 when there are no points. */
  readonly chosen: number;
  readonly observation: Observation | undefined;
}

const momentAt = memoizeLast(
  (experiment: Experiment, iteration: number, at: ParameterVector, chosen: number): ShownMoment => {
    const problem = problemOf(experiment);
    const objective = shownLoss(experiment);
    const slopes = new Float64Array(at.length);
    const loss = objective.gradient(at, slopes);
    return {
      problem,
      convention: experiment.loss,
      method: experiment.method.kind,
      feature: featureOf(experiment),
      iteration,
      at,
      objective,
      start: shownStart(experiment),
      loss,
      slopes,
      model: modelOfExperiment(experiment),
      each: experiment.each,
      fault: outcomeFault(experiment),
      isLine: isPlainLine(experiment),
      isParabola: hasClosedForm(experiment),
      chosen,
      observation: problem.observations[chosen],
    };
  },
);

function momentOf(state: AppState): ShownMoment {
  const { iteration, at } = shownIterate(state);
  // A page shows one point: when all are chosen the first.
  const last = state.experiment.data.observations.length - 1;
  const chosen = Math.min(Math.max(chosenPoint(state), 0), last);
  return momentAt(state.experiment, iteration, at, chosen);
}

/**
 * The moment on screen. It follows a single step at once, and what plays or is dragged at most ten
 * times a second: nobody reads numbers that change faster.
 */
export function useShownMoment(): ShownMoment {
  return useCalmly(momentOf);
}
