import { maximumIterations } from '../descent/trajectory.ts';
import { areInRange, areTooClose } from '../model/quadratic.ts';
import { type Experiment, isPlainLine } from './experiment.ts';
import type { MessageRef } from './appState.ts';
import { hasClosedForm, problemOf, trajectoryOf } from './problem.ts';

/**
 * What is to be said at the start of numbers that are too large, or too close together, to work with;
 * undefined where there is nothing to be said.
 */
export function beyondNumbers(experiment: Experiment): MessageRef | undefined {
  const { quadratic } = problemOf(experiment).objective;
  const { startsInRange } = trajectoryOf(experiment);
  if (quadratic === undefined)
    return startsInRange ? undefined : { id: 'notices.modelWithoutNumber' };
  // What is too large or too close is x itself, or what another formula makes of it.
  const ofLine = isPlainLine(experiment);
  if (!areInRange(quadratic))
    return { id: ofLine ? 'notices.pointsTooLarge' : 'notices.partTooLarge' };
  if (!startsInRange) return { id: 'notices.startTooLarge' };
  if (!areTooClose(quadratic)) return undefined;
  return { id: ofLine ? 'notices.pointsTooClose' : 'notices.partTooClose' };
}

// What is looked at in one go, in points, where each iteration goes through all of them.
const mostWork = 1_000_000;

/** How far a run is followed in one go: to its end where no iteration goes through the points, else the less far the more there are. */
export function lookAhead(experiment: Experiment): number {
  if (hasClosedForm(experiment)) return maximumIterations;
  const { observations } = experiment.data;
  return Math.min(20_000, Math.ceil(mostWork / Math.max(1, observations.length)));
}

/**
 * Why a run ends, and after which iteration; undefined when it has none that is its last. The one
 * source of these words, and of the number in them. Computes a run as far as it looks ahead.
 */
export function endingOf(experiment: Experiment): MessageRef | undefined {
  const trajectory = trajectoryOf(experiment);
  if (!trajectory.startsInRange) return beyondNumbers(experiment);
  const iteration = trajectory.extendTo(lookAhead(experiment));
  if (trajectory.divergedAt === undefined) return undefined;
  // A parabola has a number everywhere, so that nothing else leads out of it.
  const id = hasClosedForm(experiment) ? 'notices.diverged' : 'notices.modelEnds';
  return { id, values: { iteration } };
}
