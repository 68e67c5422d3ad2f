import type { Observation } from '../regression/observation.ts';
import type { MethodId } from './methods/method.ts';
import { methods } from './methods/methods.ts';
import { type Settings, settingsFrom } from './methods/settings.ts';

/**
 * In which order points are used: as they are given, the same in each epoch, or shuffled anew for each
 * epoch.
 */
export type PointOrder = 'given' | 'shuffled';

export const pointOrders: readonly PointOrder[] = ['given', 'shuffled'];

/** A method, with the settings that it has. */
export interface MethodChoice extends Partial<Settings> {
  readonly kind: MethodId;
  /** Of methods that do not use all points in each iteration. */
  readonly order?: PointOrder;
}

/** Which points the iterations use. */
export interface Sampling {
  readonly order: PointOrder;
  /** The points of the sums, in working units. */
  readonly observations: readonly Observation[];
  /** Seed of the shuffles. */
  readonly seed: number;
  /** How many points an iteration uses; 1 when it is left out. */
  readonly size?: number;
}

/** How an iteration updates the parameters, with what that needs beside the sums. */
export interface UpdateMethod extends MethodChoice, Partial<Omit<Sampling, 'order' | 'size'>> {}

/** The settings of a method, the usual ones where it does not say any. */
export function settingsOf(choice: MethodChoice): Settings {
  return settingsFrom(choice);
}

/** Which points the iterations of a method use; undefined when it is all of them. */
export function samplingOf(method: UpdateMethod): Required<Sampling> | undefined {
  const { uses } = methods[method.kind];
  if (uses === 'all') return undefined;
  const { order = 'given', observations = [], seed = 0 } = method;
  return { order, observations, seed, size: uses === 'one' ? 1 : settingsOf(method).size };
}

/** Which single point each iteration of a method uses; undefined when it uses more. */
export function pointSamplingOf(method: UpdateMethod): Required<Sampling> | undefined {
  return methods[method.kind].uses === 'one' ? samplingOf(method) : undefined;
}
