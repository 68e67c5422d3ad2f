import { maximumIterations } from '../descent/trajectory.ts';
import { areInRange, areTooClose } from '../regression/beyondSums.ts';
import type { Experiment } from './experiment.ts';
import type { MessageRef } from './appState.ts';
import { problemOf, trajectoryOf } from './selectors.ts';

/**
 * What is to be said at the start of numbers that are too large, or too close together, to work with;
 * undefined where there is nothing to be said.
 */
export function beyondNumbers(experiment: Experiment): MessageRef | undefined {
  const { observations, sums } = problemOf(experiment);
  if (!areInRange(sums)) return { id: 'notices.pointsTooLarge' };
  if (!trajectoryOf(experiment).startsInRange) return { id: 'notices.startTooLarge' };
  return areTooClose(observations, sums) ? { id: 'notices.pointsTooClose' } : undefined;
}

/**
 * Why a run ends, and after which iteration; undefined when it has none that is its last. The one
 * source of these words, and of the number in them. Computes the run to its end.
 */
export function endingOf(experiment: Experiment): MessageRef | undefined {
  const trajectory = trajectoryOf(experiment);
  if (!trajectory.startsInRange) return beyondNumbers(experiment);
  const iteration = trajectory.extendTo(maximumIterations);
  if (trajectory.divergedAt === undefined) return undefined;
  return { id: 'notices.diverged', values: { iteration } };
}
