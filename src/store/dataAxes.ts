import { guessesFor } from '../model/predictions.ts';
import type { Model } from '../model/model.ts';
import type { ParameterVector } from '../model/objective.ts';
import { memoizeLast } from '../numerics/memoizeLast.ts';
import { rememberEach } from '../numerics/rememberEach.ts';
import { saturate } from '../numerics/saturate.ts';
import { niceDomain, type Domain } from '../numerics/ticks.ts';
import type { Observation } from '../regression/observation.ts';
import { emptyRange } from '../regression/presets.ts';
import type { DataAxes } from './axesField.ts';
import type { AppState } from './appState.ts';
import type { Experiment } from './experiment.ts';
import { columnsOf, modelOfExperiment, startOf } from './model.ts';

// The axes of the picture of the data. They fit the points, and the guesses that a run begins with where these
// are near: both belong to the experiment, so that a link shows what was seen, and no step moves them. Points that are
// changed one by one leave them as they are, which the view then says: axes that jump cannot be followed, and axes that shrink leave no
// place for the next point.

const unitAxes: DataAxes = { x: [0, 1], y: [0, 1] };
const padding = 0.08;
// Where it costs no more than this share of room, 0 is on the axis of x: there the intercept can be seen.
const roomForZero = 0.6;
// How many times as high as the points need it the picture may be, so that y = 0, where a run begins mostly, is to be
// seen, and the guesses that it begins with.
const mostHeight = 2.2;
const growth = 0.2;
const room = 0.08;
/** As a share of an axis: so near an edge one takes a point that one wants to take on beyond it. */
export const nearEdge = 0.03;
// A point that was added was meant to be where it is; only one on the edge itself is not seen whole.
const nearWhenAdded = 0.005;

function extent(values: readonly number[]): Domain {
  return [Math.min(...values), Math.max(...values)];
}

/** The ranges of x and y. No list in between: with a hundred thousand points it takes most of the time. */
function extentsOf(observations: readonly Observation[]): DataAxes {
  let [leastX, mostX] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [leastY, mostY] = [leastX, mostX];
  for (const { x, y } of observations) {
    if (x < leastX) leastX = x;
    if (x > mostX) mostX = x;
    if (y < leastY) leastY = y;
    if (y > mostY) mostY = y;
  }
  return { x: [leastX, mostX], y: [leastY, mostY] };
}

function withZero([least, most]: Domain): Domain {
  // One value, as of a single point, has no width that 0 could take from: it lies in the middle then.
  if (least === most) return extent([0, saturate(2 * most)]);
  const spare = roomForZero * (most - least);
  if (least > 0 && least <= spare) return [0, most];
  return most < 0 && -most <= spare ? [least, 0] : [least, most];
}

/** The range of y with another one in it, unless that would make the points small. */
function withRange(range: Domain, points: Domain, [low, high]: Domain): Domain {
  const [least, most] = extent([...range, low, high]);
  const isNear = most / 2 - least / 2 <= mostHeight * (points[1] / 2 - points[0] / 2);
  return isNear ? [least, most] : range;
}

/** The least and the greatest of the numbers among some; undefined without any. */
function rangeOf(values: Float64Array): Domain | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least <= most ? [least, most] : undefined;
}

/** Whether values lie between 0 and 1, and take up more than half of that. */
function fillsUnit([least, most]: Domain): boolean {
  return least > 0 && most < 1 && most - least > 1 / 2;
}

/**
 * Axes that hold all the points with some room around them, and 0 where that is near; points that fill
 * the unit square have just that. Finite for all finite points.
 */
export const fittedAxes = rememberEach((observations: readonly Observation[]): DataAxes => {
  if (observations.length === 0) return { x: emptyRange, y: emptyRange };
  const { x: xs, y: ys } = extentsOf(observations);
  if (fillsUnit(xs) && fillsUnit(ys)) return unitAxes;
  const y = ys[0] === ys[1] ? withZero(ys) : ys;
  return {
    x: niceDomain(...withZero(xs), padding),
    y: niceDomain(...withRange(y, y, [0, 0]), padding),
  };
});

/** The same, with the guesses of a run in them that begins near the points. */
function withGuesses(fitted: DataAxes, points: Domain, guesses: Domain): DataAxes {
  const height = points[0] === points[1] ? withZero(points) : points;
  const ground = withRange(height, height, [0, 0]);
  const range = withRange(ground, height, guesses);
  if (range === ground) return fitted;
  return { x: fitted.x, y: extent([...fitted.y, ...niceDomain(...range, padding)]) };
}

const axesWithGuesses = memoizeLast(
  (model: Model, observations: readonly Observation[], start: ParameterVector): DataAxes => {
    const fitted = fittedAxes(observations);
    const guesses = rangeOf(guessesFor(model, columnsOf(observations), start));
    if (observations.length === 0 || guesses === undefined) return fitted;
    const isInside = guesses[0] >= fitted.y[0] && guesses[1] <= fitted.y[1];
    return isInside ? fitted : withGuesses(fitted, extentsOf(observations).y, guesses);
  },
);

/** Axes that hold the points of an experiment, and the guesses that its run begins with where these are near. */
export function fittingAxes(experiment: Pick<Experiment, 'data' | 'model' | 'start'>): DataAxes {
  const { observations } = experiment.data;
  return axesWithGuesses(modelOfExperiment(experiment), observations, startOf(experiment));
}

/** The axes on screen: while something is dragged, those of before. */
export function shownAxes({ view, gesture, experiment }: AppState): DataAxes {
  if (view.axes !== 'fit') return view.axes;
  return fittingAxes(gesture?.experiment ?? experiment);
}

/** An axis grown on the side where a value lies near its end or beyond. */
function grown([from, to]: Domain, value: number, near: number): Domain {
  const span = saturate(to - from);
  if (value > to - near * span) {
    const wanted = Math.max(to + growth * span, value + room * saturate(value - from));
    return [from, niceDomain(from, saturate(wanted))[1]];
  }
  if (value < from + near * span) {
    const wanted = Math.min(from - growth * span, value - room * saturate(to - value));
    return [niceDomain(saturate(wanted), to)[0], to];
  }
  return [from, to];
}

interface Difference {
  readonly added: readonly Observation[];
  readonly removed: number;
}

/** What is between the points that both lists begin with, and those that both end with. */
function differenceOf(before: readonly Observation[], after: readonly Observation[]): Difference {
  const same = (one: Observation | undefined, other: Observation | undefined) =>
    one?.x === other?.x && one?.y === other?.y;
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && same(before[first], after[first])) first += 1;
  let last = 0;
  while (last < shorter - first && same(before.at(-1 - last), after.at(-1 - last))) last += 1;
  return {
    added: after.slice(first, after.length - last),
    removed: before.length - first - last,
  };
}

function sameAxes(one: DataAxes, other: DataAxes): boolean {
  return [0, 1].every((end) => one.x[end] === other.x[end] && one.y[end] === other.y[end]);
}

/**
 * What the view says of the axes after a change by hand. When one point was moved, added or removed they
 * only grow, on the side where there is no room left; when all are others they fit them.
 * @param axes as they were on screen.
 * @param before the points then.
 */
export function axesAfter(
  axes: DataAxes,
  before: readonly Observation[],
  experiment: Pick<Experiment, 'data' | 'model' | 'start'>,
): DataAxes | 'fit' {
  const after = experiment.data.observations;
  const { added, removed } = differenceOf(before, after);
  if (added.length > 1 || removed > 1) return 'fit';
  const [point] = added;
  const near = removed === 1 ? nearEdge : nearWhenAdded;
  const next =
    point === undefined
      ? axes
      : { x: grown(axes.x, point.x, near), y: grown(axes.y, point.y, near) };
  return sameAxes(next, fittingAxes(experiment)) ? 'fit' : next;
}
