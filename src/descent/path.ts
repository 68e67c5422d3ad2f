import type { Trajectory } from './trajectory.ts';

/** A run as pictures draw it: the right one, or another one beside it. */
export type Path = Pick<
  Trajectory,
  'extendTo' | 'computed' | 'divergedAt' | 'columnAt' | 'thetaAt' | 'lossAt' | 'scanLosses'
>;

/** All parameters by iteration, as far as the path is computed now. */
export function columnsOf(path: Path): readonly Float64Array[] {
  return Array.from(path.thetaAt(0), (_none, slot) => path.columnAt(slot));
}
