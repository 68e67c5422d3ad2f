import { pointSamplingOf, samplingOf } from './method.ts';
import { bestMethodRate, boundedBehaviour, methodBounds } from './methodBounds.ts';
import { methods } from './methods/methods.ts';
import { bestPointRate, paceOf } from './pace.ts';
import { pointBehaviour, pointStability } from './pointStability.ts';
import { bestRate, type RateBehaviour, stability } from './stability.ts';
import { maximumIterations, type TrajectoryInput } from './trajectory.ts';

/** A learning rate, and in about how many iterations a run arrives with it; Infinity when it never does. */
export interface Pace {
  readonly learningRate: number;
  readonly iterations: number;
}

/** Why a run is slow or diverges, and what helps. */
export interface Advice {
  readonly kind: 'slow' | 'diverges';
  /** In about how many iterations the run arrives as it is; Infinity when it never does. */
  readonly iterations: number;
  /** λmax / λmin of the loss over all points, flat directions left out. */
  readonly conditionNumber: number;
  /** Whether the run is slow at any rate, because of the condition number. */
  readonly atAnyRate: boolean;
  /** The best rate for the problem as it is. */
  readonly best: Pace;
  /** Whether that rate helps: what diverges comes nearer, or what is slow arrives, at least twice as fast. */
  readonly rateHelps: boolean;
  /** What there is with x standardised, at the rate that suits then; undefined where that does not help. */
  readonly standardised: Pace | undefined;
}

/** The problem without its learning rate. */
type Problem = Omit<TrajectoryInput, 'learningRate'>;

// From here on a run is called slow: played at full speed, it takes a minute. Point by point it plays by
// epochs.
const patientIterations = 20_000;
const patientEpochs = 2000;

/** The best rate that is known for a method. */
function bestRateOf(problem: Problem): number | undefined {
  const { method, objective } = problem;
  const single = pointSamplingOf(method);
  if (single !== undefined)
    return mapped(pointStability(objective.quadratic, single), bestPointRate);
  const known = stability(objective.quadratic);
  return methods[method.kind].isPlain
    ? mapped(known, bestRate)
    : mapped(methodBounds(method, known), bestMethodRate);
}

/** The round rate that arrives first, or nearly so; undefined without points, and where none is known. */
export function bestPace(problem: Problem): Pace | undefined {
  const rate = bestRateOf(problem);
  if (rate === undefined || !(rate > 0) || !Number.isFinite(rate)) return undefined;
  return { learningRate: rate, iterations: paceOf({ ...problem, learningRate: rate }) };
}

function mapped<Value, Result>(
  value: Value | undefined,
  make: (value: Value) => Result,
): Result | undefined {
  return value === undefined ? undefined : make(value);
}

/** What descent does at its learning rate, in one word; undefined without points, and where it is not known. */
function behaviourOf(input: TrajectoryInput): RateBehaviour | undefined {
  const { method, objective, learningRate } = input;
  const { quadratic } = objective;
  const single = pointSamplingOf(method);
  return single === undefined
    ? mapped(methodBounds(method, stability(quadratic)), (bounds) =>
        boundedBehaviour(bounds, learningRate),
      )
    : mapped(pointStability(quadratic, single), (stable) => pointBehaviour(stable, learningRate));
}

/** Whether a rate suits the problem: descent neither crawls nor diverges. */
export function isSuitable(input: TrajectoryInput): boolean {
  const behaviour = behaviourOf(input);
  return behaviour === 'converges' || behaviour === 'oscillates';
}

function isSlow(iterations: number, problem: Problem): boolean {
  const sampling = samplingOf(problem.method);
  const patience = Math.max(
    patientIterations,
    patientEpochs * (sampling?.observations.length ?? 0),
  );
  return iterations > Math.min(maximumIterations, patience);
}

/**
 * Why a run is slow or diverges, and what helps; undefined where there is nothing to say: without points,
 * where it arrives soon, and for a method
 * about whose rates nothing is known. `standardised` is the same problem with x standardised, where it is not yet.
 */
export function adviceOn(
  input: TrajectoryInput,
  standardised: Problem | undefined,
): Advice | undefined {
  const behaviour = behaviourOf(input);
  const best = bestPace(input);
  const bounds = stability(input.objective.quadratic);
  if (behaviour === undefined || best === undefined || bounds === undefined) return undefined;
  const diverges = behaviour === 'diverges';
  const iterations = diverges ? Number.POSITIVE_INFINITY : paceOf(input);
  const reaches = best.iterations <= maximumIterations && 2 * best.iterations <= iterations;
  const atAnyRate = isSlow(best.iterations, input);
  const crawls = behaviour === 'crawls' && isSlow(10 * iterations, input);
  if (!diverges && !crawls && !isSlow(iterations, input)) return undefined;
  const other = standardised === undefined ? undefined : bestPace(standardised);
  const helps = atAnyRate && other !== undefined && 10 * other.iterations <= best.iterations;
  return {
    kind: diverges ? 'diverges' : 'slow',
    iterations,
    conditionNumber: bounds.lambdaMax / bounds.lambdaFelt,
    atAnyRate,
    best,
    rateHelps: diverges || reaches,
    standardised: helps ? other : undefined,
  };
}
