import { convergenceSearch } from '../descent/convergence.ts';
import type { PointOrder } from '../descent/method.ts';
import { methods } from '../descent/methods/methods.ts';
import { lookedTo, type Search } from '../descent/search.ts';
import { settlingSearch, wanderingSearch } from '../descent/settling.ts';
import { restKind } from '../descent/restKind.ts';
import { maximumIterations, type Trajectory } from '../descent/trajectory.ts';
import { numberToText } from '../numerics/formatNumber.ts';
import type { Experiment } from './experiment.ts';
import type { MessageRef } from './appState.ts';
import { problemOf, trajectoryOf } from './problem.ts';

/** Where a run leads, and what is to be said of that. */
export interface Arrival {
  readonly iteration: number;
  /** Undefined where it arrives nowhere: then it is the run's last iteration. */
  readonly message: MessageRef | undefined;
}

// So many iterations are computed in one go; fewer where each goes through the points.
const [closedStride, otherStride] = [4096, 128];

function* convergence(experiment: Experiment): Search<Arrival> {
  const trajectory = trajectoryOf(experiment);
  const iteration = yield* convergenceSearch(trajectory);
  if (iteration === undefined) return undefined;
  const kind = restKind(problemOf(experiment).objective, trajectory.thetaAt(iteration));
  return { iteration, message: { id: `notices.converged.${kind}`, values: { iteration } } };
}

function* arrivalOfPoints(trajectory: Trajectory, order: PointOrder): Search<Arrival> {
  const { factor = 0, residual = 0 } = trajectory.input.objective.quadratic ?? {};
  const arrival = (id: MessageRef['id'], iteration: number): Arrival => ({
    iteration,
    message: {
      id,
      values: {
        iteration,
        epochs: iteration / trajectory.epochLength,
        loss: numberToText(trajectory.lossAt(iteration)),
        least: numberToText(factor * residual),
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
  const isClosed = trajectory.input.objective.quadratic !== undefined;
  const isKnown = methods[method.kind].uses === 'all' || !isClosed;
  const arrival = yield* isKnown
    ? convergence(experiment)
    : arrivalOfPoints(trajectory, method.order ?? 'given');
  if (arrival !== undefined) return arrival;
  let last = trajectory.computed;
  const stride = isClosed ? closedStride : otherStride;
  while (last < maximumIterations && trajectory.divergedAt === undefined) {
    last = trajectory.extendTo(last + stride);
    yield lookedTo(last);
  }
  return { iteration: trajectory.extendTo(maximumIterations), message: undefined };
}
