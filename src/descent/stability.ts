import { eigen, type SymmetricMatrix } from '../numerics/symmetricMatrix.ts';

/**
 * What the curvature of the loss says about learning rates. Along each eigenvector of the Hessian the
 * distance from the minimum is multiplied by 1 − ηλ in every iteration.
 */
export interface Stability {
  readonly lambdaMin: number;
  /** Always positive. */
  readonly lambdaMax: number;
  /** λmax / λmin; Infinity in a valley, where λmin is 0. */
  readonly conditionNumber: number;
  /** 1/λmax: up to here nothing swings to the other side of the minimum. */
  readonly smoothRate: number;
  /** 2/(λmin + λmax): here the slowest direction is as fast as it can be. */
  readonly fastestRate: number;
  /** 2/λmax: from here on the steepest direction does not shrink any more. */
  readonly largestStableRate: number;
}

/** Stability of descent on a loss with this Hessian; undefined when the Hessian is 0 (no points). */
export function stability(hessian: SymmetricMatrix): Stability | undefined {
  const [lambdaMin, lambdaMax] = eigen(hessian).values;
  if (lambdaMax === 0) return undefined;
  return {
    lambdaMin,
    lambdaMax,
    conditionNumber: lambdaMax / lambdaMin,
    smoothRate: 1 / lambdaMax,
    // Halved first: the sum may overflow.
    fastestRate: 1 / (lambdaMin / 2 + lambdaMax / 2),
    largestStableRate: 2 / lambdaMax,
  };
}

/**
 * What descent does at a learning rate η, in one word:
 * - `diverges`: η ≥ 2/λmax. The steepest direction grows (at 2/λmax it swings for ever).
 * - `oscillates`: 1/λmax < η < 2/λmax. It arrives, but the steepest direction changes sides each time.
 * - `crawls`: η is less than a hundredth of the fastest rate, so that descent takes about a hundred
 *   times as many iterations as it needs to (see {@link crawlingRate}).
 * - `converges`: anything between.
 */
export type RateBehaviour = 'crawls' | 'converges' | 'oscillates' | 'diverges';

/** The rate below which descent crawls: 2/(λmin + λmax) / 100. */
export function crawlingRate({ fastestRate }: Stability): number {
  return fastestRate / 100;
}

/** What descent does at this learning rate, see {@link RateBehaviour}. */
export function rateBehaviour(stable: Stability, rate: number): RateBehaviour {
  if (rate >= stable.largestStableRate) return 'diverges';
  if (rate > stable.smoothRate) return 'oscillates';
  return rate < crawlingRate(stable) ? 'crawls' : 'converges';
}

/**
 * The factor by which the distance to the minimum changes with every iteration, along the
 * direction in which it does worst: max |1 − ηλ| over the curvatures λ. Along the floor of a
 * valley (λ = 0) nothing is to be gained, so it does not count.
 */
export function contractionFactor({ lambdaMin, lambdaMax }: Stability, rate: number): number {
  const flat = lambdaMin > 0 ? Math.abs(1 - rate * lambdaMin) : 0;
  return Math.max(Math.abs(1 - rate * lambdaMax), flat);
}

function halvingTime(lambda: number, rate: number): number {
  const product = rate * lambda;
  const shrinking = product < 1 ? Math.log1p(-product) : Math.log(product - 1);
  return shrinking < 0 ? Math.LN2 / -shrinking : Number.POSITIVE_INFINITY;
}

/**
 * How many iterations it takes, at the latest, until the distance from the minimum has halved: that of
 * the slowest direction, the floor of a valley left out. A whole number from 1 on; Infinity when it
 * does not shrink.
 */
export function iterationsPerHalving(stable: Stability, rate: number): number {
  const { lambdaMin, lambdaMax } = stable;
  const slowest = Math.max(
    halvingTime(lambdaMax, rate),
    lambdaMin > 0 ? halvingTime(lambdaMin, rate) : 0,
  );
  return Math.max(1, Math.ceil(slowest));
}

/** A positive number rounded down to one significant digit. */
export function roundedDown(value: number): number {
  const nearest = value.toExponential(0);
  if (Number(nearest) <= value) return Number(nearest);
  const [digit = '1', exponent = '0'] = nearest.split('e');
  return digit === '1'
    ? Number(`9e${Number(exponent) - 1}`)
    : Number(`${Number(digit) - 1}e${exponent}`);
}

/** A round learning rate that converges: 1/λmax, rounded down to one significant digit. */
export function suggestedRate({ smoothRate }: Stability): number {
  return roundedDown(smoothRate);
}
