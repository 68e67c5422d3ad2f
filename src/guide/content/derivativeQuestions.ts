import { equivalentRate } from '../../descent/equivalentRate.ts';
import { gradient, loss } from '../../regression/loss.ts';
import { lengthOf } from '../../regression/parameters.ts';
import { shownIterate } from '../../store/selectors.ts';
import { problemOf } from '../../store/problem.ts';
import type { AppState } from '../../store/appState.ts';
import {
  drawnBeside,
  ownExperiment,
  sceneOf,
  shown,
  type LookValues,
  type QuestionContents,
} from './question.ts';

function gradientValues(state: AppState): LookValues | undefined {
  if (state.experiment.data.observations.length === 0) return undefined;
  const { learningRate, ...line } = shownIterate(state);
  const slope = gradient(problemOf(state.experiment).sums, state.experiment.loss, line);
  const length = lengthOf(slope);
  return {
    gradientM: shown(slope.m),
    gradientB: shown(slope.b),
    length: shown(length),
    rate: shown(learningRate),
    step: shown(learningRate * length),
  };
}

const nudge = 1e-4;

/** What people ask about ∂L/∂m, the gradient, the 2, and doing without any of them. */
export const derivativeQuestions = {
  partial: {
    anyMethod: true,
    scenes: {
      show: (state) =>
        sceneOf(
          ownExperiment(state),
          { iteration: 1, beat: 'inner' },
          { page: 'partial-derivative' },
        ),
    },
    look: gradientValues,
  },
  gradient: {
    scenes: { show: (state) => sceneOf(ownExperiment(state), { iteration: 1, beat: 'gradient' }) },
    look: gradientValues,
  },
  'drop-two': {
    scenes: {
      show: (state) =>
        sceneOf(
          { ...ownExperiment(state), loss: 'mean' },
          { iteration: 3, beat: 'power-rule' },
          { comparison: 'half' },
        ),
      showLab: (state) =>
        sceneOf(
          { ...ownExperiment(state), loss: 'mean' },
          { iteration: 3, beat: 'gradient' },
          { page: 'mistakes', mistake: 'no-two' },
        ),
    },
    look: (state) => {
      const { loss: convention, learningRate, data } = state.experiment;
      const count = data.observations.length;
      if (count === 0) return undefined;
      return {
        drawn: drawnBeside(state),
        mean: shown(equivalentRate(learningRate, convention, 'mean', count)),
        half: shown(equivalentRate(learningRate, convention, 'half', count)),
      };
    },
  },
  'without-derivatives': {
    anyMethod: true,
    scenes: {
      show: (state) =>
        sceneOf(ownExperiment(state), { iteration: 1, beat: 'gradient' }, { page: 'routes' }),
    },
    look: (state) => {
      const { sums } = problemOf(state.experiment);
      if (sums.count === 0) return undefined;
      const { m, b } = shownIterate(state);
      const at = (shifted: number): number => loss(sums, state.experiment.loss, { m: shifted, b });
      const quotient = (at(m + nudge) - at(m - nudge)) / (2 * nudge);
      // What rounding takes from the quotient, it takes from its last digits.
      return {
        nudge: shown(nudge),
        quotient: shown(Number(quotient.toPrecision(7))),
        gradient: shown(gradient(sums, state.experiment.loss, { m, b }).m),
      };
    },
  },
} satisfies QuestionContents;
