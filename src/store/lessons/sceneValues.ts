import { parameterNudge } from '../../derivation/nudges.ts';
import { numberToText } from '../../numerics/formatNumber.ts';
import { saturate } from '../../numerics/saturate.ts';
import type { Observation } from '../../regression/observation.ts';
import type { ParameterVector } from '../../model/objective.ts';
import { errorAt, predict } from '../../regression/predict.ts';
import { initialState, type Snapshot } from '../appState.ts';
import { chosenPoint, shownIterate, shownNext } from '../selectors.ts';
import { pointStabilityOf, problemOf, spreadOf, trajectoryOf } from '../problem.ts';
import type { View } from '../view.ts';

/** Numbers of a state by the names that the words of a scene call them by, as texts. */
export type SceneValues = Readonly<Record<string, string | number>>;

// Digits of a number of which only the size matters.
const few = 2;
// And of one that is compared with others: a loss, and the border of the rates.
const toCompare = 3;
const comparedNames: ReadonlySet<string> = new Set([
  'loss',
  'startLoss',
  'nextLoss',
  'bestLoss',
  'miss',
  'limit',
]);

/** The end of a step of which nothing is left but rounding is 0. */
function withoutRounding(to: number, from: number): number {
  return Math.abs(to) < 1e-12 * Math.abs(from) ? 0 : to;
}

/** The sums that stand in the two equations of the best line. */
function equationSums(points: readonly Observation[]): Record<string, number> {
  const sumOf = (value: (point: Observation) => number): number =>
    points.reduce((sum, point) => sum + value(point), 0);
  return {
    sumX: sumOf(({ x }) => x),
    sumY: sumOf(({ y }) => y),
    sumXX: sumOf(({ x }) => x * x),
    sumXY: sumOf(({ x, y }) => x * y),
  };
}

/** What the nudge of the chain rule does to the square of one point, and what smaller ones do. */
function nudged(
  at: ParameterVector,
  { x, y }: Observation,
  spread: number,
): Record<string, number> {
  const error = errorAt(at, { x, y });
  const change = parameterNudge(spread, x);
  const rate = (move: number): number => (2 * error + x * move) * x;
  const changedError = error + x * change;
  return {
    pointSlope: 2 * error * x,
    change,
    changedError,
    changedSquare: changedError ** 2,
    errorChange: x * change,
    squareChange: changedError ** 2 - error ** 2,
    changeRate: rate(change),
    smallChangeRate: rate(change / 10),
    tinyChangeRate: rate(change / 100),
  };
}

/**
 * The numbers of a state that the words of its scene may name, so that no number of a scene is written by
 * hand: of the iterate (`k`, `m`, `b`, `loss`, `slopeM`, `slopeB`), of the start (`startLoss`), of what the
 * next step leads to (`nextM`, `nextB`, `nextLoss`), of the best line (`bestM`, `bestB`, `bestLoss`), of the
 * rate (`rate`, and `limit`, from which on it diverges, in three digits), of the point that is looked at (`point`, `x`, `y`,
 * `guess`, `error`, `square`, `pull`, `pointSlope`), of all points (`errorSum`, the typical miss `miss`, the root of the
 * loss where that is the mean, and the sums of the equations of the best line: `sumX`, `sumY`, `sumXX`, `sumXY`), of the same point when m grows by the nudge of the chain rule
 * (`change`, `changedError`, `changedSquare`, what that changed: `errorChange` and `squareChange`, and how fast the square changes: `changeRate`, for a tenth of the nudge
 * `smallChangeRate`, for a hundredth `tinyChangeRate`), of the iterate in few digits (`aboutM`, `aboutB`), and how many points there are (`count`). What a state has not is not
 * among them.
 */
export function sceneValues({ experiment, cursor }: Snapshot, view: Partial<View>): SceneValues {
  const state = { ...initialState, experiment, cursor, view: { ...initialState.view, ...view } };
  const { objective, observations, leastSquares, stability } = problemOf(experiment);
  const iterate = shownIterate(state);
  const next = shownNext(state);
  const { at } = iterate;
  const [m = 0, b = 0] = at;
  const [nextM = 0, nextB = 0] = next;
  const [slopeM, slopeB] = iterate.slopes;
  const index = chosenPoint(state);
  const observation = observations[index];
  const limit = pointStabilityOf(experiment)?.surelyStableRate ?? stability?.largestStableRate;
  const total = observations.reduce((sum, point) => sum + errorAt(at, point), 0);
  const numbers: Record<string, number | undefined> = {
    m,
    b,
    loss: iterate.loss,
    slopeM,
    slopeB,
    errorSum: withoutRounding(total, observations.length * spreadOf(experiment)),
    startLoss: trajectoryOf(experiment).lossAt(0),
    nextM: withoutRounding(nextM, m),
    nextB: withoutRounding(nextB, b),
    nextLoss: saturate(objective.value(next)),
    rate: experiment.learningRate,
    miss: Math.sqrt(iterate.loss),
    limit,
    ...equationSums(observations),
    ...(leastSquares.kind === 'place'
      ? { bestM: leastSquares.at[0], bestB: leastSquares.at[1], bestLoss: leastSquares.loss }
      : {}),
    ...(observation === undefined ? {} : nudged(at, observation, spreadOf(experiment))),
    ...(observation === undefined
      ? {}
      : {
          x: observation.x,
          y: observation.y,
          guess: predict(at, observation.x),
          error: errorAt(at, observation),
          square: errorAt(at, observation) ** 2,
          pull: 2 * errorAt(at, observation),
        }),
  };
  const texts = Object.entries(numbers).flatMap(([name, value]) =>
    value !== undefined && Number.isFinite(value)
      ? [[name, numberToText(value, comparedNames.has(name) ? toCompare : undefined)] as const]
      : [],
  );
  return {
    ...Object.fromEntries(texts),
    ...(Number.isFinite(m) ? { aboutM: numberToText(m, few) } : {}),
    ...(Number.isFinite(b) ? { aboutB: numberToText(b, few) } : {}),
    k: iterate.iteration,
    count: observations.length,
    ...(observation === undefined ? {} : { point: index + 1 }),
  };
}
