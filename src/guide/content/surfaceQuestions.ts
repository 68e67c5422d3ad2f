import { spreadOf } from '../../model/spread.ts';
import { contractionFactor } from '../../descent/stability.ts';
import { restsAt } from '../../descent/rest.ts';
import { shownIterate } from '../../store/selectors.ts';
import { columnsOf } from '../../store/model.ts';
import { problemOf, trajectoryOf } from '../../store/problem.ts';
import type { Experiment } from '../../store/experiment.ts';
import {
  atStableShare,
  ownExperiment,
  roundRate,
  sceneOf,
  shown,
  type QuestionContents,
} from './question.ts';

/** With the rate that suits the slowest and the steepest direction alike. */
function atFastestRate(experiment: Experiment): Experiment {
  const { stability } = problemOf(experiment);
  const learningRate = roundRate(stability?.fastestRate ?? 0);
  return learningRate > 0 ? { ...experiment, learningRate } : experiment;
}

/** Questions about the surface, and the way down it. */
export const surfaceQuestions = {
  bowl: {
    anyMethod: true,
    scenes: { show: (state) => sceneOf(ownExperiment(state), { iteration: 3, beat: 'loss' }) },
    look: ({ experiment }) => {
      const { stability } = problemOf(experiment);
      if (stability === undefined) return undefined;
      const { lambdaMin, lambdaMax } = stability;
      return {
        flat: shown(lambdaMin),
        steep: shown(lambdaMax),
        shape: lambdaMin > 0 ? 'bowl' : 'valley',
      };
    },
  },
  elsewhere: {
    scenes: {
      // The mirror image of the start, seen from the minimum.
      show: (state) => {
        const own = ownExperiment(state);
        const { leastSquares } = problemOf({ ...own, scaling: 'none' });
        const start =
          leastSquares.kind === 'place'
            ? own.start.map((value, slot) => 2 * (leastSquares.at[slot] ?? 0) - value)
            : own.start;
        return sceneOf(atFastestRate({ ...own, start }), { iteration: 200, beat: 'update' });
      },
    },
    look: (state) => {
      const { leastSquares, start } = problemOf(state.experiment);
      if (leastSquares.kind === 'none') return undefined;
      const { iteration, at } = shownIterate(state);
      const [m = 0, b = 0] = at;
      const [startM = 0, startB = 0] = start;
      const [bestM = 0, bestB = 0] = leastSquares.at;
      return {
        iteration,
        startM: shown(startM),
        startB: shown(startB),
        m: shown(m),
        b: shown(b),
        bestM: shown(bestM),
        bestB: shown(bestB),
      };
    },
  },
  tilt: {
    anyMethod: true,
    scenes: {
      show: (state) =>
        sceneOf(atFastestRate({ ...ownExperiment(state), scaling: 'none' }), { beat: 'loss' }),
      showScaled: (state) =>
        sceneOf(atFastestRate({ ...ownExperiment(state), scaling: 'standard' }), {
          beat: 'loss',
        }),
    },
    look: ({ experiment }) => {
      const { observations } = problemOf(experiment);
      if (observations.length === 0) return undefined;
      const { inputs, y } = columnsOf(observations);
      // The mean of scaled x is 0, but for rounding.
      const mean = experiment.scaling === 'standard' ? 0 : spreadOf(inputs[0] ?? y).mean;
      return { mean: shown(mean), change: shown(-mean) };
    },
  },
  zigzag: {
    scenes: {
      show: (state) =>
        sceneOf(atStableShare(ownExperiment(state), 0.95), { iteration: 10, beat: 'update' }),
    },
    look: ({ experiment }) => {
      const { stability } = problemOf(experiment);
      if (stability === undefined) return undefined;
      const factor = 1 - experiment.learningRate * stability.lambdaMax;
      return { factor: shown(factor), sign: factor < 0 ? 'negative' : 'positive' };
    },
  },
  slow: {
    scenes: {
      show: (state) =>
        sceneOf(atFastestRate({ ...ownExperiment(state), scaling: 'none' }), {
          iteration: 10,
          beat: 'update',
        }),
      showScaled: (state) =>
        sceneOf(atFastestRate({ ...ownExperiment(state), scaling: 'standard' }), {
          iteration: 10,
          beat: 'update',
        }),
    },
    look: (state) => {
      const { stability } = problemOf(state.experiment);
      if (stability === undefined || !Number.isFinite(stability.conditionNumber)) return undefined;
      const { lambdaMin, conditionNumber } = stability;
      const { iteration, learningRate } = shownIterate(state);
      const share = 100 * Math.abs(1 - learningRate * lambdaMin) ** iteration;
      return {
        condition: shown(conditionNumber),
        iteration,
        left: share > 1e-9 ? 'some' : 'nothing',
        share: shown(share),
      };
    },
  },
  'exact-stop': {
    scenes: {
      show: (state) =>
        sceneOf(
          atStableShare(ownExperiment(state), 0.5),
          { iteration: 20, beat: 'update' },
          { lossScale: 'log' },
        ),
    },
    look: (state) => {
      const { stability } = problemOf(state.experiment);
      if (stability === undefined) return undefined;
      const factor = contractionFactor(stability, state.experiment.learningRate);
      const { iteration, slopes } = shownIterate(state);
      const rest = restsAt(trajectoryOf(state.experiment));
      return {
        factor: shown(factor),
        digits: shown(factor > 0 ? Number((-Math.log10(factor)).toPrecision(3)) : 0),
        perDigit: Math.ceil(factor > 0 && factor < 1 ? -1 / Math.log10(factor) : 0),
        pace: factor >= 1 ? 'grows' : factor > 1e-15 ? 'shrinks' : 'atOnce',
        iteration,
        gradient: shown(Math.hypot(...slopes)),
        rest: rest ?? 0,
        end: rest === undefined ? 'never' : 'rests',
      };
    },
  },
} satisfies QuestionContents;
