import type { Trajectory } from './trajectory.ts';

/** A run as pictures draw it: the right one, or another one beside it. */
export type Path = Pick<
  Trajectory,
  | 'extendTo'
  | 'computed'
  | 'divergedAt'
  | 'slopes'
  | 'intercepts'
  | 'columnAt'
  | 'parametersAt'
  | 'thetaAt'
  | 'lossAt'
  | 'scanLosses'
>;
