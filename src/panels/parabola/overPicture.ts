import { symbolsOf } from '../../derivation/modelBeats.ts';
import { parameterNudge } from '../../derivation/nudges.ts';
import { type Curve, curveOf } from '../../model/curve.ts';
import { gradientAt, type ParameterVector } from '../../model/objective.ts';
import { lossFactor } from '../../model/lossConvention.ts';
import type { AppState } from '../../store/appState.ts';
import { derivationOf } from '../../store/derivationOf.ts';
import { lineOnScreen, shownLine, slotOnScreen } from '../../store/lines.ts';
import {
  type LossFigure,
  lossFigureOf,
  mostCurves,
  mostNamed,
  pointsOfLoss,
} from '../../store/lossFigure.ts';
import { chosenPoint, shownIterate } from '../../store/selectors.ts';
import { isInLesson } from '../../store/lessons/shownScene.ts';
import { spreadOf } from '../../store/problem.ts';
import { errorOf, errorSlopesOf, guessOf, shownLoss } from '../../store/shownLoss.ts';
import { parameterNames } from '../../store/shownParameters.ts';
import {
  goesWithLines,
  isFigureReached,
  isSlopeFound,
  showsWholeStep,
} from '../../store/worked.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';
import { domainOf, padded, stepsAbout } from './overAxes.ts';
import { productOf } from './productOf.ts';
import { factorText } from '../shared/factorText.ts';
import { type ParameterLook, parameterLook } from '../shared/parameterLook.ts';
import { subscript } from '../shared/termWords.ts';

/** A curve over a parameter, with the place of the iterate on it and how steep it is there. */
export interface OverCurve {
  /** Index of the point whose curve it is; undefined for the loss, and for the sum of all squares. */
  readonly point: number | undefined;
  /** How many times as high as the loss it is everywhere: 1 for the loss itself; undefined for a point. */
  readonly times?: number;
  readonly curve: Curve;
  readonly height: number;
  readonly slope: number;
  /** What its slope is the product of, where the line on screen puts that in. */
  readonly product?: string;
  /** How high it is for another value of the parameter. */
  readonly heightAt: HeightAt;
}

/**
 * What one parameter does, all others held: to the error of one point (with the log loss to its guess, on which that
 * hangs), to its square, to the squares of all points, each of which has a curve of its own, with the loss; or to the loss. In working units.
 */
export interface OverPicture {
  readonly kind: 'error' | 'square' | LossFigure;
  /** What a curve of kind `error` is of: the error, or the guess. */
  readonly middle: 'e' | 'ŷ';
  readonly moving: ParameterLook;
  /** The value of the parameter. */
  readonly at: number;
  readonly curves: readonly OverCurve[];
  /** Whether each curve can have its number: of too many points some are drawn, and none is named. */
  readonly named: boolean;
  /** Index of the point that keeps its number where there is room for few; undefined where all do, as in scenes. */
  readonly kept: number | undefined;
  /** Whether the lines have worked out the slope of the loss by now. */
  readonly isSlopeKnown: boolean;
  /**
   * How far the two places of the secant are apart, as in the formula; 0 where it has become the tangent. On the
   * straight line of an error it is the nudge of the formula, or 0 where a scene speaks of a step of 1.
   */
  readonly apart: number;
  /** From how far apart the places of the secant have come to be one, where the lines speak of that; 0 elsewhere. */
  readonly came: number;
  /** What the parameter is multiplied by in the error, as it is written: x₃ or 1; undefined where that is longer. */
  readonly factor: string | undefined;
  readonly x: Domain;
  readonly y: Domain;
}

type Kind = OverPicture['kind'];
type HeightAt = (value: number) => number;

// How far the axis goes beyond the start, seen from the best value; farther where the slope is read off beside it, and
// where the heights of both curves stand on the other side.
const aboutBest = { usual: 1.2, loss: 1.7, factor: 2.6 };
/**
 * What the picture is about; undefined where it is the cost over what it hangs on. An error and its square are seen over the parameter from the
 * line on that speaks of it, and the loss over it at the lines that derive its slope; in scenes and beside pages all of them
 * where somebody has brought them forward.
 */
export function overKind(state: AppState): Kind | undefined {
  const { experiment, cursor, view } = state;
  if (view.layout === 'overview') return undefined;
  const { beat } = cursor;
  // Of a cost that is no square there are no squares; what it hangs on is seen all the same.
  if (beat !== 'inner' && experiment.each !== 'squared') return undefined;
  const isForward = view.lead === 'parabola';
  const comesByItself = !showsWholeStep(state) && (beat !== 'inner' || isFigureReached(state));
  if (beat === 'inner' && (isForward || comesByItself)) return 'error';
  if (beat === 'chain-rule' && (isForward || comesByItself)) return 'square';
  const figure = lossFigureOf(state);
  if (figure === undefined || !showsWholeStep(state)) return figure;
  if (!isForward || experiment.data.observations.length > mostCurves) return undefined;
  return goesWithLines(state) ? figure : 'each';
}

/** The slope of the largest size; 0 where there is none. */
function steepest(slopes: Iterable<number> = []): number {
  return [...slopes].reduce((most, slope) => (Math.abs(slope) > Math.abs(most) ? slope : most), 0);
}

type Moving = Pick<OverCurve, 'point' | 'times' | 'heightAt' | 'slope' | 'product'>;

/** The loss along a parameter: that of all points, or of those that the iteration uses, as the sum of their squares. */
function lossMoving(
  state: AppState,
  slot: number,
  from: Float64Array,
  squareOf: (point: number) => Moving,
): Moving {
  const { experiment } = state;
  const { rows } = shownIterate(state);
  if (rows === undefined) {
    const on = shownLoss(experiment);
    const heightAt: HeightAt = (value) => on.value(from.with(slot, value));
    const slope = gradientAt(on, from)[slot] ?? Number.NaN;
    return { point: undefined, times: 1, heightAt, slope };
  }
  const squares = rows.map(squareOf);
  const factor = lossFactor(experiment.loss, rows.length);
  const sumOf = (of: (each: Moving) => number): number =>
    factor * squares.reduce((sum, each) => sum + of(each), 0);
  return {
    point: undefined,
    times: 1,
    heightAt: (value) => sumOf(({ heightAt }) => heightAt(value)),
    slope: sumOf(({ slope }) => slope),
  };
}

/** The sum of all squares, of which the loss is a share. */
function stackMoving(loss: Moving, times: number): Moving {
  return {
    point: undefined,
    times,
    heightAt: (value) => times * loss.heightAt(value),
    slope: times * loss.slope,
  };
}

/** At most as many points as curves can be told apart, evenly among all. */
function someOf(points: readonly number[]): readonly number[] {
  const stride = Math.ceil(points.length / mostCurves);
  return points.filter((_point, index) => index % stride === 0);
}

/** The curves as functions of the parameter, and how steep they are at a place. */
function movingOf(
  state: AppState,
  kind: Kind,
  slot: number,
  from: Float64Array,
  chosen: number,
): readonly Moving[] {
  const { experiment } = state;
  const middleOf = experiment.each === 'log' ? guessOf : errorOf;
  const isPutIn = goesWithLines(state) && lineOnScreen(state) === 'gradient-points';
  const error = (point: number): Moving => ({
    point,
    heightAt: (value) => middleOf(experiment, from.with(slot, value), point) ?? Number.NaN,
    slope: errorSlopesOf(experiment, from, point)?.[slot] ?? Number.NaN,
  });
  const square = (point: number): Moving => {
    const own = error(point);
    // Plus 0, because the rate of an error of −0 is no −0.
    const slope = 2 * own.heightAt(from[slot] ?? 0) * own.slope + 0;
    const product = isPutIn ? productOf(own.heightAt(from[slot] ?? 0), own.slope) : undefined;
    return {
      point,
      heightAt: (value) => own.heightAt(value) ** 2,
      slope,
      ...(product === undefined ? {} : { product }),
    };
  };
  if (kind === 'error') return [error(chosen)];
  if (kind === 'square') return [square(chosen)];
  const loss = lossMoving(state, slot, from, square);
  if (kind === 'whole') return [loss];
  const points = pointsOfLoss(state);
  if (kind === 'each') return [...someOf(points).map(square), loss];
  return [stackMoving(loss, 1 / lossFactor(experiment.loss, points.length)), loss];
}

/** How far the picture goes up and down: stays while the run goes on, as long as the iterate is on it. */
function heightDomain(kind: Kind, curves: readonly Moving[], x: Domain, at: number): Domain {
  if (kind === 'error') {
    const ends = curves.flatMap(({ heightAt }) => [...x, at].map(heightAt));
    return padded(Math.min(0, ...ends), Math.max(0, ...ends));
  }
  const most = Math.max(...curves.map(({ heightAt }) => heightAt(at)), 1e-12);
  return [-0.08 * 1.4 * most, 1.4 * most];
}

/** Whether the line on screen lets the nudge shrink. */
function speaksOfLimit(state: AppState): boolean {
  return goesWithLines(state) && lineOnScreen(state) === 'chain-limit';
}

/** The picture for a state, with the parameters (in working units) as they are drawn; undefined without points. */
export function overOf(state: AppState, drawn: ParameterVector): OverPicture | undefined {
  const kind = overKind(state);
  if (kind === undefined || state.experiment.data.observations.length === 0) return undefined;
  const slot = slotOnScreen(state);
  const { at: iterate } = shownIterate(state);
  const [at, from] = [drawn[slot] ?? 0, iterate[slot] ?? 0];
  const chosen = Math.max(0, chosenPoint(state));
  const slopes = errorSlopesOf(state.experiment, iterate, chosen);
  const symbols = symbolsOf(derivationOf(state.experiment, 1));
  const { isLine } = symbols;
  // As in the formula: m and b of the line have the same nudge.
  const moves = slopes?.[kind === 'error' && isLine ? 0 : slot] ?? 0;
  const nudge =
    kind === 'square' || (kind === 'error' && !showsWholeStep(state))
      ? parameterNudge(spreadOf(state.experiment), moves)
      : 0;
  // Of a number too large for it nothing is seen.
  const isNudged = kind === 'error' && from + nudge > from;
  const isAboutLoss =
    state.cursor.beat === 'gradient' && (isInLesson(state) || !showsWholeStep(state));
  const about = isAboutLoss ? aboutBest[kind === 'factor' ? 'factor' : 'loss'] : aboutBest.usual;
  const x = isNudged
    ? stepsAbout(from, nudge)
    : domainOf(state.experiment, slot, from, nudge, about);
  const there = movingOf(state, kind, slot, iterate, chosen);
  // The same for m and b, so that one sees which of the lines is steeper.
  const move = nudge * steepest(isLine ? slopes : slopes?.slice(slot, slot + 1));
  const level = there[0]?.heightAt(from) ?? 0;
  const y =
    isNudged && level + move !== level
      ? stepsAbout(level, move)
      : heightDomain(kind, there, x, from);
  const curves = movingOf(state, kind, slot, drawn, chosen).map(
    ({ heightAt, ...curve }): OverCurve => ({
      ...curve,
      heightAt,
      curve: curveOf((places) => places.map(heightAt), x, y),
      height: heightAt(at),
    }),
  );
  const seen = curves.flatMap(({ height, slope }) => [height, slope]);
  if (![...x, ...y, at, ...seen].every(Number.isFinite)) return undefined;
  return {
    kind,
    middle: state.experiment.each === 'log' ? 'ŷ' : 'e',
    moving: parameterLook(slot, parameterNames(state)[slot] ?? ''),
    at,
    curves,
    named: kind !== 'each' || showsWholeStep(state) || pointsOfLoss(state).length <= mostNamed,
    kept: showsWholeStep(state) ? undefined : chosen,
    isSlopeKnown: !goesWithLines(state) || kind === 'each' || isSlopeFound(state, slot),
    apart: kind === 'error' || shownLine(state) === 1 ? nudge : 0,
    came: kind === 'square' && speaksOfLimit(state) ? nudge : 0,
    factor: factorText(symbols, slot, subscript(chosen + 1)),
    x,
    y,
  };
}
