import type { ClosedForm } from '../model/objective.ts';
import { saturate } from '../numerics/saturate.ts';
import { shuffleInto } from '../numerics/shuffle.ts';
import type { Sampling } from './method.ts';
import { roundedDown, type RateBehaviour } from './stability.ts';

/**
 * What can be said of learning rates when each iteration uses one point, and the model is linear in its
 * parameters. With c = 2 (1 in the half mean) and φᵢ the slopes ∂ŷᵢ/∂θ, (xᵢ, 1) for the line, a step at point i
 * multiplies that point's own error by 1 − ηc|φᵢ|², and leaves alone what the point cannot see. The curvature of
 * the loss over all points does not decide here.
 */
export interface PointStability {
  /** 1 / (c · max |φ|²): up to here no step overshoots its own point. */
  readonly smoothRate: number;
  /** 2 / (c · max |φ|²): up to here no step makes its own error larger, and the run always settles. */
  readonly surelyStableRate: number;
  /**
   * What an epoch multiplies the distance from the cycle by, at a rate and at the worst. From 1 on it
   * does not settle. Exact for points in the given order, an average over some epochs for shuffled ones.
   */
  readonly epochFactor: (rate: number) => number;
}

// Enough steps to tell the average over shuffled orders to a few per cent.
const sampledSteps = 512;

/** A square matrix by rows, times itself. */
function squared(matrix: Float64Array, size: number): Float64Array {
  return Float64Array.from(matrix, (_none, place) => {
    const [row, column] = [Math.floor(place / size), place % size];
    let sum = 0;
    for (let each = 0; each < size; each += 1) {
      sum += (matrix[row * size + each] ?? 0) * (matrix[each * size + column] ?? 0);
    }
    return sum;
  });
}

function sizeOf(matrix: Float64Array): number {
  return matrix.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

// Afterwards what is not the largest eigenvalue is gone, but for one so close to it that it is no matter.
const squarings = 40;

/**
 * The size of the largest eigenvalue of a square matrix by rows, real or not: of 2 by 2 by its formula, of others
 * the growth of its powers, squared again and again.
 */
function spectralRadius(matrix: Float64Array, size: number): number {
  if (size === 1) return Math.abs(matrix[0] ?? 0);
  if (size === 2) {
    const [p = 0, q = 0, s = 0, t = 0] = matrix;
    const half = (p + t) / 2;
    // ((p − t)/2)² + q s has no cancellation where half² − determinant has.
    const discriminant = ((p - t) / 2) ** 2 + q * s;
    if (discriminant < 0) return Math.sqrt(Math.abs(p * t - q * s));
    return Math.abs(half) + Math.sqrt(discriminant);
  }
  let power = matrix;
  let logarithm = 0;
  for (let squaring = 0; squaring <= squarings; squaring += 1) {
    const scale = sizeOf(power);
    if (scale === 0) return 0;
    logarithm += Math.log(scale) / 2 ** squaring;
    power = squared(
      power.map((value) => value / scale),
      size,
    );
  }
  return Math.exp(logarithm);
}

/** What is left of the unit matrix without some directions, perpendicular to one another and of length 1. */
function unitWithout(free: readonly Float64Array[], size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_none, place) => {
    const [row, column] = [Math.floor(place / size), place % size];
    const unit = row === column ? 1 : 0;
    return free.reduce((rest, each) => rest - (each[row] ?? 0) * (each[column] ?? 0), unit);
  });
}

/** Stability of descent point by point over a loss in closed form; undefined for others, and without points. */
export function pointStability(
  form: ClosedForm | undefined,
  { order: kind, seed }: Pick<Sampling, 'order' | 'seed'>,
): PointStability | undefined {
  if (form === undefined || form.target.length === 0) return undefined;
  const { columns, free } = form;
  const size = columns.length;
  const count = form.target.length;
  const factor = 2 * form.pointFactor;
  // The slopes of a point beside each other, as the products below need them.
  const slopes = new Float64Array(count * size);
  const lengths = new Float64Array(count);
  for (const [slot, column] of columns.entries())
    for (let point = 0; point < count; point += 1) {
      const slope = column[point] ?? 0;
      slopes[point * size + slot] = slope;
      lengths[point] = (lengths[point] ?? 0) + slope * slope;
    }
  const longest = sizeOf(lengths);
  // Where no point moves anything there is no rate to speak of.
  if (longest === 0) return undefined;
  // Beyond the range of doubles the rates would be 0, and no rate is.
  const steepest = saturate(factor * longest);
  const epochs = kind === 'given' ? 1 : Math.max(1, Math.ceil(sampledSteps / count));
  const order = Uint32Array.from({ length: count }, (_none, index) => index);
  const begin = unitWithout(free, size);

  function epochFactor(rate: number): number {
    // The product of the steps I − ηc φφᵀ, of which the points' y are no part. It is brought back to a size
    // of 1 after each epoch, and the size kept as a logarithm.
    let product = begin.slice();
    const turned = new Float64Array(size);
    let logarithm = 0;
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      if (kind === 'shuffled') shuffleInto(order, seed, epoch);
      for (let position = 0; position < count; position += 1) {
        const first = (order[position] ?? 0) * size;
        for (let column = 0; column < size; column += 1) {
          let sum = 0;
          for (let row = 0; row < size; row += 1)
            sum += (slopes[first + row] ?? 0) * (product[row * size + column] ?? 0);
          turned[column] = rate * factor * sum;
        }
        for (let row = 0; row < size; row += 1) {
          const slope = slopes[first + row] ?? 0;
          for (let column = 0; column < size; column += 1) {
            const place = row * size + column;
            product[place] = (product[place] ?? 0) - slope * (turned[column] ?? 0);
          }
        }
      }
      const scale = sizeOf(product);
      if (scale === 0) return 0;
      if (!Number.isFinite(scale)) return Number.POSITIVE_INFINITY;
      logarithm += Math.log(scale);
      product = product.map((value) => value / scale);
    }
    return Math.exp((logarithm + Math.log(spectralRadius(product, size))) / epochs);
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
