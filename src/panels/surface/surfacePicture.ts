import type { Term } from '../../calculus/term.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import type { Path } from '../../descent/path.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { CentredSums } from '../../regression/centredSums.ts';
import { levelSet, type LevelSet } from '../../regression/levelSets.ts';
import { loss, type LossConvention } from '../../regression/loss.ts';
import type { Parameters } from '../../regression/parameters.ts';
import { isBestShown } from '../../store/best.ts';
import { shownCarried } from '../../store/carried.ts';
import { forecastTruth } from '../../store/lessons/forecastTruth.ts';
import { sceneOnScreen } from '../../store/lessons/shownScene.ts';
import { comparisonOf, type Comparison } from '../../store/comparison.ts';
import type { Highlight, AppState } from '../../store/appState.ts';
import { problemOf, shownIterate, shownNext, trajectoryOf } from '../../store/selectors.ts';
import { litTerm } from '../../store/terms.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';

export type SurfaceMark = Mark<Term>;

/** The ground of the map, which stands still as long as the data and the loss do. */
export interface GroundPicture {
  readonly sums: CentredSums;
  /** The loss of the lowest ground. */
  readonly leastLoss: number;
  readonly convention: LossConvention;
  /** Places that its numbers keep free: the start, and the lowest point if that is shown. */
  readonly start: Parameters;
  /** The lowest point; undefined where there is none, or as long as it is hidden. */
  readonly minimum: Parameters | undefined;
}

/** All that the map shows; parameters in working units. */
export interface SurfacePicture extends GroundPicture {
  readonly path: Path;
  readonly iteration: number;
  /** Where the iterate is drawn now, and whether it has come to where it is. */
  readonly current: Parameters;
  readonly settled: boolean;
  /** How far the gradient's arrow has become the step, from 0 to 1. */
  readonly turned: number;
  readonly next: Parameters;
  readonly gradient: Parameters;
  /** What momentum carries into the step to come; undefined for a method that carries none. */
  readonly velocity: Parameters | undefined;
  /** Whether the method gives each parameter a step of its own. */
  readonly hasOwnSteps: boolean;
  /** A line that is looked at, elsewhere or here, and shown among the data too. */
  readonly ghost: Parameters | undefined;
  /** Where somebody expects the next step to land, and, once that is told, where it landed. */
  readonly marked: Parameters | undefined;
  readonly landed: Parameters | undefined;
  /** The other run beside this one. */
  readonly other: Comparison | undefined;
  readonly beat: BeatName;
  /** The learning rate of the step to come. */
  readonly rate: number;
  readonly lit: Highlight | undefined;
  /** The level line through the current point, where one is shown, and the loss there. */
  readonly level: LevelSet;
  readonly loss: number;
}

const levelPieces = 240;
/** The level line through a place; none when the picture does not show one now. */
function levelAt(state: AppState, lossThere: number): LevelSet {
  const { experiment, cursor, highlight } = state;
  if (cursor.beat !== 'loss' && highlight?.term !== 'loss') return { kind: 'none' };
  return levelSet(problemOf(experiment).sums, experiment.loss, lossThere, levelPieces);
}

// The same object as long as the ground is the same.
const groundPicture = memoizeLast(
  (
    sums: CentredSums,
    leastLoss: number,
    convention: LossConvention,
    start: Parameters,
    minimum: Parameters | undefined,
  ): GroundPicture => ({ sums, leastLoss, convention, start, minimum }),
);

/** The ground for a state. While the start is dragged, the numbers make no room for it yet. */
export function groundOf(state: AppState): GroundPicture {
  const { experiment, gesture, view } = state;
  const { sums, leastSquares, start } = problemOf(experiment);
  const settled = gesture === undefined ? start : problemOf(gesture.experiment).start;
  // To go near it is to ask for it.
  const isShown = view.zoom === 'minimum' || isBestShown(state);
  const minimum = isShown && leastSquares.kind === 'line' ? leastSquares : undefined;
  const leastLoss = leastSquares.kind === 'none' ? 0 : leastSquares.loss;
  return groundPicture(sums, leastLoss, experiment.loss, settled, minimum);
}

/** Whether the class is being asked about the step to come, which then must not be drawn. */
export function isStepAsked(state: AppState): boolean {
  const asked = sceneOnScreen(state)?.forecast?.kind;
  const { forecast } = state;
  if (asked === undefined || forecast === undefined || forecast.stage === 'told') return false;
  return asked === 'place' || asked === 'sign' || asked === 'behaviour';
}

function forecastOf(state: AppState): Pick<SurfacePicture, 'marked' | 'landed'> {
  const { forecast } = state;
  const scene = sceneOnScreen(state);
  if (forecast?.answer?.kind !== 'place' || scene?.forecast === undefined)
    return { marked: undefined, landed: undefined };
  const truth =
    forecast.stage === 'told' ? forecastTruth(scene.forecast, scene.snapshot) : undefined;
  return {
    marked: forecast.answer.at,
    landed: truth?.kind === 'place' ? truth.at : undefined,
  };
}

/** The picture for a state, with the iterate and the arrows where they are drawn at a moment. */
export function surfacePicture(state: AppState, current: Parameters, turned = 1): SurfacePicture {
  const { experiment, cursor, ghost } = state;
  const problem = problemOf(experiment);
  const path = trajectoryOf(experiment);
  const iterate = shownIterate(state);
  const settled = current.m === iterate.m && current.b === iterate.b;
  const lossThere = loss(problem.sums, experiment.loss, current);
  return {
    ...groundOf(state),
    start: problem.start,
    path,
    iteration: iterate.iteration,
    current,
    settled,
    turned,
    // While the point moves, what is left of the way is no step.
    next: settled && !isStepAsked(state) ? shownNext(state) : current,
    gradient: iterate.gradient,
    velocity: shownCarried(state, 'velocity'),
    hasOwnSteps: shownCarried(state, 'squares') !== undefined,
    ghost,
    ...forecastOf(state),
    other: comparisonOf(state),
    beat: cursor.beat,
    rate: iterate.learningRate,
    lit: litTerm(state),
    level: levelAt(state, lossThere),
    loss: lossThere,
  };
}
