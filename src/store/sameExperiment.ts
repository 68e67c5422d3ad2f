import type { Observation } from '../regression/observation.ts';
import type { Experiment, Method } from './experiment.ts';

/** Whether two data sets have the same points in the same order. */
export function sameObservations(
  left: readonly Observation[],
  right: readonly Observation[],
): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every(
        ({ x, x2, y }, index) =>
          x === right[index]?.x && x2 === right[index].x2 && y === right[index].y,
      ))
  );
}

// Whatever settings a method has, they are numbers and names.
function sameMethod(left: Method, right: Method): boolean {
  const settings = Object.entries(left);
  const others: Readonly<Record<string, unknown>> = { ...right };
  return (
    settings.length === Object.keys(others).length &&
    settings.every(([name, value]) => others[name] === value)
  );
}

/** Whether two experiments are equal by value, so that nothing would change. */
export function sameExperiment(left: Experiment, right: Experiment): boolean {
  return (
    left === right ||
    (left.data.preset === right.data.preset &&
      left.data.titles?.x === right.data.titles?.x &&
      left.data.titles?.y === right.data.titles?.y &&
      left.model === right.model &&
      left.each === right.each &&
      left.scaling === right.scaling &&
      left.start.length === right.start.length &&
      left.start.every((value, slot) => value === right.start[slot]) &&
      sameMethod(left.method, right.method) &&
      left.learningRate === right.learningRate &&
      left.loss === right.loss &&
      left.seed === right.seed &&
      sameObservations(left.data.observations, right.data.observations))
  );
}
