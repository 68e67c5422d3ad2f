import { rateWork } from '../../derivation/graph/passes.ts';
import { stepUp, upAndDown } from '../../regression/modelPoints.ts';
import { type DataSet, defaultExperiment, type Experiment } from '../../store/experiment.ts';
import { graphOf } from '../../store/graphOf.ts';
import { usualStart } from '../../store/model.ts';
import { shownIterate } from '../../store/selectors.ts';
import { problemOf } from '../../store/problem.ts';
import { usualRate } from '../../store/usualRate.ts';
import type { AppState } from '../../store/appState.ts';
import { hasPoints, type LookValues, type QuestionContents, sceneOf, shown } from './question.ts';

const risingOnce: DataSet = { preset: 'step-up', observations: stepUp };
const upThenDown: DataSet = { preset: 'up-and-down', observations: upAndDown };

// Each is made once, so that its run is not worked out anew.
const made = new Map<string, Experiment>();

/** A built-in model from its own start, with a rate that suits the data. */
function modelOn(model: string, data: DataSet): Experiment {
  const key = `${model} ${data.preset}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const bare = { ...defaultExperiment, data, model, start: usualStart(model) };
  const experiment = { ...bare, learningRate: usualRate(bare) };
  made.set(key, experiment);
  return experiment;
}

/** The loss on screen, and the least that a line has with the same points. */
function beyondLine(state: AppState): LookValues | undefined {
  if (!hasPoints(state)) return undefined;
  const { experiment } = state;
  const ofLine = problemOf({ ...experiment, model: 'line', each: 'squared', scaling: 'none' });
  if (ofLine.leastSquares.kind === 'none') return undefined;
  const { iteration, loss } = shownIterate(state);
  return { iteration, loss: shown(loss), line: shown(ofLine.leastSquares.loss) };
}

/** From a line to a network, one question after the other. */
export const networkQuestions = {
  bend: {
    anyMethod: true,
    next: 'squash',
    scenes: {
      show: () => sceneOf(modelOn('line', risingOnce), { iteration: 100, beat: 'error' }),
    },
    look: beyondLine,
  },
  squash: {
    anyMethod: true,
    next: 'two-neurons',
    scenes: {
      show: () => sceneOf(modelOn('neuron', risingOnce), { iteration: 300, beat: 'error' }),
    },
    look: beyondLine,
  },
  'two-neurons': {
    anyMethod: true,
    next: 'backpropagation',
    scenes: {
      show: () => sceneOf(modelOn('neuron', upThenDown), { iteration: 1000, beat: 'error' }),
      showTwo: () =>
        sceneOf(modelOn('two-neurons', upThenDown), { iteration: 1000, beat: 'error' }),
    },
    look: beyondLine,
  },
  backpropagation: {
    anyMethod: true,
    scenes: {
      show: () =>
        sceneOf(
          modelOn('neuron', risingOnce),
          { iteration: 1, beat: 'guess' },
          { page: 'backpropagation', passed: 1 },
        ),
      showTwo: () =>
        sceneOf(
          modelOn('two-neurons', upThenDown),
          { iteration: 1, beat: 'guess' },
          { page: 'backpropagation', passed: 1 },
        ),
    },
    look: (state) => {
      if (!hasPoints(state)) return undefined;
      const { graph } = graphOf(state.experiment);
      const { once, anew } = rateWork(graph);
      const parameters = graph.nodes.filter(({ slot }) => slot !== undefined).length;
      return { parameters, once, anew };
    },
  },
} satisfies QuestionContents;
