import type { Observation } from '../../regression/observation.ts';

/** The points as columns, in the units of the data. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

// A list of points never changes, so what is known of one stays true as long as there is the list.
const known = new WeakMap<readonly Observation[], Columns>();

/** The columns of a list of points: the same ones each time, so that pictures can tell what stayed. */
export function columnsOf(observations: readonly Observation[]): Columns {
  const before = known.get(observations);
  if (before !== undefined) return before;
  const columns = {
    x: Float64Array.from(observations, ({ x }) => x),
    y: Float64Array.from(observations, ({ y }) => y),
  };
  known.set(observations, columns);
  return columns;
}
