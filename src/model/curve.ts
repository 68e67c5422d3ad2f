import type { Domain } from '../numerics/ticks.ts';
import type { Model } from './model.ts';
import type { Objective, ParameterVector } from './objective.ts';
import { predictions } from './predictions.ts';

/** A curve as places from left to right; a place that is NaN is a gap. */
export interface Curve {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: number;
}

/** The values of a function at many places at once; NaN or infinite where it has none. */
export type Values = (x: Float64Array) => ArrayLike<number>;

// An odd number, so that what repeats itself in the picture does not keep step with the places.
const pieces = 159;
// How often a piece is halved at most, and how many places there are at most.
const mostHalvings = 9;
const mostPlaces = 6000;
// How far a curve may be from a straight piece, as a share of the height of the picture.
const tolerance = 0.0015;
// Between neighbouring doubles nothing is halved any more.
const mostBisections = 60;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is sampled, and the part of it that is seen. */
interface Sampled {
  readonly values: Values;
  readonly height: Domain;
}

function placesAt({ values }: Sampled, xs: readonly number[]): readonly Place[] {
  const ys = values(Float64Array.from(xs));
  return xs.map((x, index) => ({ x, y: ys[index] ?? Number.NaN }));
}

/** A height as it is seen: what lies far outside of the picture is just outside. */
function seen({ height: [low, high] }: Sampled, y: number): number {
  const room = high / 2 - low / 2;
  return Math.min(high + room, Math.max(low - room, y));
}

function isBent(sampled: Sampled, from: Place, middle: Place, to: Place): boolean {
  const known = [from, middle, to].filter(({ y }) => Number.isFinite(y)).length;
  if (known === 0) return false;
  if (known < 3) return true;
  const [one, half, other] = [from, middle, to].map(({ y }) => seen(sampled, y));
  const away = (half ?? 0) - ((one ?? 0) / 2 + (other ?? 0) / 2);
  const [low, high] = sampled.height;
  return Math.abs(away) > tolerance * (high - low);
}

/**
 * Whether a curve is torn between two places that are close together: followed to where it leaps most, the
 * leap does not become smaller, as it would for a curve that is only steep.
 */
function isTorn(sampled: Sampled, from: Place, to: Place): boolean {
  let [left, right] = [from, to];
  const leap = Math.abs(right.y - left.y);
  if (!(leap > 0)) return false;
  for (let time = 0; time < mostBisections; time += 1) {
    const x = left.x / 2 + right.x / 2;
    if (x <= left.x || x >= right.x) break;
    const [middle = left] = placesAt(sampled, [x]);
    if (!Number.isFinite(middle.y)) return true;
    if (Math.abs(middle.y - left.y) >= Math.abs(right.y - middle.y)) right = middle;
    else left = middle;
    if (Math.abs(right.y - left.y) < 0.25 * leap) return false;
  }
  return true;
}

interface Piece {
  readonly from: Place;
  readonly to: Place;
}

/** Halves pieces as long as the curve bends within them; gives them from left to right. */
function halved(sampled: Sampled, all: readonly Piece[]): readonly Piece[] {
  let current = all.map((piece) => ({ ...piece, open: true }));
  for (let time = 0; time < mostHalvings; time += 1) {
    const open = current.filter((piece) => piece.open);
    if (open.length === 0 || current.length + open.length > mostPlaces) break;
    const middles = placesAt(
      sampled,
      open.map(({ from, to }) => from.x / 2 + to.x / 2),
    );
    let next = 0;
    current = current.flatMap((piece) => {
      if (!piece.open) return [piece];
      const middle = middles[next] ?? piece.from;
      next += 1;
      const { from, to } = piece;
      if (middle.x <= from.x || middle.x >= to.x) return [{ ...piece, open: false }];
      const goesOn = isBent(sampled, from, middle, to);
      // A first halving is kept, because what is straight at three places may bend between them.
      if (!goesOn && time > 0) return [{ ...piece, open: false }];
      return [
        { from, to: middle, open: goesOn },
        { from: middle, to, open: goesOn },
      ];
    });
  }
  return current;
}

/** Whether a piece that could not be halved further stands for a leap. */
function leaps(sampled: Sampled, { from, to }: Piece, wide: number): boolean {
  if (!Number.isFinite(from.y) || !Number.isFinite(to.y)) return false;
  const [low, high] = sampled.height;
  const rise = Math.abs(seen(sampled, to.y) - seen(sampled, from.y));
  if (rise <= 4 * tolerance * (high - low) || to.x - from.x > wide) return false;
  return isTorn(sampled, from, to);
}

/**
 * A function as a curve: sampled where it bends, broken where it has no value, at poles and where it leaps.
 * @param height the part of y that is seen: how finely the curve is followed depends on it.
 */
export function curveOf(values: Values, [from, to]: Domain, height: Domain): Curve {
  const sampled = { values, height };
  const step = to / pieces - from / pieces;
  const places = placesAt(
    sampled,
    Array.from({ length: pieces + 1 }, (_none, index) =>
      index === pieces ? to : from + step * index,
    ),
  );
  const whole = places.slice(1).flatMap((place, index) => {
    const before = places[index];
    return before === undefined ? [] : [{ from: before, to: place }];
  });
  const found = halved(sampled, whole);
  const x: number[] = [];
  const y: number[] = [];
  const put = (place: Place): void => {
    const known = Number.isFinite(place.y);
    if (!known && (y.length === 0 || Number.isNaN(y.at(-1)))) return;
    x.push(place.x);
    y.push(known ? place.y : Number.NaN);
  };
  for (const [index, piece] of found.entries()) {
    if (index === 0) put(piece.from);
    if (leaps(sampled, piece, step / 64)) put({ x: piece.from.x, y: Number.NaN });
    put(piece.to);
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y), count: x.length };
}

/**
 * The curve ŷ(x) of a model.
 * @param toInputs the columns of all inputs for a column of x, of which there is one as a rule.
 */
export function predictionCurve(
  model: Model,
  at: ParameterVector,
  x: Domain,
  height: Domain,
  toInputs: (x: Float64Array) => readonly Float64Array[] = (column) => [column],
): Curve {
  return curveOf((column) => predictions(model, at, toInputs(column)), x, height);
}

/** The loss along one parameter, the others held: L as a function of θ in this slot. */
export function lossAlong(
  on: Pick<Objective, 'value'>,
  held: ParameterVector,
  slot: number,
): Values {
  const at = held.slice();
  return (column) =>
    column.map((value) => {
      at[slot] = value;
      return on.value(at);
    });
}
