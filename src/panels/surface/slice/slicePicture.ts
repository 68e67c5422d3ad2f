import type { Term } from '../../../calculus/term.ts';
import type { BeatName } from '../../../derivation/beatNames.ts';
import { lineObjective } from '../../../descent/lineObjective.ts';
import { type Curve, curveOf, lossAlong } from '../../../model/curve.ts';
import type { Objective } from '../../../model/objective.ts';
import { memoizeLast } from '../../../numerics/memoizeLast.ts';
import type { CentredSums } from '../../../regression/centredSums.ts';
import type { LossConvention } from '../../../regression/loss.ts';
import type { Parameters } from '../../../regression/parameters.ts';
import type { AppState, Highlight } from '../../../store/appState.ts';
import { isBestShown } from '../../../store/best.ts';
import { shownLine } from '../../../store/lines.ts';
import {
  beatsOf,
  isRunning,
  problemOf,
  shownIterate,
  shownNext,
  trajectoryOf,
} from '../../../store/selectors.ts';
import { parameterNames, shownParameters } from '../../../store/shownParameters.ts';
import { litTerm } from '../../../store/terms.ts';
import type { Role } from '../../../ui/plot/marks/mark.ts';
import type { Domain } from '../../../ui/plot/plotScales.ts';
import { isStepAsked } from '../surfacePicture.ts';

/** The loss as it can be asked for at any place. */
export type Loss = Pick<Objective, 'value' | 'gradient'>;

/** A place of the curve. */
export interface SlicePlace {
  readonly at: number;
  readonly loss: number;
}

/** What the parameter that moves is called, and which terms of the formulas it stands for. */
export interface Moving {
  readonly slot: number;
  readonly name: string;
  readonly role: Role;
  readonly term: Term | undefined;
  readonly slopeTerm: Term | undefined;
}

/** The loss over one parameter: the curve, and where the run is on it. In working units. */
export interface SlicePicture {
  readonly moving: Moving;
  readonly curve: Curve;
  /** Where the iterate is drawn now, and whether it has come to where it is. */
  readonly current: SlicePlace;
  readonly settled: boolean;
  /** The slope of the curve there; undefined while the class is asked about it, or about the step. */
  readonly slope: number | undefined;
  /** Whether its number is known by now: while it is being worked out line by line it is not given away. */
  readonly isSlopeKnown: boolean;
  readonly next: SlicePlace;
  readonly start: SlicePlace;
  /** The iterates so far, each with its own loss; of a long run the latest. */
  readonly path: { readonly at: readonly number[]; readonly losses: readonly number[] };
  /** The lowest place of the curve; undefined where there is none, or as long as it is hidden. */
  readonly minimum: SlicePlace | undefined;
  readonly ghost: SlicePlace | undefined;
  readonly beat: BeatName;
  /** The learning rate of the step to come, and whether the step is that rate times the slope. */
  readonly rate: number;
  readonly isPlain: boolean;
  readonly lit: Highlight | undefined;
}

const mostPlaces = 240;

const roles = ['m', 'b'] as const;

/** The parameter of a slot as pictures show it. */
export function movingOf(state: AppState): Moving {
  const slot = shownParameters(state).across;
  const name = parameterNames(state)[slot] ?? '';
  const role = roles[slot];
  return {
    slot,
    name,
    role: role ?? 'ink',
    term: role,
    slopeTerm: role === undefined ? undefined : `gradient-${role}`,
  };
}

// The same object as long as the loss is the same.
const lineLoss = memoizeLast((sums: CentredSums, convention: LossConvention): Loss =>
  lineObjective(sums, convention),
);

/** The loss in working units, to be asked at any place: the same object as long as data and convention stay. */
export function lossOf({ experiment }: Pick<AppState, 'experiment'>): Loss {
  return lineLoss(problemOf(experiment).sums, experiment.loss);
}

/** The parameters of a line as a vector. */
export function vectorOf({ m, b }: Parameters): Float64Array {
  return Float64Array.of(m, b);
}

const curveThrough = memoizeLast(
  (
    loss: Loss,
    slot: number,
    m: number,
    b: number,
    x0: number,
    x1: number,
    y0: number,
    y1: number,
  ) => curveOf(lossAlong(loss, Float64Array.of(m, b), slot), [x0, x1], [y0, y1]),
);

function pathOf(state: AppState, slot: number): SlicePicture['path'] {
  const run = trajectoryOf(state.experiment);
  const last = shownIterate(state).iteration;
  const at: number[] = [];
  const losses: number[] = [];
  for (let k = Math.max(0, last - mostPlaces); k <= last; k += 1) {
    at.push(vectorOf(run.parametersAt(k))[slot] ?? 0);
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
  const start = vectorOf(problemOf(state.experiment).start);
  return { at: start[movingOf(state).slot] ?? 0, loss: lossOf(state).value(start) };
}

/** The picture for a state, with the iterate where it is drawn at a moment, over a part of both axes. */
export function slicePicture(
  state: AppState,
  drawn: Parameters,
  { x, y }: { readonly x: Domain; readonly y: Domain },
): SlicePicture {
  const { experiment, cursor, ghost } = state;
  const moving = movingOf(state);
  const { slot } = moving;
  const loss = lossOf(state);
  const iterate = shownIterate(state);
  const held = vectorOf(drawn);
  const slopes = new Float64Array(held.length);
  const here = loss.gradient(held, slopes);
  const settled = drawn.m === iterate.m && drawn.b === iterate.b;
  const onCurve = (parameters: Parameters): SlicePlace => {
    const at = vectorOf(parameters)[slot] ?? 0;
    return { at, loss: loss.value(held.with(slot, at)) };
  };
  const { leastSquares } = problemOf(experiment);
  const best = isBestShown(state) || state.view.zoom === 'minimum';
  return {
    moving,
    curve: curveThrough(loss, slot, drawn.m, drawn.b, ...x, ...y),
    current: { at: held[slot] ?? 0, loss: here },
    settled,
    slope: isStepAsked(state) ? undefined : slopes[slot],
    isSlopeKnown: isSlopeKnown(state),
    next: onCurve(settled && !isStepAsked(state) ? shownNext(state) : drawn),
    start: startPlace(state),
    path: pathOf(state, slot),
    minimum: best && leastSquares.kind === 'line' ? onCurve(leastSquares) : undefined,
    ghost: ghost === undefined ? undefined : onCurve(ghost),
    beat: cursor.beat,
    rate: iterate.learningRate,
    isPlain: experiment.method.kind === 'batch',
    lit: litTerm(state),
  };
}
