import type { BeatName } from '../../../derivation/beatNames.ts';
import { methods } from '../../../descent/methods/methods.ts';
import type { Path } from '../../../descent/path.ts';
import { type Curve, curveOf, lossAlong } from '../../../model/curve.ts';
import type { Objective, ParameterVector } from '../../../model/objective.ts';
import type { AppState, Highlight } from '../../../store/appState.ts';
import { isBestShown } from '../../../store/best.ts';
import { shownCarriedParts } from '../../../store/carried.ts';
import { comparedIteration, type Comparison, comparisonOf } from '../../../store/comparison.ts';
import { isInSight } from '../../../store/lessons/shownScene.ts';
import { shownLine } from '../../../store/lines.ts';
import { isRunning, shownIterate, shownNext } from '../../../store/selectors.ts';
import { trajectoryOf } from '../../../store/problem.ts';
import { beatsOf } from '../../../store/beats.ts';
import { shownLoss, shownMinimum, shownStart } from '../../../store/shownLoss.ts';
import { parameterNames, shownParameters } from '../../../store/shownParameters.ts';
import { litTerm } from '../../../store/terms.ts';
import { isRunUnspoken, isVelocityFound } from '../../../store/worked.ts';
import type { Domain } from '../../../ui/plot/plotScales.ts';
import { type ParameterLook, parameterLook } from '../../shared/parameterLook.ts';
import { forecastOf, isStepAsked } from '../surfacePicture.ts';

/** The loss as it can be asked for at any place. */
export type Loss = Pick<Objective, 'value' | 'gradient'>;

/** A place of the curve. */
export interface SlicePlace {
  readonly at: number;
  readonly loss: number;
}

/** Some iterates of a run in their order, each where it was and what it lost. */
interface SlicePath {
  readonly at: readonly number[];
  readonly losses: readonly number[];
}

/** The loss over one parameter: the curve, and where the run is on it. In working units. */
export interface SlicePicture {
  readonly moving: ParameterLook;
  readonly curve: Curve;
  /** Where the iterate is drawn now, and whether it has come to where it is. */
  readonly current: SlicePlace;
  readonly settled: boolean;
  /** The slope of the curve there; undefined while the class is asked about it, or about the step. */
  readonly slope: number | undefined;
  /** Whether its number is known by now: while it is being worked out line by line it is not given away. */
  readonly isSlopeKnown: boolean;
  /** Whether lines of the derivation stand beside the picture: they say how a slope is written. */
  readonly besideLines: boolean;
  readonly next: SlicePlace;
  readonly start: SlicePlace;
  /** The iterates so far, each with its own loss; of a long run the latest. */
  readonly path: SlicePath;
  /** The same of the other run that is drawn beside this one. */
  readonly other: (SlicePath & Pick<Comparison, 'kind'>) | undefined;
  /** The lowest place of the curve; undefined where there is none, or as long as it is hidden. */
  readonly minimum: SlicePlace | undefined;
  readonly ghost: SlicePlace | undefined;
  /** Where somebody expects the next step to land, and once it is told where it does. */
  readonly marked: SlicePlace | undefined;
  readonly landed: SlicePlace | undefined;
  readonly beat: BeatName;
  /** Whether nobody has spoken of a step yet. */
  readonly unspoken: boolean;
  /** The learning rate of the step to come, and whether the step is that rate times the slope. */
  readonly rate: number;
  readonly isPlain: boolean;
  /** The velocity along the parameter, once it is known; undefined where the method carries none. */
  readonly velocity: number | undefined;
  readonly lit: Highlight | undefined;
}

const mostPlaces = 240;

/** The one parameter over which the curve is drawn, the first of those that the view names. */
export function movingOf(state: AppState): ParameterLook {
  const slot = shownParameters(state).across;
  return parameterLook(slot, parameterNames(state)[slot] ?? '');
}

interface Drawn {
  readonly loss: Loss;
  readonly slot: number;
  readonly x: Domain;
  readonly y: Domain;
}

let known:
  { readonly drawn: Drawn; readonly held: Float64Array; readonly curve: Curve } | undefined;

function isSame(one: Domain, other: Domain): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

/** The curve of a loss along one parameter; the one before as long as nothing that it hangs on is another. */
function curveThrough(drawn: Drawn, held: Float64Array): Curve {
  const { loss, slot, x, y } = drawn;
  if (
    known?.drawn.loss === loss &&
    known.drawn.slot === slot &&
    isSame(known.drawn.x, x) &&
    isSame(known.drawn.y, y) &&
    known.held.every((value, other) => other === slot || value === held[other])
  )
    return known.curve;
  const curve = curveOf(lossAlong(loss, held, slot), x, y);
  known = { drawn, held, curve };
  return curve;
}

/** The latest iterates of a run up to one that it has. */
function pathOf(run: Path, last: number, slot: number): SlicePath {
  const at: number[] = [];
  const losses: number[] = [];
  for (let k = Math.max(0, last - mostPlaces); k <= last; k += 1) {
    at.push(run.thetaAt(k)[slot] ?? 0);
    losses.push(run.lossAt(k));
  }
  return { at, losses };
}

/** Whether the line on screen, or one above it, has the number of the slope, or the step is another one. */
function isSlopeKnown(state: AppState): boolean {
  const { cursor, view } = state;
  if (cursor.beat !== 'gradient' || view.layout === 'overview' || isRunning(state)) return true;
  const beat = beatsOf(state).find(({ name }) => name === 'gradient');
  return beat === undefined || beat.lines.slice(0, shownLine(state)).some((line) => line.isResult);
}

/** Where the run began, with the loss that it had there. */
export function startPlace(state: AppState): SlicePlace {
  const start = shownStart(state.experiment);
  return { at: start[movingOf(state).slot] ?? 0, loss: shownLoss(state.experiment).value(start) };
}

/** The picture for a state, with the iterate where it is drawn at a moment, over a part of both axes. */
export function slicePicture(
  state: AppState,
  drawn: ParameterVector,
  { x, y }: { readonly x: Domain; readonly y: Domain },
): SlicePicture {
  const { experiment, cursor, ghost } = state;
  const moving = movingOf(state);
  const { slot } = moving;
  const loss = shownLoss(experiment);
  const iterate = shownIterate(state);
  const other = comparisonOf(state);
  const held = drawn;
  const slopes = new Float64Array(held.length);
  const here = loss.gradient(held, slopes);
  const settled = held.every((value, each) => value === iterate.at[each]);
  const onCurve = (parameters: Float64Array): SlicePlace => {
    const at = parameters[slot] ?? 0;
    return { at, loss: loss.value(held.with(slot, at)) };
  };
  const minimum = shownMinimum(experiment);
  const { marked, landed } = forecastOf(state);
  const best = isBestShown(state) || state.view.zoom === 'minimum';
  return {
    moving,
    curve: curveThrough({ loss, slot, x, y }, held),
    current: { at: held[slot] ?? 0, loss: here },
    settled,
    slope: isStepAsked(state) ? undefined : slopes[slot],
    isSlopeKnown: isSlopeKnown(state),
    besideLines: isInSight(state, 'derivation'),
    next: onCurve(settled && !isStepAsked(state) ? shownNext(state) : held),
    start: startPlace(state),
    path: pathOf(trajectoryOf(experiment), iterate.iteration, slot),
    other: other && {
      kind: other.kind,
      ...pathOf(other.path, comparedIteration(state, other), slot),
    },
    minimum: best && minimum !== undefined ? onCurve(minimum.at) : undefined,
    ghost: ghost === undefined ? undefined : onCurve(ghost),
    marked: marked && onCurve(held.with(slot, marked.across)),
    landed: landed && onCurve(held.with(slot, landed.across)),
    beat: cursor.beat,
    unspoken: isRunUnspoken(state),
    rate: iterate.learningRate,
    isPlain: methods[experiment.method.kind].isPlain,
    velocity: isVelocityFound(state, slot)
      ? shownCarriedParts(state, 'velocity')?.[slot]
      : undefined,
    lit: litTerm(state),
  };
}
