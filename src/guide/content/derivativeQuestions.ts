import { equivalentRate } from '../../descent/equivalentRate.ts';
import { centralDifference } from '../../numerics/differences.ts';
import { gradientAt } from '../../model/objective.ts';
import { shownIterate } from '../../store/selectors.ts';
import { shownLoss } from '../../store/shownLoss.ts';
import type { AppState } from '../../store/appState.ts';
import {
  drawnBeside,
  hasPoints,
  ownExperiment,
  sceneOf,
  shown,
  type LookValues,
  type QuestionContents,
} from './question.ts';

function gradientValues(state: AppState): LookValues | undefined {
  if (!hasPoints(state)) return undefined;
  const { learningRate, at } = shownIterate(state);
  const slopes = gradientAt(shownLoss(state.experiment), at);
  const length = Math.hypot(...slopes);
  const [gradientM = 0, gradientB = 0] = slopes;
  return {
    gradientM: shown(gradientM),
    gradientB: shown(gradientB),
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
      if (!hasPoints(state)) return undefined;
      const { at } = shownIterate(state);
      const on = shownLoss(state.experiment);
      const quotient = centralDifference((value) => on.value(at.with(0, value)), at[0] ?? 0, nudge);
      // What rounding takes from the quotient, it takes from its last digits.
      return {
        nudge: shown(nudge),
        quotient: shown(Number(quotient.toPrecision(7))),
        gradient: shown(gradientAt(on, at)[0] ?? 0),
      };
    },
  },
} satisfies QuestionContents;
