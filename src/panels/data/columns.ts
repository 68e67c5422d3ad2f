import { rememberEach } from '../../numerics/rememberEach.ts';
import type { Observation } from '../../regression/observation.ts';
import { columnsOf as dataColumns } from '../../store/model.ts';

/** The points as columns, in the units of the data. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const none = new Float64Array(0);

/** The columns of a list of points: the same ones each time, so that pictures can tell what stayed. */
export const columnsOf = rememberEach((observations: readonly Observation[]): Columns => {
  const { inputs, y } = dataColumns(observations);
  return { x: inputs[0] ?? none, y };
});
