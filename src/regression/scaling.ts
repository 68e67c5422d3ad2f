import { centred } from '../numerics/centred.ts';
import { compensatedDot } from '../numerics/compensated.ts';
import { timesPowerOfTwo } from '../numerics/powersOfTwo.ts';
import { saturate } from '../numerics/saturate.ts';
import type { Observation } from './observation.ts';
import type { ParameterVector } from '../model/objective.ts';

/** 'standard': descent works on z = (x − centre) / spread instead of x. y is never scaled. */
export type ScalingKind = 'none' | 'standard';

export const scalingKinds: readonly ScalingKind[] = ['none', 'standard'];

/** How x becomes z = (x − centre) / spread; spread > 0. */
export interface Scaling {
  readonly centre: number;
  readonly spread: number;
}

const unscaled: Scaling = { centre: 0, spread: 1 };

/**
 * The scaling of a kind for these points. 'standard' takes the mean of x and its population standard
 * deviation (1 when all x are equal); 'none', and no points, give { centre: 0, spread: 1 }.
 */
export function scalingOf(observations: readonly Observation[], kind: ScalingKind): Scaling {
  const count = observations.length;
  if (kind === 'none' || count === 0) return unscaled;
  const { exponent, mean, deviations } = centred(Float64Array.from(observations, ({ x }) => x));
  const squares = compensatedDot(deviations, deviations);
  const spread = saturate(timesPowerOfTwo(Math.sqrt(squares / count), exponent));
  return { centre: timesPowerOfTwo(mean.high, exponent), spread: spread > 0 ? spread : 1 };
}

/** The points with z for x, in the same order; the same array when there is nothing to scale. */
export function scaleObservations(
  observations: readonly Observation[],
  { centre, spread }: Scaling,
): readonly Observation[] {
  if (centre === 0 && spread === 1) return observations;
  // Halved first where the difference could overflow.
  const z = (x: number): number =>
    Math.abs(x) + Math.abs(centre) < Number.MAX_VALUE
      ? (x - centre) / spread
      : (x / 2 - centre / 2) / (spread / 2);
  return observations.map(({ x, y }) => ({ x: saturate(z(x)), y }));
}

/**
 * Parameters of the line in the units of the data, turned into those of the same line over z. What
 * overflows saturates at ±Number.MAX_VALUE.
 */
export function toWorking(
  [m = 0, b = 0]: ParameterVector,
  { centre, spread }: Scaling,
): ParameterVector {
  return Float64Array.of(saturate(m * spread), saturate(b + saturate(m * centre)));
}

/**
 * Parameters of the line over z, turned into those of the same line in the units of the data: the
 * inverse of {@link toWorking}, to rounding.
 */
export function toOriginal(
  [m = 0, b = 0]: ParameterVector,
  { centre, spread }: Scaling,
): ParameterVector {
  const original = saturate(m / spread);
  return Float64Array.of(original, saturate(b - saturate(original * centre)));
}
