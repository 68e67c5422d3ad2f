import { type Curve, predictionCurve } from '../../model/curve.ts';
import type { Data } from '../../model/data.ts';
import { inputColumns } from '../../model/inputColumns.ts';
import type { Model } from '../../model/model.ts';
import type { ParameterVector } from '../../model/objective.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { AppState } from '../../store/appState.ts';
import { isBestShown } from '../../store/best.ts';
import { columnsOf, modelOfExperiment } from '../../store/model.ts';
import { shownIterate, shownNext } from '../../store/selectors.ts';
import { shownMinimum } from '../../store/shownLoss.ts';
import { parameterNames } from '../../store/shownParameters.ts';
import type { Frame } from '../../ui/plot/marks/mark.ts';
import { type Drawn, drawnAmongPoints, hasHandles } from '../shared/dataTitle.ts';
import { type ParameterLook, parameterLook } from '../shared/parameterLook.ts';

/** What goes across: the guess, or one of two inputs; of a model with one input always that one. */
export type Across = 'guess' | 'x1' | 'x2';

/** What another model than the line shows among the data. */
export interface Fit {
  readonly model: Model;
  readonly data: Data;
  readonly across: Across;
  /** What it is called: a multiple of x is a straight line too. */
  readonly drawn: Drawn;
  /** The parameters as they are drawn now, and other ones that are shown beside them. */
  readonly at: ParameterVector;
  readonly next: ParameterVector;
  readonly before: ParameterVector;
  readonly ghost: ParameterVector | undefined;
  readonly best: ParameterVector | undefined;
  readonly looks: readonly ParameterLook[];
}

/** What goes across in the picture of the data, for the model of a state. */
export function acrossOf({ experiment, view }: Pick<AppState, 'experiment' | 'view'>): Across {
  return modelOfExperiment(experiment).inputs.length > 1 ? view.across : 'x1';
}

/** What the model of a state shows; undefined for the line, which is drawn as one. */
export function fitOf(state: AppState, drawn: ParameterVector): Fit | undefined {
  const { experiment, ghost } = state;
  if (hasHandles(experiment)) return undefined;
  return {
    model: modelOfExperiment(experiment),
    data: columnsOf(experiment.data.observations),
    across: acrossOf(state),
    drawn: drawnAmongPoints(experiment),
    at: drawn,
    next: shownNext(state),
    before: shownIterate(state).at,
    ghost,
    best: isBestShown(state) ? shownMinimum(experiment)?.at : undefined,
    looks: parameterNames(state).map((name, slot) => parameterLook(slot, name)),
  };
}

const means = memoizeLast(({ inputs }: Data): readonly number[] =>
  inputs.map(
    (column) => column.reduce((sum, value) => sum + value, 0) / Math.max(1, column.length),
  ),
);

/** The guesses over what goes across: of two inputs the other one is held at its mean. */
export function fitCurve(fit: Fit, at: ParameterVector, { scales }: Frame): Curve {
  const { model, data, across } = fit;
  const { xDomain, yDomain } = scales;
  if (across === 'guess') {
    const ends = Float64Array.from(xDomain);
    return { x: ends, y: ends, count: 2 };
  }
  const moving = model.inputs.length < 2 ? 0 : across === 'x1' ? 0 : 1;
  const toInputs = (x: Float64Array): readonly Float64Array[] =>
    model.inputs.length < 2
      ? [x]
      : model.inputs.map((_input, index) =>
          index === moving ? x : new Float64Array(x.length).fill(means(data)[index] ?? 0),
        );
  return predictionCurve(model, at, xDomain, yDomain, toInputs);
}

/** The curve of the parameters as they are drawn: more than one figure of a picture asks for it. */
export const ownCurve = memoizeLast((fit: Fit, frame: Frame): Curve =>
  fitCurve(fit, fit.at, frame),
);

/** The x of all points in the picture. */
export function acrossColumn(
  { model, data, across }: Pick<Fit, 'model' | 'data' | 'across'>,
  guesses: Float64Array,
): Float64Array {
  if (across === 'guess') return guesses;
  if (model.inputs.length < 2) return inputColumns(model, data)[0] ?? data.inputs[0] ?? guesses;
  return data.inputs[across === 'x1' ? 0 : 1] ?? guesses;
}
