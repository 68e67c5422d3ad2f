import { type Advice, adviceOn, bestPace, isSuitable } from '../descent/advice.ts';
import { scaledPoints } from '../regression/scaledPoints.ts';
import { type ScalingKind, toWorking } from '../regression/scaling.ts';
import type { TrajectoryInput } from '../descent/trajectory.ts';
import { type Experiment, possibleScaling } from './experiment.ts';
import { objectiveOn, startOf } from './model.ts';
import { rememberFew } from './rememberFew.ts';
import { descentOf, hasClosedForm, trajectoryOf } from './problem.ts';

/**
 * What determines the run with x scaled in a way. Worked out by itself: the selectors remember the data
 * of the experiment on screen, and would forget them.
 */
function scaledDescent(experiment: Experiment, kind: ScalingKind): TrajectoryInput {
  const { data, learningRate, method, seed } = experiment;
  const { scaling, observations } = scaledPoints(data.observations, kind);
  return {
    objective: objectiveOn(experiment, observations),
    start: toWorking(startOf(experiment), scaling),
    learningRate,
    method: { ...method, observations, seed },
  };
}

/** Why the run is slow or diverges, and what helps; undefined when there is nothing to say. */
export const adviceOf: (experiment: Experiment) => { readonly advice: Advice | undefined } =
  rememberFew((experiment: Experiment) => {
    // It is about a curvature that is the same everywhere.
    if (!hasClosedForm(experiment)) return { advice: undefined };
    // From a start without numbers no rate converges.
    if (!trajectoryOf(experiment).startsInRange) return { advice: undefined };
    const { observations } = experiment.data;
    const spread = observations.some(({ x }) => x !== observations[0]?.x);
    const scalable = spread && possibleScaling(experiment, 'standard') !== experiment.scaling;
    const other = scalable ? scaledDescent(experiment, 'standard') : undefined;
    return { advice: adviceOn(descentOf(experiment), other) };
  }, 4);

/** The experiment with x standardised, at the rate that is best then. */
export function standardised(experiment: Experiment): Experiment {
  const best = bestPace(scaledDescent(experiment, 'standard'));
  return {
    ...experiment,
    scaling: 'standard',
    learningRate: best?.learningRate ?? experiment.learningRate,
  };
}

/**
 * The experiment with x scaled in a way. Its rate stays where it suits that as well, or else it would have
 * one that crawls or diverges: then it is the best one.
 */
export function scaledAnotherWay(experiment: Experiment, scaling: ScalingKind): Experiment {
  const other = scaledDescent(experiment, scaling);
  const best = isSuitable(other) ? undefined : bestPace(other);
  return { ...experiment, scaling, learningRate: best?.learningRate ?? experiment.learningRate };
}
