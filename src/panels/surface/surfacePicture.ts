import type { MapAxis, MapPlace } from '../../model/surface.ts';
import type { Term } from '../../derivation/term.ts';
import type { BeatName } from '../../derivation/beatNames.ts';
import { methods } from '../../descent/methods/methods.ts';
import type { Path } from '../../descent/path.ts';
import type { Columns } from '../../model/contours.ts';
import { gradientAt, type ParameterVector } from '../../model/objective.ts';
import { memoizeLast } from '../../numerics/memoizeLast.ts';
import type { AppState, Highlight } from '../../store/appState.ts';
import { isBestShown } from '../../store/best.ts';
import type { Experiment } from '../../store/experiment.ts';
import { shownCarriedParts } from '../../store/carried.ts';
import { comparisonOf, type Comparison } from '../../store/comparison.ts';
import { iterationDone } from '../../store/iterationDone.ts';
import { forecastTruth } from '../../store/lessons/forecastTruth.ts';
import { isInSight, sceneOnScreen } from '../../store/lessons/shownScene.ts';
import { shownIterate, shownNext } from '../../store/selectors.ts';
import { problemOf, trajectoryOf } from '../../store/problem.ts';
import { shownLoss, shownMinimum, shownStart } from '../../store/shownLoss.ts';
import {
  parameterNames,
  placeOver,
  type ShownParameters,
  shownParameters,
} from '../../store/shownParameters.ts';
import { litTerm } from '../../store/terms.ts';
import {
  isMoveFound,
  isNewFound,
  isRunUnspoken,
  isSlopeFound,
  isVelocityFound,
  movingAlone,
  goesWithLines,
  showsWholeStep,
} from '../../store/worked.ts';
import type { Mark } from '../../ui/plot/marks/mark.ts';
import { type ParameterLook, parameterLook } from '../shared/parameterLook.ts';
import { otherPathOn, shownPath } from './pathOver.ts';
import { lineThrough, type SoughtGround, soughtGround } from './sought.ts';
import { windowOf } from './surfaceWindow.ts';

export type SurfaceMark = Mark<Term>;

/** The ground of the map, which stands still as long as the data and the loss do. */
export interface GroundPicture {
  /** Places that its numbers keep free: the start, and the lowest point if that is shown. */
  readonly start: MapPlace;
  /** The gradient at the start, along which they leave room; undefined where it has no number. */
  readonly uphill: MapPlace | undefined;
  /** The lowest point; undefined where there is none, or as long as it is hidden. */
  readonly minimum: MapPlace | undefined;
  /** What its level lines are sought on. */
  readonly sought: SoughtGround;
}

/** All that the map shows; parameters in working units. */
export interface SurfacePicture extends GroundPicture {
  /** The parameters of the map. */
  readonly looks: Readonly<Record<MapAxis, ParameterLook>>;
  readonly path: Path;
  readonly iteration: number;
  /** Where the iterate is drawn now, and whether it has come to where it is. */
  readonly current: MapPlace;
  readonly settled: boolean;
  /** How far the gradient's arrow has become the step, from 0 to 1. */
  readonly turned: number;
  readonly next: MapPlace;
  readonly gradient: MapPlace;
  /** What momentum carries into the step to come, once that is worked out; undefined for a method that carries none. */
  readonly velocity: MapPlace | undefined;
  /** Whether the method gives each parameter a step of its own. */
  readonly hasOwnSteps: boolean;
  /** A line that is looked at, elsewhere or here, and shown among the data too. */
  readonly ghost: MapPlace | undefined;
  /** Where somebody expects the next step to land, and, once that is told, where it landed. */
  readonly marked: MapPlace | undefined;
  readonly landed: MapPlace | undefined;
  /** The other run beside this one. */
  readonly other: Comparison | undefined;
  readonly beat: BeatName;
  /** Whether the slope along each parameter is worked out, so that it can be drawn. */
  readonly found: Readonly<Record<MapAxis, boolean>>;
  /** Whether the part of the step along each parameter is worked out by the lines, and drawn with its number. */
  readonly moved: Readonly<Record<MapAxis, boolean>>;
  /** Whether the new value of each parameter is worked out, and stands at its axis. */
  readonly renewed: Readonly<Record<MapAxis, boolean>>;
  /** The parameter that moves alone while the slope along it is derived. */
  readonly alone: MapAxis | undefined;
  /** Whether the picture goes with the lines of the derivation, which say what its numbers are. */
  readonly derived: boolean;
  /** Whether lines of the derivation stand beside the picture. */
  readonly besideLines: boolean;
  /** Whether nobody has spoken of a step yet. */
  readonly unspoken: boolean;
  /** The loss after the step, at the line with which it is done. */
  readonly landing: number | undefined;
  /** Whether the step is the learning rate times the gradient. */
  readonly isPlain: boolean;
  /** The learning rate of the step to come. */
  readonly rate: number;
  readonly lit: Highlight | undefined;
  /** The level line through the current point, where one is shown, and the loss there. */
  readonly level: Columns | undefined;
  readonly loss: number;
}

/** The level line through a place; none when the picture does not show one now. */
function levelAt(state: AppState, sought: SoughtGround, lossThere: number): Columns | undefined {
  const { cursor, highlight } = state;
  if (cursor.beat !== 'loss' && highlight?.term !== 'loss') return undefined;
  return lineThrough(sought, windowOf(state), lossThere);
}

// The same object as long as the ground is the same.
const groundPicture = memoizeLast(
  (
    start: MapPlace,
    uphill: MapPlace | undefined,
    minimum: MapPlace | undefined,
    sought: SoughtGround,
  ): GroundPicture => ({ start, uphill, minimum, sought }),
);

/** Gives the same object as long as the numbers are the same. */
const keptPlace = () => memoizeLast((across: number, up: number): MapPlace => ({ across, up }));
const [samePlace, sameUphill, sameMinimum] = [keptPlace(), keptPlace(), keptPlace()];

// Once for an experiment: over very many points it is work.
const slopesAtStart = memoizeLast((experiment: Experiment): Float64Array =>
  gradientAt(shownLoss(experiment), shownStart(experiment)),
);

/** The gradient at the start of an experiment, over the parameters of the map. */
function uphillOf(experiment: Experiment, shown: ShownParameters): MapPlace | undefined {
  const { across, up } = placeOver(shown, slopesAtStart(experiment));
  return Number.isFinite(across) && Number.isFinite(up) ? sameUphill(across, up) : undefined;
}

/** The ground for a state. While the start is dragged, the numbers make no room for it yet. */
export function groundOf(state: AppState): GroundPicture {
  const { experiment, gesture, view } = state;
  const { leastSquares } = problemOf(experiment);
  const shown = shownParameters(state);
  const still = gesture?.experiment ?? experiment;
  const start = placeOver(shown, shownStart(still));
  // To go near it is to ask for it.
  const isShown = view.zoom === 'minimum' || isBestShown(state);
  const found = shownMinimum(experiment);
  const hasOne = leastSquares.kind !== 'valley';
  const best = found && placeOver(shown, found.at);
  return groundPicture(
    samePlace(start.across, start.up),
    uphillOf(still, shown),
    isShown && hasOne && best !== undefined ? sameMinimum(best.across, best.up) : undefined,
    soughtGround(state),
  );
}

/** Whether the class is being asked about the step to come, which then must not be drawn. */
export function isStepAsked(state: AppState): boolean {
  const asked = sceneOnScreen(state)?.forecast?.kind;
  const { forecast } = state;
  if (asked === undefined || forecast === undefined || forecast.stage === 'told') return false;
  return asked === 'place' || asked === 'sign' || asked === 'behaviour';
}

/** What was marked on the map as the place of the next step, and once it is told where that landed. */
export function forecastOf(state: AppState): Pick<SurfacePicture, 'marked' | 'landed'> {
  const { forecast } = state;
  const scene = sceneOnScreen(state);
  if (forecast?.answer?.kind !== 'place' || scene?.forecast === undefined)
    return { marked: undefined, landed: undefined };
  const truth =
    forecast.stage === 'told'
      ? forecastTruth(scene.forecast, scene.snapshot, state.view)
      : undefined;
  return {
    marked: forecast.answer.at,
    landed: truth?.kind === 'place' ? truth.at : undefined,
  };
}

/** Which slopes are drawn: those that the lines have worked out. */
function foundOf(state: AppState, { across, up }: ShownParameters): SurfacePicture['found'] {
  if (showsWholeStep(state)) return { across: true, up: true };
  return { across: isSlopeFound(state, across), up: up === undefined || isSlopeFound(state, up) };
}

/** The parameter of the map that moves alone; undefined where none does, or one that is not on it. */
function aloneOf(state: AppState, { across, up }: ShownParameters): SurfacePicture['alone'] {
  const slot = movingAlone(state);
  if (slot === undefined) return undefined;
  if (slot === across) return 'across';
  return slot === up ? 'up' : undefined;
}

/** The picture for a state, with the iterate and the arrows where they are drawn at a moment. */
export function surfacePicture(
  state: AppState,
  drawn: ParameterVector,
  turned = 1,
): SurfacePicture {
  const { experiment, cursor, ghost } = state;
  const shown = shownParameters(state);
  const other = comparisonOf(state);
  const iterate = shownIterate(state);
  const at = drawn;
  const current = placeOver(shown, at);
  const settled = at.every((value, slot) => value === iterate.at[slot]);
  const lossThere = shownLoss(experiment).value(at);
  const ground = groundOf(state);
  const isCarried = [shown.across, shown.up].every(
    (slot) => slot === undefined || isVelocityFound(state, slot),
  );
  const velocity = isCarried ? shownCarriedParts(state, 'velocity') : undefined;
  const names = parameterNames(state);
  const look = (slot: number): ParameterLook => parameterLook(slot, names[slot] ?? '');
  return {
    ...ground,
    looks: { across: look(shown.across), up: look(shown.up ?? shown.across) },
    start: placeOver(shown, shownStart(experiment)),
    path: shownPath(trajectoryOf(experiment), shown),
    iteration: iterate.iteration,
    current,
    settled,
    turned,
    // While the point moves, what is left of the way is no step.
    next: settled && !isStepAsked(state) ? placeOver(shown, shownNext(state)) : current,
    gradient: placeOver(shown, iterate.slopes),
    velocity: velocity && placeOver(shown, velocity),
    hasOwnSteps: shownCarriedParts(state, 'squares') !== undefined,
    ghost: ghost && placeOver(shown, ghost),
    ...forecastOf(state),
    other: other && { ...other, path: otherPathOn(other.path, shown) },
    beat: cursor.beat,
    found: foundOf(state, shown),
    moved: {
      across: isMoveFound(state, shown.across),
      up: shown.up !== undefined && isMoveFound(state, shown.up),
    },
    renewed: {
      across: isNewFound(state, shown.across),
      up: shown.up !== undefined && isNewFound(state, shown.up),
    },
    alone: aloneOf(state, shown),
    derived: goesWithLines(state),
    besideLines: isInSight(state, 'derivation'),
    unspoken: isRunUnspoken(state),
    landing: isStepAsked(state) ? undefined : iterationDone(state)?.after,
    isPlain: methods[experiment.method.kind].isPlain,
    rate: iterate.learningRate,
    lit: litTerm(state),
    level: levelAt(state, ground.sought, lossThere),
    loss: lossThere,
  };
}
