import { maximumIterations } from '../descent/trajectory.ts';
import type { Experiment } from './experiment.ts';
import type { MessageRef } from './lessonState.ts';
import { trajectoryOf } from './selectors.ts';

/**
 * Why a run ends, and after which iteration; undefined when it has none that is its last. The one
 * source of these words, and of the number in them. Computes the run to its end.
 */
export function endingOf(experiment: Experiment): MessageRef | undefined {
  const trajectory = trajectoryOf(experiment);
  if (!trajectory.startsInRange) return { id: 'notices.startTooLarge' };
  const iteration = trajectory.extendTo(maximumIterations);
  if (trajectory.divergedAt === undefined) return undefined;
  return { id: 'notices.diverged', values: { iteration } };
}
