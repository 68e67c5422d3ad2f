import type { BeatName } from '../../derivation/beatNames.ts';
import type { LossConvention } from '../../regression/loss.ts';
import type { Observation } from '../../regression/observation.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { errorAt, predict } from '../../regression/predict.ts';
import { toOriginal, type Scaling } from '../../regression/scaling.ts';
import { comparedIteration, comparisonOf } from '../../store/comparison.ts';
import type { Highlight, LessonState } from '../../store/lessonState.ts';

import {
  chosenPoint,
  chosenPoints,
  problemOf,
  selectedPoint,
  shownIterate,
  shownNext,
} from '../../store/selectors.ts';
import { litTerm } from '../../store/terms.ts';

/** All that the picture of the data shows; parameters and points in the units of the data. */
export interface DataPicture {
  readonly observations: readonly Observation[];
  readonly line: Parameters;
  readonly next: Parameters;
  readonly leastSquares: Parameters | undefined;
  readonly verticalAt: number | undefined;
  readonly ghost: Parameters | undefined;
  /** The line of the other run that is compared with this one. */
  readonly other: Parameters | undefined;
  readonly beat: BeatName;
  /** The point whose numbers are shown, and the one that keys move; −1 when there is none. */
  readonly chosen: number;
  readonly selected: number;
  /** Whether all points are chosen at once, and none stands out. */
  readonly allChosen: boolean;
  /** Whether the iteration uses the chosen point alone: then the errors of the others step back. */
  readonly single: boolean;
  readonly hovered: number | undefined;
  /** The same line in working units, the ones of the formulas, and the way from one to the other. */
  readonly working: Parameters;
  readonly scaling: Scaling;
  readonly convention: LossConvention;
  readonly lit: Highlight | undefined;
  /** How far the squares have come on their way into the loss, from 0 to 1. */
  readonly gathered: number;
  /** Lines and points are thicker for the back row. */
  readonly weight: number;
}

// Beyond this many points, squares would only be a grey area; the chosen one's still tells it all.
export const mostSquares = 60;

/** The guess of the drawn line for an x of the data. */
export function guessAt({ line }: DataPicture, x: number): number {
  return predict(line, x);
}

/** The error of the drawn line at a point. */
export function errorOf({ line }: DataPicture, observation: Observation): number {
  return errorAt(line, observation);
}

/** The x of the formulas, which is standardised if the experiment says so. */
export function featureOf({ scaling }: DataPicture, x: number): number {
  return (x - scaling.centre) / scaling.spread;
}

/** The x of the data at which the x of the formulas has a value. */
export function xOfFeature({ scaling }: DataPicture, feature: number): number {
  return scaling.centre + scaling.spread * feature;
}

/** The letter of the feature in formulas. */
export function featureName({ scaling }: DataPicture): 'x' | 'z' {
  return scaling.centre === 0 && scaling.spread === 1 ? 'x' : 'z';
}

/** The points that a lit term is about: one, or all. */
export function litPoints({ lit, observations }: DataPicture): readonly number[] {
  if (lit === undefined) return [];
  return lit.point === undefined ? observations.map((_, index) => index) : [lit.point];
}

/** The point that stands for any where only one can be shown: the chosen one, or the first. */
export function examplePoint({ chosen }: DataPicture): number {
  return Math.max(0, chosen);
}

/**
 * The picture for a state, with the line (in working units) where it is drawn at this moment.
 * @param weight how much thicker and larger than usual it is drawn.
 */
export function pictureOf(
  state: LessonState,
  working: Parameters,
  gathered: number,
  weight: number,
): DataPicture {
  const { experiment, view, cursor } = state;
  const { scaling, leastSquares } = problemOf(experiment);
  const other = comparisonOf(state);
  const shown = chosenPoint(state);
  return {
    observations: experiment.data.observations,
    line: toOriginal(working, scaling),
    next: toOriginal(shownNext(state), scaling),
    leastSquares:
      view.leastSquaresShown && leastSquares.kind === 'line'
        ? toOriginal(leastSquares, scaling)
        : undefined,
    verticalAt:
      leastSquares.kind === 'valley' && experiment.data.observations.length > 1
        ? experiment.data.observations[0]?.x
        : undefined,
    ghost: state.ghost === undefined ? undefined : toOriginal(state.ghost, scaling),
    other:
      other === undefined
        ? undefined
        : toOriginal(other.path.parametersAt(comparedIteration(state, other)), scaling),
    beat: cursor.beat,
    chosen: shown,
    allChosen: chosenPoints(state) === 'all',
    // While the iteration says which point it is about, the other one matters to keys alone.
    selected: document.activeElement?.matches('.data-plot') === true ? selectedPoint(state) : shown,
    single: shownIterate(state).point !== undefined,
    hovered: state.hovered,
    working,
    scaling,
    convention: experiment.loss,
    lit: litTerm(state),
    gathered,
    weight,
  };
}
