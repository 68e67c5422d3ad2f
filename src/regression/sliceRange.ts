import { niceDomain, type Domain } from '../numerics/ticks.ts';
import type { CentredSums } from './centredSums.ts';
import { loss, type LossConvention } from './loss.ts';
import type { Parameters } from './parameters.ts';
import { type Unknown, withUnknown } from './slice.ts';

/**
 * Where the loss is least along one unknown with the other held; undefined where it is the same all
 * along (no points, or every x is 0).
 */
export function sliceMinimum(
  { count, meanX, meanY, sumXX, sumXY }: CentredSums,
  { m, b }: Parameters,
  unknown: Unknown,
): number | undefined {
  if (count === 0) return undefined;
  if (unknown === 'b') return meanY - m * meanX;
  // Σx(y − b) / Σx², from the centred sums.
  const least = (sumXY + count * meanX * (meanY - b)) / (sumXX + count * meanX * meanX);
  return Number.isFinite(least) ? least : undefined;
}

/** A range of one unknown with these values in it, and room on either side. */
export function sliceDomain(values: readonly (number | undefined)[]): Domain {
  const finite = values.filter((value): value is number => Number.isFinite(value));
  return niceDomain(Math.min(...finite), Math.max(...finite), 0.3);
}

/** The range of the loss over a range of one unknown, with a little room; 0 … 1 where it is not finite. */
export function sliceLosses(
  sums: CentredSums,
  convention: LossConvention,
  parameters: Parameters,
  unknown: Unknown,
  [low, high]: Domain,
): Domain {
  const least = sliceMinimum(sums, parameters, unknown);
  const inside = least !== undefined && least > low && least < high ? [least] : [];
  const losses = [low, high, ...inside].map((value) =>
    loss(sums, convention, withUnknown(parameters, unknown, value)),
  );
  return niceDomain(Math.min(...losses), Math.max(...losses), 0.04);
}
