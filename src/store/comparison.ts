import { createAffineRun } from '../descent/affineRun.ts';
import { equivalentRate } from '../descent/equivalentRate.ts';
import { mistakenUpdate, type MistakeInput, type MistakeName } from '../descent/mistakes.ts';
import type { Path } from '../descent/path.ts';
import { methods } from '../descent/methods/methods.ts';
import { createTrajectory, type Trajectory } from '../descent/trajectory.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { loss, type LossConvention } from '../regression/loss.ts';
import { type Experiment, isPlainLine } from './experiment.ts';
import type { AppState } from './appState.ts';
import { problemOf, shownIteration } from './selectors.ts';

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

/** What a mistaken iteration of this experiment is made of. */
export function mistakeInputOf(experiment: Experiment): MistakeInput {
  const { sums, observations } = problemOf(experiment);
  const { loss: convention, learningRate } = experiment;
  return { sums, convention, learningRate, lastPoint: observations.at(-1) };
}

/**
 * Whether another run can be drawn beside this one: slips and conventions are those of batch descent on the
 * line with squared errors.
 */
export function isComparable(experiment: Experiment): boolean {
  const { method, data } = experiment;
  return isPlainLine(experiment) && methods[method.kind].isPlain && data.observations.length > 0;
}

/** The run in other units of loss: its path, with losses in the convention of the experiment. */
function withLossIn(trajectory: Trajectory, convention: LossConvention): Path {
  return {
    get computed() {
      return trajectory.computed;
    },
    get divergedAt() {
      return trajectory.divergedAt;
    },
    get slopes() {
      return trajectory.slopes;
    },
    get intercepts() {
      return trajectory.intercepts;
    },
    extendTo: (iteration) => trajectory.extendTo(iteration),
    columnAt: (slot) => trajectory.columnAt(slot),
    parametersAt: (iteration) => trajectory.parametersAt(iteration),
    thetaAt: (iteration) => trajectory.thetaAt(iteration),
    // The factor of the convention changes no order.
    scanLosses: (from, to, found) => trajectory.scanLosses(from, to, found),
    lossAt: (iteration) =>
      loss(trajectory.input.sums, convention, trajectory.parametersAt(iteration)),
  };
}

const mistakenRun = memoizeLast((experiment: Experiment, mistake: MistakeName): Comparison => {
  const { sums, start } = problemOf(experiment);
  const step = mistakenUpdate(mistake, mistakeInputOf(experiment));
  const path = createAffineRun({ sums, convention: experiment.loss, start, step });
  return { kind: 'mistake', mistake, path };
});

const conventionRun = memoizeLast(
  (experiment: Experiment, convention: LossConvention): Comparison | undefined => {
    const { sums, start } = problemOf(experiment);
    const learningRate = equivalentRate(
      experiment.learningRate,
      experiment.loss,
      convention,
      sums.count,
    );
    if (!Number.isFinite(learningRate)) return undefined;
    const method = { kind: 'batch' } as const;
    const trajectory = createTrajectory({ sums, convention, start, learningRate, method });
    const path = withLossIn(trajectory, experiment.loss);
    return { kind: 'convention', convention, learningRate, path };
  },
);

/** The run to draw beside the right one: with a slip, or in another convention; mostly there is none. */
export function comparisonOf({ experiment, view }: AppState): Comparison | undefined {
  const { mistake, comparison } = view;
  if (mistake === 'none' && comparison === 'none') return undefined;
  if (!isComparable(experiment)) return undefined;
  if (mistake !== 'none') return mistakenRun(experiment, mistake);
  if (comparison === 'none' || comparison === experiment.loss) return undefined;
  return conventionRun(experiment, comparison);
}

/** The iteration of the other run that belongs to the one on screen: its last one, if it has ended. */
export function comparedIteration(state: AppState, { path }: Comparison): number {
  return path.extendTo(shownIteration(state));
}
