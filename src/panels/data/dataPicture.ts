import type { ParameterVector } from '../../model/objective.ts';
import type { Term } from '../../derivation/term.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import type { LossConvention } from '../../model/lossConvention.ts';
import type { Observation } from '../../regression/observation.ts';
import { predict } from '../../regression/predict.ts';
import { toOriginal, type Scaling } from '../../regression/scaling.ts';
import { isBestShown } from '../../store/best.ts';
import { comparedIteration, comparisonOf } from '../../store/comparison.ts';
import { guessesFor } from '../../model/predictions.ts';
import type { PenaltyId } from '../../model/penalty.ts';
import type { AppState, Highlight } from '../../store/appState.ts';
import {
  chosenPoint,
  chosenPoints,
  selectedPoint,
  shownIterate,
  shownNext,
} from '../../store/selectors.ts';
import { problemOf, spreadOf } from '../../store/problem.ts';
import { isInSight } from '../../store/lessons/shownScene.ts';
import { lineOnScreen, slotOnScreen } from '../../store/lines.ts';
import { isFigureReached, isLossRenewed, showsWholeStep } from '../../store/worked.ts';
import { litTerm } from '../../store/terms.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';
import { columnsOf, type Columns } from './columns.ts';
import { acrossColumn, type Fit, fitOf } from './fit.ts';
import { type HandlePlaces, lineNow, showsHandles } from './lineHandles.ts';

export type DataMark = Mark<Term>;

/** All that the picture of the data shows; parameters and points in the units of the data. */
export interface DataPicture {
  readonly observations: readonly Observation[];
  /** The points where they are drawn. */
  readonly columns: Columns;
  /** The model, where it is another one than the line: then `line` and the others of its kind are not drawn. */
  readonly fit: Fit | undefined;
  /** What one point costs: only a square is drawn as one. */
  readonly each: PenaltyId;
  /** The guesses of the drawn line, for each point. */
  readonly guesses: Float64Array;
  readonly line: ParameterVector;
  readonly next: ParameterVector;
  readonly leastSquares: ParameterVector | undefined;
  readonly verticalAt: number | undefined;
  readonly ghost: ParameterVector | undefined;
  /** The line of the other run that is compared with this one. */
  readonly other: ParameterVector | undefined;
  readonly beat: BeatName;
  /** Whether lines of the derivation stand beside the picture, which say what its numbers are. */
  readonly derived: boolean;
  /** Whether the squares are only added up so far: the line that makes the loss of them comes next. */
  readonly adding: boolean;
  /** Whether the lines have come to the figure of the step; before that it shows what they begin with. */
  readonly reached: boolean;
  /** Whether the drawn line is that after the update, whose errors make the new loss. */
  readonly renewed: boolean;
  /** The line of the iterate, before the update. */
  readonly before: ParameterVector;
  /** The slot, from 0, of the parameter that the line on screen is about. */
  readonly about: number;
  /** The point whose numbers are shown, and the one that keys move; −1 when there is none. */
  readonly chosen: number;
  readonly selected: number;
  /** Whether all points are chosen at once, and none stands out. */
  readonly allChosen: boolean;
  /** Whether the iteration uses the chosen point alone: then the errors of the others step back. */
  readonly single: boolean;
  /** Indices of the points that the iteration uses; undefined when it uses all. */
  readonly used: readonly number[] | undefined;
  readonly hovered: number | undefined;
  /** The one point that a drag has moved so far. */
  readonly dragged: number | undefined;
  /** The x of the handles of the line; undefined while it cannot be taken hold of. */
  readonly handles: HandlePlaces | undefined;
  /** Whether the line is still to be dragged for the first time: it begins, and stands where the data put it. */
  readonly isUntouched: boolean;
  /** The same line in working units, the ones of the formulas, and the way from one to the other. */
  readonly working: ParameterVector;
  readonly scaling: Scaling;
  readonly convention: LossConvention;
  /** How far the y lie from their mean: by it m and b are nudged, as in the formulas. */
  readonly spread: number;
  readonly lit: Highlight | undefined;
  /** How far the squares have come on their way into the loss, from 0 to 1. */
  readonly gathered: number;
}

/** What a picture shows of a moment, beside the state. */
export interface DataMoment {
  /** The parameters where they are drawn now, in working units. */
  readonly working: ParameterVector;
  readonly gathered: number;
  /** Whether the keys belong to the picture. */
  readonly focused: boolean;
  /** Whether there is room for handles. */
  readonly handled: boolean;
}

// Beyond this many points, squares would only be a grey area; the chosen one's still tells it all.
export const mostSquares = 60;

/** How much ground is left free beside a line that is spoken of: some, over the dots of a crowd, which are dark. */
export function haloOver({ observations }: Pick<DataPicture, 'observations'>): {
  readonly halo?: number;
} {
  return observations.length > mostSquares ? { halo: 1.5 } : {};
}

/** The guess of the drawn line for an x of the data. */
export function guessAt({ line }: DataPicture, x: number): number {
  return predict(line, x);
}

/** The error of the drawn line at a point, by its index; not a number where there is no such point. */
export function errorOf(
  { guesses, columns }: Pick<DataPicture, 'guesses' | 'columns'>,
  index: number,
): number {
  return (guesses[index] ?? Number.NaN) - (columns.y[index] ?? Number.NaN);
}

/** The x of the formulas, which is standardised if the experiment says so. */
export function featureAt({ scaling }: DataPicture, x: number): number {
  return (x - scaling.centre) / scaling.spread;
}

/** The x of the data at which the x of the formulas has a value. */
export function xOfFeature({ scaling }: DataPicture, feature: number): number {
  return scaling.centre + scaling.spread * feature;
}

/** How high the drawn line is where the x of the formulas is 0. */
export function interceptOf({ working }: Pick<DataPicture, 'working'>): number {
  return working[1] ?? 0;
}

/** The letter of the feature in formulas. */
export function featureName({ scaling }: DataPicture): 'x' | 'z' {
  return scaling.centre === 0 && scaling.spread === 1 ? 'x' : 'z';
}

/** The point that stands for any where only one can be shown: the chosen one, or the first. */
export function examplePoint({ chosen }: Pick<DataPicture, 'chosen'>): number {
  return Math.max(0, chosen);
}

/** The one point in which two lists differ; undefined when it is none, or more than one. */
function movedPoint(
  before: readonly Observation[] | undefined,
  after: readonly Observation[],
): number | undefined {
  if (before === undefined || before === after || before.length !== after.length) return undefined;
  const isOther = (observation: Observation, index: number) => observation !== before[index];
  const first = after.findIndex(isOther);
  return first >= 0 && first === after.findLastIndex(isOther) ? first : undefined;
}

/** The one point that the drag under way has moved so far. */
export function draggedPoint({ gesture, experiment }: AppState): number | undefined {
  return movedPoint(gesture?.experiment.data.observations, experiment.data.observations);
}

function linesOf(state: AppState, working: ParameterVector) {
  const { experiment, ghost } = state;
  const { scaling, leastSquares } = problemOf(experiment);
  const other = comparisonOf(state);
  const { observations } = experiment.data;
  return {
    line: toOriginal(working, scaling),
    before: toOriginal(shownIterate(state).at, scaling),
    next: toOriginal(shownNext(state), scaling),
    leastSquares:
      isBestShown(state) && leastSquares.kind === 'place'
        ? toOriginal(leastSquares.at, scaling)
        : undefined,
    verticalAt:
      leastSquares.kind === 'valley' && observations.length > 1 ? observations[0]?.x : undefined,
    ghost: ghost === undefined ? undefined : toOriginal(ghost, scaling),
    other:
      other === undefined
        ? undefined
        : toOriginal(other.path.thetaAt(comparedIteration(state, other)), scaling),
  };
}

/** Where the points are drawn, and their guesses. */
function placesOf(
  observations: readonly Observation[],
  line: ParameterVector,
  fit: Fit | undefined,
): Pick<DataPicture, 'columns' | 'guesses'> {
  const columns = columnsOf(observations);
  if (fit === undefined) return { columns, guesses: columns.x.map((x) => predict(line, x)) };
  const guesses = guessesFor(fit.model, fit.data, fit.at);
  return { columns: { x: acrossColumn(fit, guesses), y: columns.y }, guesses };
}

/** Whether the run is at its first line, and begins where nobody has dragged it. */
function isUntouched(state: AppState): boolean {
  const { cursor, experiment } = state;
  return (
    cursor.iteration === 0 &&
    cursor.beat === 'guess' &&
    experiment.start.every((value) => value === 0) &&
    !showsWholeStep(state)
  );
}

/** The picture for a state at a moment. */
export function pictureOf(
  state: AppState,
  { working, gathered, focused, handled }: DataMoment,
): DataPicture {
  const { experiment, cursor } = state;
  const { observations } = experiment.data;
  const lines = linesOf(state, working);
  const fit = fitOf(state, working);
  const { columns, guesses } = placesOf(observations, lines.line, fit);
  const shown = chosenPoint(state);
  const derived = isInSight(state, 'derivation');
  const isHandled = handled && fit === undefined && showsHandles(state);
  return {
    ...lines,
    observations,
    columns,
    guesses,
    fit,
    each: experiment.each,
    beat: cursor.beat,
    derived,
    // The overview shows all lines of the step at once.
    adding: derived && state.view.layout !== 'overview' && lineOnScreen(state) === 'loss-sum',
    reached: isFigureReached(state),
    renewed: isLossRenewed(state),
    about: slotOnScreen(state),
    chosen: shown,
    allChosen: chosenPoints(state) === 'all',
    // While the iteration says which point it is about, the other one matters to keys alone.
    selected: focused ? selectedPoint(state) : shown,
    single: shownIterate(state).point !== undefined,
    used: shownIterate(state).rows,
    hovered: state.hovered,
    dragged: draggedPoint(state),
    isUntouched: isUntouched(state),
    handles: isHandled ? lineNow(state).handles : undefined,
    working,
    scaling: problemOf(experiment).scaling,
    convention: experiment.loss,
    spread: spreadOf(experiment),
    lit: litTerm(state),
    gathered,
  };
}
