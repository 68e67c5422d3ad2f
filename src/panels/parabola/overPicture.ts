import { parameterNudge } from '../../derivation/nudges.ts';
import { type Curve, curveOf } from '../../model/curve.ts';
import type { AppState, DrawnParameters } from '../../store/appState.ts';
import type { Experiment } from '../../store/experiment.ts';
import { shownLine, slotOnScreen } from '../../store/lines.ts';
import { chosenPoint, shownIterate, spreadOf } from '../../store/selectors.ts';
import { errorOf, errorsOf, shownMinimum, shownStart, vectorOf } from '../../store/shownLoss.ts';
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
// Far enough from rounding, near enough for a curve; straight lines and parabolas come out exactly.
const sideways = 1e-4;

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

function slopeAt(height: HeightAt, at: number): number {
  const h = sideways * Math.max(1, Math.abs(at));
  const slope = (height(at + h) - height(at - h)) / (2 * h);
  // What rounding has left is no slope, and no digit of one.
  return Math.abs(slope) < 1e-9 * Math.max(1, Math.abs(height(at)))
    ? 0
    : Number(slope.toPrecision(7));
}

/**
 * The part of the axis of a parameter that is shown: about the best value, so far to both sides that the start
 * is in it; where the run has left it, as often doubled as it takes.
 */
function domainOf(experiment: Experiment, slot: number, at: number): Domain {
  const start = shownStart(experiment)[slot] ?? 0;
  const middle = shownMinimum(experiment)?.at[slot] ?? start;
  const usual = aboutBest * Math.abs(start - middle) || Math.max(1, Math.abs(start));
  const away = Math.abs(at - middle) / usual;
  const reach = usual * 2 ** (away > 1 ? Math.ceil(Math.log2(away)) : 0);
  return [middle - reach, middle + reach];
}

function padded(low: number, high: number): Domain {
  const more = room * (high - low || 1);
  return [low - more, high + more];
}

/** The height of each curve, as functions of the parameter. */
function heightsOf(
  state: AppState,
  kind: Kind,
  slot: number,
  from: Float64Array,
): ReadonlyMap<number | undefined, HeightAt> {
  const { experiment } = state;
  const point = Math.max(0, chosenPoint(state));
  const error =
    (index: number): HeightAt =>
    (value) =>
      errorOf(experiment, from.with(slot, value), index) ?? Number.NaN;
  const square = (index: number): HeightAt => {
    const own = error(index);
    return (value) => own(value) ** 2;
  };
  if (kind === 'error') return new Map([[point, error(point)]]);
  if (kind === 'square') return new Map([[point, square(point)]]);
  const points = experiment.data.observations.map((_, index) => index);
  const mean: HeightAt = (value) =>
    errorsOf(experiment, from.with(slot, value)).reduce((sum, own) => sum + own * own, 0) /
    points.length;
  return new Map<number | undefined, HeightAt>([
    ...points.map((index) => [index, square(index)] as const),
    [undefined, mean],
  ]);
}

/** How far the picture goes up and down: stays while the run goes on, as long as the iterate is on it. */
function heightDomain(kind: Kind, heights: Iterable<HeightAt>, x: Domain, at: number): Domain {
  const all = [...heights];
  if (kind === 'error') {
    const ends = all.flatMap((height) => [height(x[0]), height(x[1]), height(at), 0]);
    return padded(Math.min(...ends), Math.max(...ends));
  }
  const most = Math.max(...all.map((height) => height(at)), 1e-12);
  return [-0.08 * 1.4 * most, 1.4 * most];
}

/** The picture for a state, with the parameters (in working units) as they are drawn; undefined without points. */
export function overOf(state: AppState, drawn: DrawnParameters): OverPicture | undefined {
  const kind = overKind(state);
  if (kind === undefined || state.experiment.data.observations.length === 0) return undefined;
  const slot = slotOnScreen(state);
  const vector = Float64Array.from(vectorOf(drawn));
  const iterate = Float64Array.from(vectorOf(shownIterate(state)));
  const at = vector[slot] ?? 0;
  const x = domainOf(state.experiment, slot, iterate[slot] ?? 0);
  const there = heightsOf(state, kind, slot, iterate);
  const y = heightDomain(kind, there.values(), x, iterate[slot] ?? 0);
  const curves = [...heightsOf(state, kind, slot, vector)].map(([point, height]): OverCurve => ({
    point,
    curve: curveOf((places) => places.map(height), x, y),
    height: height(at),
    slope: slopeAt(height, at),
  }));
  const seen = curves.flatMap(({ height, slope }) => [height, slope]);
  if (![...x, ...y, at, ...seen].every(Number.isFinite)) return undefined;
  const point = Math.max(0, chosenPoint(state));
  const moves = slopeAt(
    (value) => errorOf(state.experiment, vector.with(slot, value), point) ?? 0,
    at,
  );
  const isSecant = kind === 'square' && shownLine(state) === 1;
  return {
    kind,
    moving: parameterLook(slot, parameterNames(state)[slot] ?? ''),
    at,
    curves,
    apart: isSecant ? parameterNudge(spreadOf(state.experiment), moves) : 0,
    x,
    y,
  };
}
