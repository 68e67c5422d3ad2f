import type { Observation } from '../regression/observation.ts';
import { scaledPoints } from '../regression/scaledPoints.ts';
import { sumsOf } from '../regression/sumsOf.ts';
import { fittedAxes } from './dataAxes.ts';
import { columnsOf } from './model.ts';

const standardised = (observations: readonly Observation[]): readonly Observation[] =>
  scaledPoints(observations, 'standard').observations;

// What standardising x would do is asked of every run.
const parts: readonly ((observations: readonly Observation[]) => unknown)[] = [
  sumsOf,
  columnsOf,
  fittedAxes,
  standardised,
  (observations) => sumsOf(standardised(observations)),
];

/**
 * Works out what takes long to know of very many points before they are taken over: part by part, so that it can be done in
 * slices of time. Nothing depends on it: what is not there yet is worked out when it is asked for.
 * @yields how many parts there are so far.
 */
export function* preparePoints(
  observations: readonly Observation[],
): Generator<number, void, undefined> {
  for (const [index, part] of parts.entries()) {
    part(observations);
    yield index + 1;
  }
}
