import { spreadOf } from '../../model/spread.ts';
import { equivalentRate } from '../../descent/equivalentRate.ts';
import { compensatedSum } from '../../numerics/compensated.ts';
import type { Observation } from '../../regression/observation.ts';
import { lossFactor } from '../../model/lossConvention.ts';
import type { ParameterVector } from '../../model/objective.ts';
import { errorAt, predict } from '../../regression/predict.ts';
import { defaultExperiment, type Experiment } from '../../store/experiment.ts';
import { chosenPoint, shownIterate } from '../../store/selectors.ts';
import { columnsOf } from '../../store/model.ts';
import { problemOf } from '../../store/problem.ts';
import {
  drawnBeside,
  hasPoints,
  labScene,
  ownExperiment,
  sceneOf,
  shown,
  type QuestionContents,
} from './question.ts';

/** Four points on the line y = x, and one far above it. */
const withOutlier: readonly Observation[] = [
  { x: 1, y: 1 },
  { x: 2, y: 2 },
  { x: 3, y: 3 },
  { x: 4, y: 4 },
  { x: 5, y: 10 },
];

function withPoints(observations: readonly Observation[], start: readonly number[]): Experiment {
  return { ...defaultExperiment, data: { preset: 'custom', observations }, start };
}

/** A sum over the points, of what a function makes of the error and x of each. */
function total(
  observations: readonly Observation[],
  line: ParameterVector,
  of: (error: number, x: number) => number,
): number {
  return compensatedSum(observations.length, (index) => {
    const observation = observations[index] ?? { x: 0, y: 0 };
    return of(errorAt(line, observation), observation.x);
  }).high;
}

const square = (error: number): number => error * error;

/** Questions about the line, its errors and the loss. */
export const lineQuestions = {
  guess: {
    anyMethod: true,
    scenes: { show: (state) => sceneOf(ownExperiment(state), { iteration: 1, beat: 'guess' }) },
    look: (state) => {
      const chosen = chosenPoint(state);
      const point = problemOf(state.experiment).observations[chosen];
      if (point === undefined) return undefined;
      const { at } = shownIterate(state);
      const [m = 0, b = 0] = at;
      return {
        point: chosen + 1,
        m: shown(m),
        b: shown(b),
        x: shown(point.x),
        y: shown(point.y),
        guess: shown(predict(at, point.x)),
      };
    },
  },
  square: {
    anyMethod: true,
    scenes: {
      // The level line through the mean: its errors cancel, whatever the points.
      show: (state) => {
        const own = ownExperiment(state);
        const start = [0, spreadOf(columnsOf(problemOf(own).observations).y).mean];
        return sceneOf({ ...own, start }, { beat: 'square' });
      },
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { observations } = problemOf(state.experiment);
      const { at } = shownIterate(state);
      const size = total(observations, at, Math.abs);
      const sum = total(observations, at, (error) => error);
      return {
        // Rounding of the mean leaves something in the last digit, which says nothing.
        sum: shown(Math.abs(sum) <= 1e-12 * size ? 0 : sum),
        squares: shown(total(observations, at, square)),
      };
    },
  },
  absolute: {
    anyMethod: true,
    scenes: { show: () => sceneOf(withPoints(withOutlier, [1, 0]), { beat: 'square' }) },
    look: (state) => {
      const { observations, leastSquares } = problemOf(state.experiment);
      if (leastSquares.kind === 'none') return undefined;
      const { at } = shownIterate(state);
      return {
        absolute: shown(total(observations, at, Math.abs)),
        squares: shown(total(observations, at, square)),
        bestAbsolute: shown(total(observations, leastSquares.at, Math.abs)),
        bestSquares: shown(total(observations, leastSquares.at, square)),
      };
    },
  },
  'one-over-n': {
    scenes: {
      show: (state) =>
        sceneOf(
          { ...ownExperiment(state), loss: 'mean' },
          { iteration: 3, beat: 'loss' },
          { comparison: 'sum' },
        ),
      showConventions: (state) =>
        sceneOf(
          { ...ownExperiment(state), loss: 'mean' },
          { iteration: 3, beat: 'gradient' },
          { comparison: 'sum', page: 'conventions' },
        ),
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { loss, learningRate } = state.experiment;
      const count = problemOf(state.experiment).observations.length;
      return {
        drawn: drawnBeside(state),
        count,
        mean: shown(equivalentRate(learningRate, loss, 'mean', count)),
        sum: shown(equivalentRate(learningRate, loss, 'sum', count)),
      };
    },
  },
  'sum-sign': {
    anyMethod: true,
    scenes: {
      show: (state) => sceneOf(ownExperiment(state), { iteration: 1, beat: 'gradient' }),
      showLab: labScene('last-point', { iteration: 10, beat: 'gradient' }),
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { observations } = problemOf(state.experiment);
      const { at } = shownIterate(state);
      const sum = total(observations, at, (error, x) => error * x);
      const factor = 2 * lossFactor(state.experiment.loss, observations.length);
      return {
        count: observations.length,
        sum: shown(sum),
        factor: shown(factor),
        gradient: shown(factor * sum),
        drawn: drawnBeside(state),
      };
    },
  },
  'loss-not-zero': {
    anyMethod: true,
    scenes: {
      show: (state) => {
        const own = ownExperiment(state);
        const { leastSquares } = problemOf({ ...own, scaling: 'none' });
        const start = leastSquares.kind === 'place' ? [...leastSquares.at] : own.start;
        return sceneOf({ ...own, start }, { beat: 'loss' });
      },
    },
    look: (state) => {
      const { leastSquares } = problemOf(state.experiment);
      if (leastSquares.kind === 'none') return undefined;
      return { loss: shown(shownIterate(state).loss), least: shown(leastSquares.loss) };
    },
  },
} satisfies QuestionContents;
