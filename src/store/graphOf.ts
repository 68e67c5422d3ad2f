import type { Expression } from '../calculus/expression.ts';
import {
  graphSteps,
  type GraphStep,
  litByLine,
  litByStep,
  type LitParts,
  nothingLit,
  stepsBy,
} from '../derivation/graph/graphSteps.ts';
import { type LossGraph, lossGraph } from '../derivation/graph/lossGraph.ts';
import { type Passes, passes } from '../derivation/graph/passes.ts';
import { symbolsOf } from '../derivation/modelBeats.ts';
import type { ModelSymbols } from '../derivation/modelSymbols.ts';
import { pointsOfColumns } from '../derivation/moment.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import type { Observation } from '../regression/observation.ts';
import type { AppState } from './appState.ts';
import { derivationOf } from './derivationOf.ts';
import type { Experiment } from './experiment.ts';
import { shownLine } from './lines.ts';
import { columnsOf } from './model.ts';
import { chosenPoint, shownIterate } from './selectors.ts';
import { problemOf } from './problem.ts';
import { beatsOf } from './beats.ts';

/** The graph of an experiment, with the steps through it. */
export interface SteppedGraph {
  readonly graph: LossGraph;
  readonly steps: readonly GraphStep[];
}

/** The graph as it is on screen. */
export interface GraphMoment extends SteppedGraph {
  /** Index of the point whose cost it is about; −1 without points. */
  readonly point: number;
  /** Its numbers; undefined without points. */
  readonly found: Passes | undefined;
  /** How many steps have come: the numbers of those after them are not shown yet. */
  readonly come: number;
  readonly lit: LitParts;
}

function modelInSymbols(experiment: Experiment): ModelSymbols {
  return symbolsOf(derivationOf(experiment, 1));
}

const steppedGraph = memoizeLast((symbols: ModelSymbols): SteppedGraph => {
  const graph = lossGraph(symbols);
  return { graph, steps: graphSteps(graph) };
});

/** The cost of one point of an experiment as a graph. */
export function graphOf(experiment: Experiment): SteppedGraph {
  return steppedGraph(modelInSymbols(experiment));
}

const passesAt = memoizeLast(
  (
    { graph }: SteppedGraph,
    { parameters, inputs, y }: ModelSymbols,
    at: ArrayLike<number>,
    observations: readonly Observation[],
    point: number,
  ): Passes | undefined => {
    if (observations[point] === undefined) return undefined;
    const columns = pointsOfColumns(columnsOf(observations));
    return passes(graph, {
      ...Object.fromEntries(parameters.map(({ name }, slot) => [name, at[slot] ?? Number.NaN])),
      ...Object.fromEntries(inputs.map(({ name }, place) => [name, columns.input(point, place)])),
      [y.name]: columns.y(point),
    });
  },
);

/** The numbers of the graph at the iterate and the point on screen. */
function passesOf(state: AppState, point: number): Passes | undefined {
  const { experiment } = state;
  const symbols = modelInSymbols(experiment);
  const { observations } = problemOf(experiment);
  return passesAt(graphOf(experiment), symbols, shownIterate(state).at, observations, point);
}

const lineLights = memoizeLast((graph: LossGraph, left: Expression | undefined): LitParts =>
  left === undefined ? nothingLit : litByLine(graph, left),
);

const stepLights = memoizeLast((graph: LossGraph, step: GraphStep | undefined): LitParts =>
  step === undefined ? nothingLit : litByStep(graph, step),
);

// The same object as long as nothing in it is another.
const assembled = memoizeLast(
  (
    stepped: SteppedGraph,
    point: number,
    found: Passes | undefined,
    come: number,
    lit: LitParts,
  ): GraphMoment => ({ ...stepped, point, found, come, lit }),
);

/** The left side of the line of the derivation on screen; undefined without points. */
function leftOnScreen(state: AppState): Expression | undefined {
  const beat = beatsOf(state).find(({ name }) => name === state.cursor.beat);
  return beat?.lines[shownLine(state) - 1]?.symbolsEquation.left;
}

/** The graph in step with the line of the derivation, or where one has gone in it by hand. */
export function graphMoment(state: AppState): GraphMoment {
  const { cursor, view, experiment } = state;
  const stepped = graphOf(experiment);
  const { graph, steps } = stepped;
  const chosen = chosenPoint(state);
  // With all points chosen it is about the first of them.
  const point = chosen < 0 && experiment.data.observations.length > 0 ? 0 : chosen;
  const found = passesOf(state, point);
  if (view.passed !== 'auto') {
    const come = Math.min(view.passed, steps.length);
    return assembled(stepped, point, found, come, stepLights(graph, steps[come - 1]));
  }
  const left = leftOnScreen(state);
  const come = stepsBy(graph, steps, cursor.beat, left);
  return assembled(stepped, point, found, come, lineLights(graph, left));
}
