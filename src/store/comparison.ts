import { withSlopes } from '../descent/withSlopes.ts';
import { equivalentRate } from '../descent/equivalentRate.ts';
import {
  forgetfulSlot,
  type MistakeInput,
  type MistakeName,
  mistakenSlopes,
} from '../descent/mistakes.ts';
import { slippedObjective } from '../descent/slippedGradient.ts';
import type { Path } from '../descent/path.ts';
import { methods } from '../descent/methods/methods.ts';
import { createTrajectory, type Trajectory } from '../descent/trajectory.ts';
import { rightSlopes } from '../model/affineSlopes.ts';
import type { Objective } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { lossFactor, type LossConvention } from '../model/lossConvention.ts';
import type { Experiment } from './experiment.ts';
import { modelOfExperiment } from './model.ts';
import type { AppState } from './appState.ts';
import { shownIteration } from './selectors.ts';
import { errorsOf } from './shownLoss.ts';
import { descentOf, hasClosedForm, problemOf } from './problem.ts';

/** The other run that is drawn beside the right one, in working units. */
export type Comparison =
  | { readonly kind: 'mistake'; readonly mistake: MistakeName; readonly path: Path }
  | {
      readonly kind: 'convention';
      readonly convention: LossConvention;
      /** The rate under which that convention walks the same path. */
      readonly learningRate: number;
      readonly path: Path;
    };

/** What a slip is made on exactly; undefined where the loss of the experiment has no closed form. */
export function mistakeInputOf(experiment: Experiment): MistakeInput | undefined {
  const form = problemOf(experiment).objective.quadratic;
  const { loss: convention, learningRate } = experiment;
  return form && { form, convention, learningRate };
}

function slippedThroughPoints(experiment: Experiment, mistake: MistakeName): Objective | undefined {
  const { each, loss: convention, learningRate } = experiment;
  if (each !== 'squared') return undefined;
  return slippedObjective(mistake, {
    on: problemOf(experiment).objective,
    convention,
    learningRate,
    count: experiment.data.observations.length,
    forgetful: forgetfulSlot(modelOfExperiment(experiment)),
    errorsAt: (at) => errorsOf(experiment, at),
  });
}

/** The loss of the experiment with the gradient that a slip makes of it; undefined where the errors are not squared. */
export function mistakenObjective(
  experiment: Experiment,
  mistake: MistakeName,
): Objective | undefined {
  const input = mistakeInputOf(experiment);
  if (input === undefined) return slippedThroughPoints(experiment, mistake);
  return withSlopes(input.form, problemOf(experiment).objective, mistakenSlopes(mistake, input));
}

/** Whether another convention can be drawn beside this run: as long as an iteration uses all points, and carries nothing. */
export function isComparable({ method, data }: Experiment): boolean {
  return methods[method.kind].isPlain && data.observations.length > 0;
}

/** Whether the slips speak of the loss at all: they are made with squared errors. */
export function hasSlips(experiment: Experiment): boolean {
  return hasClosedForm(experiment) || experiment.each === 'squared';
}

/** Whether a slip can. */
export function isMistakable(experiment: Experiment): boolean {
  return hasSlips(experiment) && isComparable(experiment);
}

/** A loss that is a number of times as large everywhere. */
function timesLoss(on: Objective, times: number): Objective {
  const form = on.quadratic && {
    ...on.quadratic,
    factor: times * on.quadratic.factor,
    pointFactor: times * on.quadratic.pointFactor,
  };
  return {
    ...on,
    quadratic: form,
    affine: form && { form, slopes: rightSlopes(form, form.factor) },
    value: (at) => times * on.value(at),
    gradient: (at, into, rows) => {
      const value = on.gradient(at, into, rows);
      for (let slot = 0; slot < on.size; slot += 1) into[slot] = times * (into[slot] ?? 0);
      return times * value;
    },
    curvature: (at) => on.curvature(at).map((value) => times * value),
  };
}

/** The run in other units of loss: its path, with losses that are so many times as large. */
function withLossTimes(trajectory: Trajectory, times: number): Path {
  return {
    get computed() {
      return trajectory.computed;
    },
    get divergedAt() {
      return trajectory.divergedAt;
    },
    extendTo: (iteration) => trajectory.extendTo(iteration),
    columnAt: (slot) => trajectory.columnAt(slot),
    thetaAt: (iteration) => trajectory.thetaAt(iteration),
    // The factor of the convention changes no order.
    scanLosses: (from, to, found) => trajectory.scanLosses(from, to, found),
    lossAt: (iteration) => times * trajectory.lossAt(iteration),
  };
}

/** The run of the experiment with a slip, which pictures draw and the verdict follows; undefined where it cannot be made. */
export const mistakenRun = memoizeLast(
  (experiment: Experiment, mistake: MistakeName): Comparison | undefined => {
    const objective = mistakenObjective(experiment, mistake);
    if (objective === undefined) return undefined;
    const path = createTrajectory({ ...descentOf(experiment), objective });
    return { kind: 'mistake', mistake, path };
  },
);

const conventionRun = memoizeLast(
  (experiment: Experiment, convention: LossConvention): Comparison | undefined => {
    const count = experiment.data.observations.length;
    const { learningRate: present, loss } = experiment;
    const learningRate = equivalentRate(present, loss, convention, count);
    if (!Number.isFinite(learningRate)) return undefined;
    const times = lossFactor(convention, count) / lossFactor(loss, count);
    const input = descentOf(experiment);
    const objective = timesLoss(input.objective, times);
    const trajectory = createTrajectory({ ...input, objective, learningRate });
    const path = withLossTimes(trajectory, 1 / times);
    return { kind: 'convention', convention, learningRate, path };
  },
);

/** The run to draw beside the right one: with a slip, or in another convention; mostly there is none. */
export function comparisonOf({ experiment, view }: AppState): Comparison | undefined {
  const { mistake, comparison } = view;
  if (mistake === 'none' && comparison === 'none') return undefined;
  if (!isComparable(experiment)) return undefined;
  if (mistake !== 'none')
    return isMistakable(experiment) ? mistakenRun(experiment, mistake) : undefined;
  if (comparison === 'none' || comparison === experiment.loss) return undefined;
  return conventionRun(experiment, comparison);
}

/** The iteration of the other run that belongs to the one on screen: its last one, if it has ended. */
export function comparedIteration(state: AppState, { path }: Comparison): number {
  return path.extendTo(shownIteration(state));
}
