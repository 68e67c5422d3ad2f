import { spreadOf } from '../../model/spread.ts';
import { convergedAt } from '../../descent/convergence.ts';
import { descentOperations, normalEquationOperations } from '../../regression/operationCounts.ts';
import { verticalPoints } from '../../regression/presets.ts';
import { defaultExperiment } from '../../store/experiment.ts';
import { chosenPoint, shownIterate } from '../../store/selectors.ts';
import { columnsOf } from '../../store/model.ts';
import { inUnitsOfData, problemOf, trajectoryOf } from '../../store/problem.ts';
import { normalEquationOf } from '../../store/normalEquation.ts';
import { ownExperiment, sceneOf, shown, type QuestionContents } from './question.ts';
import { errorAt, predict } from '../../regression/predict.ts';

const parameters = 2;

/** Questions that lead beyond descent on a line. */
export const beyondQuestions = {
  'least-squares': {
    anyMethod: true,
    scenes: {
      // The data of the person at the screen, whatever they are: that is what one wants to see.
      show: (state) => {
        const empty = state.experiment.data.observations.length === 0;
        return sceneOf(empty ? defaultExperiment : state.experiment, {
          iteration: 0,
          beat: 'update',
        });
      },
    },
    look: (state) => {
      const found = normalEquationOf(state);
      if (found === undefined) return undefined;
      const { equation, newton } = found;
      const [m = 0, b = 0] = inUnitsOfData(problemOf(state.experiment), shownIterate(state).at);
      const [bestM = 0, bestB = 0] = equation.solution ?? [];
      const [newtonM = 0, newtonB = 0] = newton ?? [];
      return {
        m: shown(m),
        b: shown(b),
        bestM: shown(bestM),
        bestB: shown(bestB),
        newtonM: shown(newtonM),
        newtonB: shown(newtonB),
        inverse: equation.solution === undefined ? 'missing' : 'there',
      };
    },
  },
  'what-for': {
    scenes: {
      show: (state) => {
        const own = ownExperiment(state);
        const arrived = convergedAt(trajectoryOf(own));
        return sceneOf(own, { iteration: arrived ?? 1000, beat: 'update' });
      },
    },
    look: (state) => {
      const count = problemOf(state.experiment).observations.length;
      if (count === 0) return undefined;
      const { iteration } = shownIterate(state);
      return {
        count,
        iteration,
        direct: normalEquationOperations(count, parameters),
        descent: descentOperations(count, parameters, iteration),
      };
    },
  },
  neural: {
    anyMethod: true,
    scenes: {
      show: (state) => sceneOf(ownExperiment(state), { iteration: 1, beat: 'chain-rule' }),
    },
    look: (state) => {
      const chosen = chosenPoint(state);
      const point = problemOf(state.experiment).observations[chosen];
      if (point === undefined) return undefined;
      const outer = 2 * errorAt(shownIterate(state).at, point);
      return {
        point: chosen + 1,
        outer: shown(outer),
        x: shown(point.x),
        product: shown(outer * point.x),
      };
    },
  },
  vertical: {
    scenes: {
      show: () =>
        sceneOf(
          {
            ...defaultExperiment,
            data: { preset: 'vertical', observations: verticalPoints },
          },
          { iteration: 60, beat: 'update' },
        ),
    },
    look: (state) => {
      const { leastSquares, observations } = problemOf(state.experiment);
      if (leastSquares.kind === 'none') return undefined;
      const { at } = shownIterate(state);
      const [m = 0, b = 0] = at;
      const { inputs, y } = columnsOf(observations);
      const x = spreadOf(inputs[0] ?? y).mean;
      return {
        shape: leastSquares.kind,
        x: shown(x),
        m: shown(m),
        b: shown(b),
        value: shown(predict(at, x)),
        y: shown(spreadOf(y).mean),
      };
    },
  },
} satisfies QuestionContents;
