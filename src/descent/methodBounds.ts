import { settingsOf, type MethodChoice } from './method.ts';
import { methods } from './methods/methods.ts';
import { overshoots, type RateBehaviour, roundedDown, type Stability } from './stability.ts';

/**
 * What is known of the learning rates of a method that uses all points, on a loss of this curvature: it
 * follows from the linear recurrence along each eigenvector.
 */
export interface MethodBounds {
  /** λmin and λmax as the step meets them, those of flat directions left out: there nothing is to be gained. */
  readonly curvatures: readonly [number, number];
  /** Up to here nothing swings to the other side of the minimum. */
  readonly smoothRate: number;
  /** From here on the steepest direction does not shrink any more. */
  readonly largestStableRate: number;
  /** Below this a run takes about a hundred times as many iterations as plain descent at its best. */
  readonly crawlingRate: number;
  /** What an iteration multiplies the distance by at a rate, at length and in the worst direction. */
  readonly factorAt: (rate: number) => number;
}

/** The bounds of a method; undefined where none is known, and where nothing is known of the loss. */
export function methodBounds(
  method: MethodChoice,
  known: Stability | undefined,
): MethodBounds | undefined {
  const { quadratic } = methods[method.kind];
  if (quadratic === undefined || known === undefined) return undefined;
  const settings = settingsOf(method);
  const curvatures =
    quadratic.meets === 'one' ? ([1, 1] as const) : ([known.lambdaFelt, known.lambdaMax] as const);
  const [lambdaMin, lambdaMax] = curvatures;
  return {
    curvatures,
    smoothRate: quadratic.smooth(settings) / lambdaMax,
    largestStableRate: quadratic.largest(settings) / lambdaMax,
    crawlingRate: 1 / (50 * quadratic.gain(settings) * (lambdaMin + lambdaMax)),
    factorAt: (rate) =>
      Math.max(...curvatures.map((curvature) => quadratic.factor(rate * curvature, settings))),
  };
}

/** What a method does at a learning rate, in one word. */
export function boundedBehaviour(bounds: MethodBounds, rate: number): RateBehaviour {
  if (rate >= bounds.largestStableRate) return 'diverges';
  if (rate < bounds.crawlingRate) return 'crawls';
  return overshoots(rate, bounds.smoothRate) ? 'oscillates' : 'converges';
}

/** A round rate at half of the largest stable one, where the steepest direction dies out fast. */
export function suggestedMethodRate({ largestStableRate }: MethodBounds): number {
  return roundedDown(largestStableRate / 2);
}

const trials = 400;

/** The rate at which the slowest direction is as fast as it can be, or nearly so, rounded to two digits. */
export function bestMethodRate({ largestStableRate, factorAt }: MethodBounds): number {
  let best = roundedDown(largestStableRate / 2, 2);
  for (let trial = 1; trial < trials; trial += 1) {
    const rate = roundedDown((largestStableRate * trial) / trials, 2);
    if (rate > 0 && factorAt(rate) < factorAt(best)) best = rate;
  }
  return best;
}
