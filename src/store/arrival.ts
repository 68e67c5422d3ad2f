import { convergenceSearch } from '../descent/convergence.ts';
import type { PointOrder } from '../descent/method.ts';
import { methods } from '../descent/methods/methods.ts';
import { lookedTo, type Search } from '../descent/search.ts';
import { settlingSearch, wanderingSearch } from '../descent/settling.ts';
import { restKind } from '../descent/restKind.ts';
import { maximumIterations, type Trajectory } from '../descent/trajectory.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import { leastLoss } from '../regression/leastSquares.ts';
import type { Experiment } from './experiment.ts';
import type { MessageRef } from './appState.ts';
import { trajectoryOf } from './problem.ts';

/** Where a run leads, and what is to be said of that. */
export interface Arrival {
  readonly iteration: number;
  /** Undefined where it arrives nowhere: then it is the run's last iteration. */
  readonly message: MessageRef | undefined;
}

// So many iterations are computed in one go; fewer where each goes through the points.
const [lineStride, otherStride] = [4096, 128];

function* convergence(trajectory: Trajectory): Search<Arrival> {
  const iteration = yield* convergenceSearch(trajectory);
  if (iteration === undefined) return undefined;
  const { other } = trajectory.input;
  const kind = other && restKind(other.objective, trajectory.thetaAt(iteration));
  const id = kind === undefined ? 'notices.converged' : (`notices.converged.${kind}` as const);
  return { iteration, message: { id, values: { iteration } } };
}

function* arrivalOfPoints(trajectory: Trajectory, order: PointOrder): Search<Arrival> {
  const { sums, convention } = trajectory.input;
  const arrival = (id: MessageRef['id'], iteration: number): Arrival => ({
    iteration,
    message: {
      id,
      values: {
        iteration,
        epochs: iteration / trajectory.epochLength,
        loss: numberToText(trajectory.lossAt(iteration)),
        least: numberToText(leastLoss(sums, convention)),
      },
    },
  });
  const settling = settlingSearch(trajectory, order);
  const wandering = order === 'shuffled' ? wanderingSearch(trajectory) : undefined;
  // Side by side, epoch by epoch: each would otherwise look as far as a run that does not settle goes.
  for (;;) {
    const settled = settling.next();
    if (settled.done === true && settled.value !== undefined) {
      const { iteration, still } = settled.value;
      return arrival(`point.settled${still ? 'Still' : 'Cycle'}`, iteration);
    }
    const lowest = wandering?.next();
    if (lowest?.done === true && lowest.value !== undefined)
      return arrival('point.wanders', lowest.value);
    if (settled.done === true) return undefined;
    yield lowest?.done === false ? lowest.value : settled.value;
  }
}

/**
 * Looks for where the run of an experiment has converged or settled, and computes all of it if nowhere.
 * @yields how far it has looked, and up to where the run can be shown meanwhile.
 */
export function* arrivalSearch(experiment: Experiment): Search<Arrival> {
  const { method } = experiment;
  const trajectory = trajectoryOf(experiment);
  // Where a cycle and its width are not known, it is sought like any place where the slope is 0.
  const isKnown = methods[method.kind].uses === 'all' || trajectory.input.other !== undefined;
  const arrival = yield* isKnown
    ? convergence(trajectory)
    : arrivalOfPoints(trajectory, method.order ?? 'given');
  if (arrival !== undefined) return arrival;
  let last = trajectory.computed;
  const stride = trajectory.input.other === undefined ? lineStride : otherStride;
  while (last < maximumIterations && trajectory.divergedAt === undefined) {
    last = trajectory.extendTo(last + stride);
    yield lookedTo(last);
  }
  return { iteration: trajectory.extendTo(maximumIterations), message: undefined };
}
