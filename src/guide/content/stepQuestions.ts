import { gradientAt } from '../../model/objective.ts';
import { iterateAt, shownIterate, shownNext } from '../../store/selectors.ts';
import { shownLoss } from '../../store/shownLoss.ts';
import { pointStabilityOf, problemOf, trajectoryOf } from '../../store/problem.ts';
import type { Experiment } from '../../store/experiment.ts';
import type { AppState } from '../../store/appState.ts';
import {
  atStableShare,
  drawnBeside,
  hasPoints,
  labScene,
  ownExperiment,
  roundRate,
  sceneOf,
  shown,
  type QuestionContents,
} from './question.ts';

/** Half of what never makes a point's own error larger: calm, whatever the points. */
function pointByPoint(state: AppState): Experiment {
  const point: Experiment = {
    ...ownExperiment(state),
    method: { kind: 'point', order: 'given' },
  };
  const learningRate = roundRate((pointStabilityOf(point)?.smoothRate ?? 0) / 2);
  return learningRate > 0 ? { ...point, learningRate } : point;
}

/** Questions about one step, and about its length. */
export const stepQuestions = {
  subtract: {
    scenes: {
      show: (state) =>
        sceneOf(ownExperiment(state), { iteration: 1, beat: 'update' }, { mistake: 'plus' }),
      showLab: labScene('plus', { iteration: 1, beat: 'update' }),
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { value } = shownLoss(state.experiment);
      const { at, loss: now, slopes, learningRate } = shownIterate(state);
      const uphill = at.map((each, slot) => each + learningRate * (slopes[slot] ?? 0));
      return {
        now: shown(now),
        minus: shown(value(shownNext(state))),
        drawn: drawnBeside(state),
        plus: shown(value(uphill)),
      };
    },
  },
  together: {
    scenes: {
      show: (state) =>
        sceneOf(ownExperiment(state), { iteration: 0, beat: 'update' }, { mistake: 'new-m' }),
      showLab: labScene('new-m', { iteration: 1, beat: 'update' }),
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { at, learningRate } = shownIterate(state);
      const [, b = 0] = at;
      const [nextM = 0, nextB = 0] = shownNext(state);
      const [, late = 0] = gradientAt(shownLoss(state.experiment), at.with(0, nextM));
      return {
        b: shown(b),
        together: shown(nextB),
        late: shown(b - learningRate * late),
        drawn: drawnBeside(state),
      };
    },
  },
  rate: {
    scenes: { show: (state) => sceneOf(ownExperiment(state), { beat: 'update' }) },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { slopes, learningRate } = shownIterate(state);
      return {
        rate: shown(learningRate),
        length: shown(Math.hypot(...slopes)),
        step: shown(learningRate * Math.hypot(...slopes)),
      };
    },
  },
  'rate-small': {
    scenes: {
      show: (state) =>
        sceneOf(atStableShare(ownExperiment(state), 1.1), { iteration: 8, beat: 'update' }),
      showBelow: (state) =>
        sceneOf(atStableShare(ownExperiment(state), 0.9), { iteration: 8, beat: 'update' }),
    },
    look: (state) => {
      const { stability } = problemOf(state.experiment);
      if (stability === undefined) return undefined;
      const { learningRate } = state.experiment;
      const { lambdaMax, largestStableRate } = stability;
      return {
        bound: shown(largestStableRate),
        rate: shown(learningRate),
        factor: shown(1 - learningRate * lambdaMax),
        fate: learningRate < largestStableRate ? 'shrinks' : 'grows',
      };
    },
  },
  'steps-shrink': {
    scenes: {
      show: (state) => {
        const own = ownExperiment(state);
        return sceneOf(atStableShare(own, 0.4), { iteration: 12, beat: 'update' });
      },
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { iteration, slopes, learningRate } = shownIterate(state);
      const first = iterateAt(trajectoryOf(state.experiment), 0);
      return {
        iteration,
        rate: shown(learningRate),
        first: shown(learningRate * Math.hypot(...first.slopes)),
        now: shown(learningRate * Math.hypot(...slopes)),
      };
    },
  },
  'each-point': {
    anyMethod: true,
    scenes: {
      show: (state) => {
        const experiment = pointByPoint(state);
        const count = experiment.data.observations.length;
        return sceneOf(experiment, { iteration: 20 * count, beat: 'gradient' });
      },
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { at, point, slopes } = shownIterate(state);
      const [m = 0, b = 0] = slopes;
      const [allM = 0, allB = 0] = gradientAt(shownLoss(state.experiment), at);
      return {
        kind: point === undefined ? 'batch' : 'point',
        point: (point ?? 0) + 1,
        m: shown(m),
        b: shown(b),
        allM: shown(allM),
        allB: shown(allB),
      };
    },
  },
  epoch: {
    anyMethod: true,
    scenes: {
      show: (state) => {
        const experiment = pointByPoint(state);
        return sceneOf(experiment, { iteration: experiment.data.observations.length });
      },
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { epochLength } = trajectoryOf(state.experiment);
      const { iteration } = shownIterate(state);
      return { length: epochLength, iteration, epoch: Math.floor(iteration / epochLength) + 1 };
    },
  },
} satisfies QuestionContents;
