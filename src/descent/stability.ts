import type { ClosedForm } from '../model/objective.ts';
import { triangleOf } from '../model/quadratic.ts';
import { saturate } from '../numerics/saturate.ts';
import { singularValues } from '../numerics/singularValues.ts';

// Less than any picture shows.
const rounding = 1e-9;

/**
 * What the curvature of the loss says about learning rates. Along each eigenvector of the Hessian the
 * distance from the minimum is multiplied by 1 − ηλ in every iteration.
 */
export interface Stability {
  readonly lambdaMin: number;
  /** The least curvature of a direction in which the loss changes at all: λmin, but beside a flat direction. */
  readonly lambdaFelt: number;
  /** Always positive. */
  readonly lambdaMax: number;
  /** λmax / λmin; Infinity in a valley, where λmin is 0. */
  readonly conditionNumber: number;
  /** 1/λmax: up to here nothing swings to the other side of the minimum. */
  readonly smoothRate: number;
  /**
   * 2/(λmin + λmax): here the slowest direction is as fast as it can be. Flat directions do not count: where there is
   * one direction only, it is 1/λmax.
   */
  readonly fastestRate: number;
  /** 2/λmax: from here on the steepest direction does not shrink any more. */
  readonly largestStableRate: number;
}

/** An eigenvector of the Hessian, and the curvature along it. */
export interface Curved {
  readonly curvature: number;
  readonly direction: Float64Array;
}

/**
 * The eigenvectors of the Hessian of a loss in closed form, the steepest first. They come from its square root, so
 * that flat directions keep their digits beside steep ones; those in which nothing changes have a curvature of 0.
 */
export function curvedDirections(form: ClosedForm): readonly Curved[] {
  const triangle = triangleOf(form).map(saturate);
  // In units of its largest number, so that no square overflows.
  const unit = triangle.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const { values, directions } = singularValues(
    triangle.map((value) => value / unit),
    form.best.length,
  );
  return directions.map((direction, place) => {
    const length = place < form.rank ? unit * (values[place] ?? 0) : 0;
    return { direction, curvature: saturate(2 * form.factor * length * length) };
  });
}

/** Stability of descent on a loss in closed form; undefined for others, and where it is level (no points). */
export function stability(form: ClosedForm | undefined): Stability | undefined {
  if (form === undefined) return undefined;
  const curvatures = curvedDirections(form).map(({ curvature }) => curvature);
  const felt = curvatures.findLast((curvature) => curvature > 0);
  return stabilityBetween(curvatures.at(-1) ?? 0, curvatures[0] ?? 0, felt);
}

/**
 * The same for a quadratic loss of any number of parameters, by the least and the greatest eigenvalue of its
 * Hessian, none of them negative; undefined when all are 0.
 * @param lambdaFelt the least of those that are not 0.
 */
export function stabilityBetween(
  lambdaMin: number,
  lambdaMax: number,
  lambdaFelt = lambdaMin > 0 ? lambdaMin : lambdaMax,
): Stability | undefined {
  if (lambdaMax === 0) return undefined;
  return {
    lambdaMin,
    lambdaFelt,
    lambdaMax,
    conditionNumber: lambdaMax / lambdaMin,
    smoothRate: 1 / lambdaMax,
    // Halved first: the sum may overflow.
    fastestRate: 1 / (lambdaFelt / 2 + lambdaMax / 2),
    largestStableRate: 2 / lambdaMax,
  };
}

/**
 * What descent does at a learning rate η, in one word:
 * - `diverges`: η ≥ 2/λmax. The steepest direction grows (at 2/λmax it swings for ever).
 * - `oscillates`: 1/λmax < η < 2/λmax, by more than rounding. It arrives, but the steepest direction changes sides each time.
 * - `crawls`: η is less than a hundredth of the fastest rate, so that descent takes about a hundred
 *   times as many iterations as it needs to (see {@link crawlingRate}).
 * - `converges`: anything between.
 */
export type RateBehaviour = 'crawls' | 'converges' | 'oscillates' | 'diverges';

/** Whether a factor by which distances change leaves nothing of them but rounding: the minimum is there in one step. */
export function arrivesAtOnce(factor: number): boolean {
  return Math.abs(factor) < rounding;
}

/** The rate below which descent crawls: 2/(λmin + λmax) / 100. */
export function crawlingRate({ fastestRate }: Stability): number {
  return fastestRate / 100;
}

/**
 * Whether steps of a rate overshoot by more than rounding: standardised data have curvatures that are equal but for
 * it, and 1/λmax is then the rate that arrives in one step.
 */
export function overshoots(rate: number, smoothRate: number): boolean {
  return rate > smoothRate * (1 + rounding);
}

/** What descent does at this learning rate, see {@link RateBehaviour}. */
export function rateBehaviour(stable: Stability, rate: number): RateBehaviour {
  if (rate >= stable.largestStableRate) return 'diverges';
  if (overshoots(rate, stable.smoothRate)) return 'oscillates';
  return rate < crawlingRate(stable) ? 'crawls' : 'converges';
}

/**
 * The factor by which the distance to the minimum changes with every iteration, along the
 * direction in which it does worst: max |1 − ηλ| over the curvatures λ. Along the floor of a
 * valley (λ = 0) nothing is to be gained, so it does not count.
 */
export function contractionFactor({ lambdaFelt, lambdaMax }: Stability, rate: number): number {
  return Math.max(Math.abs(1 - rate * lambdaMax), Math.abs(1 - rate * lambdaFelt));
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
  const { lambdaFelt, lambdaMax } = stable;
  const slowest = Math.max(halvingTime(lambdaMax, rate), halvingTime(lambdaFelt, rate));
  return Math.max(1, Math.ceil(slowest));
}

/** A positive number rounded down to so many significant digits. */
export function roundedDown(value: number, digits = 1): number {
  const nearest = value.toExponential(digits - 1);
  // What is below a round number by no more than rounding is that number.
  if (Number(nearest) <= value * (1 + rounding)) return Number(nearest);
  const [mantissa = '1', exponent = '0'] = nearest.split('e');
  // Whole numbers, because 1.1 − 0.1 is not 1.
  const count = Number(mantissa.replace('.', ''));
  const power = Number(exponent) - digits + 1;
  return count === 10 ** (digits - 1)
    ? Number(`${count * 10 - 1}e${power - 1}`)
    : Number(`${count - 1}e${power}`);
}

/** A round learning rate that converges: 1/λmax, rounded down to one significant digit. */
export function suggestedRate({ smoothRate }: Stability): number {
  return roundedDown(smoothRate);
}

// Nearer to the largest stable rate the steepest direction would swing for as long as the flattest takes.
const belowStable = 0.98;

/**
 * The rate that arrives first, 2/(λmin + λmax), or just under the largest stable rate, rounded down to two
 * digits: that costs an eighth of the iterations at most.
 */
export function bestRate({ fastestRate, largestStableRate }: Stability): number {
  return roundedDown(Math.min(fastestRate, belowStable * largestStableRate), 2);
}
