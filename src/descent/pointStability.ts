import { saturate } from '../numerics/saturate.ts';
import { shuffleInto } from '../numerics/shuffle.ts';
import type { LossConvention } from '../regression/loss.ts';
import type { Sampling } from './method.ts';
import { pointFactor } from './pointUpdates.ts';
import { roundedDown, type RateBehaviour } from './stability.ts';

/**
 * What can be said of learning rates when each iteration uses one point. With c = 2 (1 in the half mean)
 * a step at xᵢ multiplies that point's own error by 1 − ηc(xᵢ² + 1), and leaves alone what the point
 * cannot see. The curvature of the loss over all points does not decide here.
 */
export interface PointStability {
  /** 1 / (c · max(x² + 1)): up to here no step overshoots its own point. */
  readonly smoothRate: number;
  /** 2 / (c · max(x² + 1)): up to here no step makes its own error larger, and the run always settles. */
  readonly surelyStableRate: number;
  /**
   * What an epoch multiplies the distance from the cycle by, at a rate and at the worst. From 1 on it
   * does not settle. Exact for points in the given order, an average over some epochs for shuffled ones.
   */
  readonly epochFactor: (rate: number) => number;
}

// Enough steps to tell the average over shuffled orders to a few per cent.
const sampledSteps = 512;

/** The larger |eigenvalue| of [[p, q], [s, t]]. */
function spectralRadius(p: number, q: number, s: number, t: number): number {
  const half = (p + t) / 2;
  // ((p − t)/2)² + q s has no cancellation where half² − determinant has.
  const discriminant = ((p - t) / 2) ** 2 + q * s;
  if (discriminant < 0) return Math.sqrt(Math.abs(p * t - q * s));
  return Math.abs(half) + Math.sqrt(discriminant);
}

/** Stability of descent point by point; undefined when there are no points. */
export function pointStability(
  method: Sampling,
  convention: LossConvention,
): PointStability | undefined {
  const { observations, order: kind, seed } = method;
  const count = observations.length;
  if (count === 0) return undefined;
  const factor = pointFactor(convention);
  const xs = Float64Array.from(observations, ({ x }) => x);
  // Beyond the range of doubles the rates would be 0, and no rate is.
  const steepest = saturate(factor * xs.reduce((most, x) => Math.max(most, x * x + 1), 1));
  // With all x equal there is a direction in which nothing moves, and which does not count.
  const valley = xs.every((x) => x === xs[0]);
  const epochs = kind === 'given' ? 1 : Math.max(1, Math.ceil(sampledSteps / count));
  const order = Uint32Array.from(xs, (_, index) => index);

  function epochFactor(rate: number): number {
    // The product of the steps I − ηc (x, 1)(x, 1)ᵀ, of which the points' y are no part. It is brought
    // back to a size of 1 after each epoch, and the size kept as a logarithm.
    let [p, q, s, t] = [1, 0, 0, 1];
    let determinant = 1;
    let logarithm = 0;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      if (kind === 'shuffled') shuffleInto(order, seed, epoch);
      for (let position = 0; position < count; position += 1) {
        const x = xs[order[position] ?? 0] ?? 0;
        const left = rate * factor * (p * x + s);
        const right = rate * factor * (q * x + t);
        p -= left * x;
        s -= left;
        q -= right * x;
        t -= right;
        determinant *= 1 - rate * factor * (x * x + 1);
      }
      const size = valley ? Math.abs(determinant) : Math.max(...[p, q, s, t].map(Math.abs));
      if (size === 0) return 0;
      if (!Number.isFinite(size)) return Number.POSITIVE_INFINITY;
      logarithm += Math.log(size);
      [p, q, s, t] = [p / size, q / size, s / size, t / size];
      determinant = valley ? determinant / size : 0;
    }
    const radius = valley ? 1 : spectralRadius(p, q, s, t);
    return Math.exp((logarithm + Math.log(radius)) / epochs);
  }

  return { smoothRate: 1 / steepest, surelyStableRate: 2 / steepest, epochFactor };
}

/**
 * What descent point by point does at a learning rate, in one word:
 * - `diverges`: above the surely stable rate, and an epoch multiplies the distance by 1 or more;
 * - `oscillates`: it settles, but some steps overshoot their own point;
 * - `crawls`: the rate is less than a hundredth of the largest that never overshoots;
 * - `converges`: anything between. It settles, into a cycle near the minimum.
 */
export function pointBehaviour(stable: PointStability, rate: number): RateBehaviour {
  if (rate > stable.surelyStableRate && !(stable.epochFactor(rate) < 1)) return 'diverges';
  if (rate > stable.smoothRate) return 'oscillates';
  return rate < stable.smoothRate / 100 ? 'crawls' : 'converges';
}

/** A round learning rate at which it settles: the largest that never overshoots, rounded down. */
export function suggestedPointRate({ smoothRate }: PointStability): number {
  return roundedDown(smoothRate);
}
