import type { CentredSums } from './centredSums.ts';
import { lossFactor, type LossConvention } from './loss.ts';

/** Where the loss has a given value, in the (m, b) plane. */
export type LevelSet =
  /** Pairs m, b along a closed curve; the last pair is the first again. */
  | { readonly kind: 'ellipse'; readonly points: Float64Array }
  /** Two parallel lines b = offset − x̄ m, the lower first: all x are equal. */
  | { readonly kind: 'valley'; readonly offsets: readonly [number, number] }
  /** The loss is nowhere so low, or nowhere else than at its minimum. */
  | { readonly kind: 'none' };

/**
 * The level set of the loss, exactly. With r = m x̄ + b − ȳ and the least-squares slope m* it is
 * Sxx (m − m*)² + N r² = q, where q = level / factor − Σe*²: a circle in (√Sxx (m − m*), √N r). Going around that circle needs no
 * eigenvectors, so that it is right at any condition number.
 *
 * @param segments - How many straight pieces stand for an ellipse.
 */
export function levelSet(
  sums: CentredSums,
  convention: LossConvention,
  level: number,
  segments = 96,
): LevelSet {
  const { count, meanX, meanY, sumXX, residualSumOfSquares, line } = sums;
  const excess = level / lossFactor(convention, count) - residualSumOfSquares;
  if (count === 0 || !(excess > 0) || !Number.isFinite(excess)) return { kind: 'none' };
  const reach = Math.sqrt(excess / count);
  if (line === undefined) return { kind: 'valley', offsets: [meanY - reach, meanY + reach] };
  const width = Math.sqrt(excess / sumXX);
  const points = new Float64Array(2 * (segments + 1));
  for (let index = 0; index <= segments; index += 1) {
    const angle = (2 * Math.PI * (index % segments)) / segments;
    const fromBest = width * Math.cos(angle);
    points[2 * index] = line.m + fromBest;
    // b = ȳ + r − m x̄ with the least-squares intercept b* = ȳ − m* x̄ taken out, for its digits.
    points[2 * index + 1] = line.b + reach * Math.sin(angle) - fromBest * meanX;
  }
  return points.every(Number.isFinite) ? { kind: 'ellipse', points } : { kind: 'none' };
}

/**
 * At most `count` losses, rising, above the least loss and below the largest in view, for which level
 * lines lie about evenly spread: the radius of a level line grows with the square root of its height.
 * Rounded to 2 significant digits for their labels, or as many as it takes to tell them apart.
 */
export function contourLevels(
  minimumLoss: number,
  maximumLossInView: number,
  count: number,
): readonly number[] {
  const height = maximumLossInView - minimumLoss;
  if (!(height > 1e-12 * Math.abs(maximumLossInView)) || !Number.isFinite(height)) return [];
  const levels: number[] = [];
  let previous = minimumLoss;
  for (let index = 1; index <= count; index += 1) {
    const level = minimumLoss + height * (index / (count + 1)) ** 2;
    const gap = Math.floor(Math.log10(level - previous));
    const digits = Math.max(2, Math.floor(Math.log10(level)) - gap + 1);
    const rounded = Number(level.toPrecision(Math.min(digits, 17)));
    if (rounded > (levels.at(-1) ?? minimumLoss) && rounded < maximumLossInView)
      levels.push(rounded);
    previous = level;
  }
  return levels;
}
