import { parameterNudge } from '../../derivation/nudges.ts';
import { type Curve, curveOf } from '../../model/curve.ts';
import type { AppState, DrawnParameters } from '../../store/appState.ts';
import type { Experiment } from '../../store/experiment.ts';
import { shownLine, slotOnScreen } from '../../store/lines.ts';
import { chosenPoint, shownIterate, spreadOf } from '../../store/selectors.ts';
import {
  errorOf,
  errorSlopesOf,
  shownMinimum,
  shownStart,
  vectorOf,
} from '../../store/shownLoss.ts';
import { parameterNames } from '../../store/shownParameters.ts';
import type { Domain } from '../../ui/plot/plotScales.ts';
import { type ParameterLook, parameterLook } from '../shared/parameterLook.ts';

/** A curve over a parameter, with the place of the iterate on it and how steep it is there. */
export interface OverCurve {
  /** Index of the point whose curve it is; undefined for the mean of all. */
  readonly point: number | undefined;
  readonly curve: Curve;
  readonly height: number;
  readonly slope: number;
  /** How high it is for another value of the parameter. */
  readonly heightAt: HeightAt;
}

/**
 * What one parameter does, all others held: to the error of one point, to its square, or to the squares of
 * all points, each of which has a curve of its own, with their mean. In working units.
 */
export interface OverPicture {
  readonly kind: 'error' | 'square' | 'each';
  readonly moving: ParameterLook;
  /** The value of the parameter. */
  readonly at: number;
  readonly curves: readonly OverCurve[];
  /** How far the two places of the secant are apart, as in the formula; 0 where it has become the tangent. */
  readonly apart: number;
  readonly x: Domain;
  readonly y: Domain;
}

type Kind = OverPicture['kind'];
type HeightAt = (value: number) => number;

// More curves than this are not told apart.
const mostCurves = 12;
const room = 0.12;
const aboutBest = 1.2;

/** What the picture is about where somebody has brought it forward; undefined where it is e² over e. */
export function overKind(state: AppState): Kind | undefined {
  const { experiment, cursor, view } = state;
  if (view.lead !== 'parabola' || view.layout === 'overview' || experiment.each !== 'squared')
    return undefined;
  if (cursor.beat === 'inner') return 'error';
  if (cursor.beat === 'chain-rule') return 'square';
  const count = experiment.data.observations.length;
  return cursor.beat === 'gradient' && count > 1 && count <= mostCurves ? 'each' : undefined;
}

/**
 * The part of the axis of a parameter that is shown: about the best value, so far to both sides that the start
 * is in it; where the run, or the far end of its secant, lies outside, as often doubled as it takes.
 */
function domainOf(experiment: Experiment, slot: number, at: number, nudge: number): Domain {
  const start = shownStart(experiment)[slot] ?? 0;
  const middle = shownMinimum(experiment)?.at[slot] ?? start;
  const usual = aboutBest * Math.abs(start - middle) || Math.max(1, Math.abs(start));
  const away = Math.max(Math.abs(at - middle), Math.abs(at + nudge - middle)) / usual;
  const reach = usual * 2 ** (away > 1 ? Math.ceil(Math.log2(away)) : 0);
  return [middle - reach, middle + reach];
}

function padded(low: number, high: number): Domain {
  const more = room * (high - low || 1);
  return [low - more, high + more];
}

type Moving = Pick<OverCurve, 'point' | 'heightAt' | 'slope'>;

/** The curves as functions of the parameter, and how steep they are at a place. */
function movingOf(
  { experiment }: AppState,
  kind: Kind,
  slot: number,
  from: Float64Array,
  chosen: number,
): readonly Moving[] {
  const error = (point: number): Moving => ({
    point,
    heightAt: (value) => errorOf(experiment, from.with(slot, value), point) ?? Number.NaN,
    slope: errorSlopesOf(experiment, from, point)?.[slot] ?? Number.NaN,
  });
  const square = (point: number): Moving => {
    const own = error(point);
    // Plus 0, because the rate of an error of −0 is no −0.
    const slope = 2 * own.heightAt(from[slot] ?? 0) * own.slope + 0;
    return { point, heightAt: (value) => own.heightAt(value) ** 2, slope };
  };
  if (kind === 'error') return [error(chosen)];
  if (kind === 'square') return [square(chosen)];
  const squares = experiment.data.observations.map((_, point) => square(point));
  const meanOf = (of: (each: Moving) => number): number =>
    squares.reduce((sum, each) => sum + of(each), 0) / squares.length;
  const mean: Moving = {
    point: undefined,
    heightAt: (value) => meanOf(({ heightAt }) => heightAt(value)),
    slope: meanOf(({ slope }) => slope),
  };
  return [...squares, mean];
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

/** The picture for a state, with the parameters (in working units) as they are drawn; undefined without points. */
export function overOf(state: AppState, drawn: DrawnParameters): OverPicture | undefined {
  const kind = overKind(state);
  if (kind === undefined || state.experiment.data.observations.length === 0) return undefined;
  const slot = slotOnScreen(state);
  const vector = Float64Array.from(vectorOf(drawn));
  const iterate = Float64Array.from(vectorOf(shownIterate(state)));
  const [at, from] = [vector[slot] ?? 0, iterate[slot] ?? 0];
  const chosen = Math.max(0, chosenPoint(state));
  const moves = errorSlopesOf(state.experiment, iterate, chosen)?.[slot] ?? 0;
  // As in the formula.
  const nudge = kind === 'square' ? parameterNudge(spreadOf(state.experiment), moves) : 0;
  const x = domainOf(state.experiment, slot, from, nudge);
  const there = movingOf(state, kind, slot, iterate, chosen);
  const y = heightDomain(kind, there, x, from);
  const curves = movingOf(state, kind, slot, vector, chosen).map(
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
    moving: parameterLook(slot, parameterNames(state)[slot] ?? ''),
    at,
    curves,
    apart: shownLine(state) === 1 ? nudge : 0,
    x,
    y,
  };
}
