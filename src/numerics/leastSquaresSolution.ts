import { type Centred, centred } from './centred.ts';
import { type Compensated, compensatedSum, exactProduct } from './compensated.ts';
import {
  fairCondition,
  type LeastSquaresSolution,
  orthonormal,
  plain,
  type Scaled,
} from './plainLeastSquares.ts';
import { timesPowerOfTwo } from './powersOfTwo.ts';
import { singularValues } from './singularValues.ts';

/** What of a number has no room in it. */
function lowPart(value: number): number {
  // Beyond the range of the products that are exact.
  return Number.isFinite(value) ? value : 0;
}

/** mean − Σ slopes · means, with twice the digits. */
function levelOf(
  mean: Compensated,
  slopes: Float64Array,
  low: Float64Array,
  means: readonly Compensated[],
): Compensated {
  const parts = [mean.high, mean.low];
  for (const [place, middle] of means.entries()) {
    const slope = -(slopes[place] ?? 0);
    const product = exactProduct(slope, middle.high);
    parts.push(product.high, lowPart(product.low), slope * middle.low);
    parts.push(-(low[place] ?? 0) * middle.high);
  }
  const sum = compensatedSum(parts.length, (place) => parts[place] ?? 0);
  return { high: sum.high, low: lowPart(sum.low) };
}

/** The same for columns of which one is constant: the others, and y, are measured from their means. */
function withConstant(
  columns: readonly Float64Array[],
  y: Float64Array,
  place: number,
): LeastSquaresSolution {
  const size = columns.length;
  const count = y.length;
  const level = columns[place]?.[0] ?? 1;
  const others = columns.filter((_column, slot) => slot !== place);
  const middles = others.map((column) => centred(column));
  const target = centred(y);
  const asScaled = ({ deviations, exponent, magnitude }: Centred): Scaled => ({
    column: deviations,
    exponent,
    magnitude,
  });
  const inner = plain(middles.map(asScaled), asScaled(target));
  const back = ({ mean, exponent }: Centred): Compensated => ({
    high: timesPowerOfTwo(mean.high, exponent),
    low: timesPowerOfTwo(mean.low, exponent),
  });
  const means = middles.map(back);
  const none = new Float64Array(size - 1);
  /** The constant's own number set in among those of the others. */
  const among = (slopes: Float64Array, own: number): Float64Array => {
    const all = new Float64Array(size);
    all.set(slopes.slice(0, place));
    all[place] = own;
    all.set(slopes.slice(place), place + 1);
    return all;
  };
  const rows = new Float64Array(size * size);
  for (let row = 0; row < size - 1; row += 1) {
    const own = inner.rows.slice(row * (size - 1), (row + 1) * (size - 1));
    rows.set(among(own, 0), row * size);
  }
  const ofMean = among(
    Float64Array.from(means, ({ high }) => high),
    level,
  );
  rows.set(ofMean, size * (size - 1));
  // The level at the origin, of which the offset keeps what rounding takes; or all of it, where that origin is 0.
  const from = levelOf(back(target), inner.origin, none, means);
  const zero = inner.origin.some((value) => value !== 0) ? from.high / level : 0;
  const kept = exactProduct(zero, level);
  const rest = from.high - kept.high - lowPart(kept.low) + from.low;
  const best = levelOf(back(target), inner.best, inner.low, means).high / level;
  if (others.length === 1 && inner.rank > 0 && !Number.isFinite(best)) {
    // So steep that no double holds where it begins: the column counts as nothing beside the constant.
    const flat = columns.map((column, slot) =>
      slot === place ? column : column.slice().fill(means[0]?.high ?? 0),
    );
    return withConstant(flat, y, place);
  }
  const measured: LeastSquaresSolution = {
    rank: inner.rank + 1,
    best: among(inner.best, best),
    residual: inner.residual,
    total: inner.total,
    rows,
    weights: Float64Array.of(...inner.weights, count),
    origin: among(inner.origin, zero),
    offset: Float64Array.of(...inner.offset, lowPart(rest)),
    free: orthonormal(
      inner.free.map((direction) => {
        const { high } = levelOf({ high: 0, low: 0 }, direction, none, means);
        return among(direction, high / level);
      }),
    ),
  };
  if (others.length < 2 || conditionOf(measured) <= fairCondition) return measured;
  // What was rounded when the means were taken away matters here, so the data are looked at as they are.
  const asGiven = plain(columns.map(unscaled), unscaled(y));
  if (asGiven.rank < size) return measured;
  // Measured from there: the level is what is left when all else is at its mean.
  return {
    ...measured,
    best: asGiven.best,
    residual: asGiven.residual,
    origin: asGiven.best,
    offset: new Float64Array(size),
  };
}

/** How unlike the singular values are once all columns are of one length: what digits depend on. */
function conditionOf({ rows, weights }: LeastSquaresSolution): number {
  const size = weights.length;
  const r = rows.map((value, at) => value * Math.sqrt(weights[Math.floor(at / size)] ?? 0));
  const lengths = Array.from({ length: size }, (_none, slot) =>
    Math.hypot(...r.filter((_value, place) => place % size === slot)),
  );
  const even = r.map((value, place) => value / (lengths[place % size] ?? 1));
  const { values } = singularValues(even, size);
  return (values[0] ?? 1) / (values[size - 1] ?? 1);
}

function unscaled(column: Float64Array): Scaled {
  let magnitude = 0;
  for (const value of column) magnitude = Math.max(magnitude, Math.abs(value));
  return { column, exponent: 0, magnitude };
}

function isConstant(column: Float64Array): boolean {
  const [first] = column;
  if (first === 0) return false;
  for (const value of column) if (value !== first) return false;
  return true;
}

/**
 * Solves a problem of least squares by an orthogonal factorisation, with as many digits as the data carry.
 * @param columns X by columns, each as long as y; their numbers must be finite.
 */
export function leastSquaresSolution(
  columns: readonly Float64Array[],
  y: Float64Array,
): LeastSquaresSolution {
  const size = columns.length;
  if (y.length === 0 || size === 0) {
    const unit = (slot: number): Float64Array =>
      Float64Array.from({ length: size }, (_none, place) => (place === slot ? 1 : 0));
    const square = y.reduce((sum, value) => sum + value * value, 0);
    return {
      rank: 0,
      best: new Float64Array(size),
      residual: square,
      total: square,
      rows: new Float64Array(size * size),
      weights: new Float64Array(size),
      origin: new Float64Array(size),
      offset: new Float64Array(size),
      free: Array.from({ length: size }, (_none, slot) => unit(slot)),
    };
  }
  const constant = columns.map(isConstant);
  // What is only added before what happens to be the same everywhere.
  const ones = columns.findIndex((column, slot) => constant[slot] === true && column[0] === 1);
  const place = ones >= 0 ? ones : constant.indexOf(true);
  if (place >= 0) return withConstant(columns, y, place);
  return plain(columns.map(unscaled), unscaled(y));
}
