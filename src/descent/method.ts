import type { Observation } from '../regression/observation.ts';

/**
 * In which order single points are used: as they are given, the same in each epoch, or shuffled anew for
 * each epoch.
 */
export type PointOrder = 'given' | 'shuffled';

export const pointOrders: readonly PointOrder[] = ['given', 'shuffled'];

/** Descent with one point in each iteration: a step down that point's own e² (½e² in the half mean). */
export interface PointMethod {
  readonly kind: 'point';
  readonly order: PointOrder;
  /** The points of the sums, in working units. */
  readonly observations: readonly Observation[];
  /** Seed of the shuffles. */
  readonly seed: number;
}

/** How an iteration updates the parameters, with what that needs beside the sums. */
export type UpdateMethod = { readonly kind: 'batch' } | PointMethod;
