import type { Observation } from '../regression/observation.ts';
import type { Experiment } from './experiment.ts';

/** Whether two data sets have the same points in the same order. */
export function sameObservations(
  left: readonly Observation[],
  right: readonly Observation[],
): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every(({ x, y }, index) => x === right[index]?.x && y === right[index].y))
  );
}

/** Whether two experiments are equal by value, so that nothing would change. */
export function sameExperiment(left: Experiment, right: Experiment): boolean {
  return (
    left === right ||
    (left.data.preset === right.data.preset &&
      left.scaling === right.scaling &&
      left.start.m === right.start.m &&
      left.start.b === right.start.b &&
      JSON.stringify(left.method) === JSON.stringify(right.method) &&
      left.learningRate === right.learningRate &&
      left.loss === right.loss &&
      left.seed === right.seed &&
      sameObservations(left.data.observations, right.data.observations))
  );
}
