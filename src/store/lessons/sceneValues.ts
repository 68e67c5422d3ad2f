import { numberToText } from '../../numerics/formatNumber.ts';
import { loss } from '../../regression/loss.ts';
import { errorAt, predict } from '../../regression/predict.ts';
import { initialState, type Snapshot } from '../appState.ts';
import {
  chosenPoint,
  pointStabilityOf,
  problemOf,
  shownIterate,
  shownNext,
  trajectoryOf,
} from '../selectors.ts';
import type { View } from '../view.ts';

/** Numbers of a state by the names that the words of a scene call them by, as texts. */
export type SceneValues = Readonly<Record<string, string | number>>;

/**
 * The numbers of a state that the words of its scene may name, so that no number of a scene is written by
 * hand: of the iterate (`k`, `m`, `b`, `loss`, `slopeM`, `slopeB`), of the start (`startLoss`), of what the
 * next step leads to (`nextM`, `nextB`, `nextLoss`), of the best line (`bestM`, `bestB`, `bestLoss`), of the
 * rate (`rate`, and `limit`, from which on it diverges), of the point that is looked at (`point`, `x`, `y`,
 * `guess`, `error`, `square`, `pull`), and how many points there are (`count`). What a state has not is not
 * among them.
 */
export function sceneValues({ experiment, cursor }: Snapshot, view: Partial<View>): SceneValues {
  const state = { ...initialState, experiment, cursor, view: { ...initialState.view, ...view } };
  const { sums, observations, leastSquares, stability } = problemOf(experiment);
  const iterate = shownIterate(state);
  const next = shownNext(state);
  const index = chosenPoint(state);
  const observation = observations[index];
  const numbers: Record<string, number | undefined> = {
    m: iterate.m,
    b: iterate.b,
    loss: iterate.loss,
    slopeM: iterate.gradient.m,
    slopeB: iterate.gradient.b,
    startLoss: trajectoryOf(experiment).lossAt(0),
    nextM: next.m,
    nextB: next.b,
    nextLoss: loss(sums, experiment.loss, next),
    rate: experiment.learningRate,
    limit: pointStabilityOf(experiment)?.surelyStableRate ?? stability?.largestStableRate,
    ...(leastSquares.kind === 'line'
      ? { bestM: leastSquares.m, bestB: leastSquares.b, bestLoss: leastSquares.loss }
      : {}),
    ...(observation === undefined
      ? {}
      : {
          x: observation.x,
          y: observation.y,
          guess: predict(iterate, observation.x),
          error: errorAt(iterate, observation),
          square: errorAt(iterate, observation) ** 2,
          pull: 2 * errorAt(iterate, observation),
        }),
  };
  const texts = Object.entries(numbers).flatMap(([name, value]) =>
    value !== undefined && Number.isFinite(value) ? [[name, numberToText(value)] as const] : [],
  );
  return {
    ...Object.fromEntries(texts),
    k: iterate.iteration,
    count: observations.length,
    ...(observation === undefined ? {} : { point: index + 1 }),
  };
}
