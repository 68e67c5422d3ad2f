import { type Centred, centred } from './centred.ts';
import { type Compensated, compensatedSum, exactProduct } from './compensated.ts';
import { factorise, solveUpper } from './householder.ts';
import { timesPowerOfTwo } from './powersOfTwo.ts';
import { refine } from './refine.ts';
import { singularValues } from './singularValues.ts';

/** What is least in Σ (y − X θ)², and how the sum grows away from there. */
export interface LeastSquaresSolution {
  /** How many directions of θ the sum depends on. */
  readonly rank: number;
  /** A θ with the least sum; one of many when the rank is less than their number. */
  readonly best: Float64Array;
  /** The least sum. */
  readonly residual: number;
  /** A square matrix R by rows with Rᵀ R = Xᵀ X: the sum is `residual` + |R (θ − best)|². */
  readonly r: Float64Array;
  /** The directions in which the sum stays as it is: of length 1, and perpendicular to one another. */
  readonly free: readonly Float64Array[];
}

/** A column divided by 2^exponent, which is exact, so that it is about as large as 1. */
interface Scaled {
  readonly column: Float64Array;
  readonly exponent: number;
}

function scaled(column: Float64Array, extra: number): Scaled {
  // Plain loops: with a hundred thousand rows the others take most of the time.
  let largest = 0;
  for (const value of column) largest = Math.max(largest, Math.abs(value));
  const own = largest === 0 ? 0 : Math.floor(Math.log2(largest)) + 1;
  // In the usual range one factor does it; only beyond does the power of two itself overflow.
  const factor = 2 ** -own;
  const isPlain = Math.abs(own) < 1000;
  const divided = new Float64Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? 0;
    divided[row] = isPlain ? value * factor : timesPowerOfTwo(value, -own);
  }
  return { column: divided, exponent: own + extra };
}

interface Core {
  readonly rank: number;
  readonly theta: Float64Array;
  readonly residual: number;
  readonly r: Float64Array;
  readonly free: readonly Float64Array[];
}

// From this ratio of the largest to the smallest singular value on, digits are worth looking after.
const fairCondition = 30;

/** Solves for columns that are about as large as 1. */
function solve(columns: readonly Float64Array[], y: Float64Array): Core {
  const size = columns.length;
  const rows = y.length;
  const factorisation = factorise(columns);
  const { r } = factorisation;
  const { values, directions, images } = singularValues(r, size);
  const largest = values[0] ?? 0;
  const rank = values.filter((value) => value > Math.max(rows, size) * 2 ** -51 * largest).length;
  const turned = y.slice();
  factorisation.turn(turned);
  let theta = Float64Array.from({ length: size }, (_none, place) => turned[place] ?? 0);
  if (rank === size && rows >= size) solveUpper(r, theta);
  else {
    // The shortest of all solutions.
    const solution = new Float64Array(size);
    for (let place = 0; place < rank; place += 1) {
      const image = images[place] ?? solution;
      const share = image.reduce((sum, value, row) => sum + value * (turned[row] ?? 0), 0);
      const along = share / (values[place] ?? 1) ** 2;
      for (const [slot, value] of (directions[place] ?? solution).entries()) {
        solution[slot] = (solution[slot] ?? 0) + along * value;
      }
    }
    theta = solution;
  }
  const residuals = y.slice();
  for (const [place, column] of columns.entries()) {
    const parameter = theta[place] ?? 0;
    for (let row = 0; row < rows; row += 1) {
      residuals[row] = (residuals[row] ?? 0) - (column[row] ?? 0) * parameter;
    }
  }
  const condition = largest / (values[size - 1] ?? largest);
  if (rank === size && condition > fairCondition)
    refine(columns, y, factorisation, theta, residuals);
  const { high } = compensatedSum(rows, (row) => (residuals[row] ?? 0) ** 2);
  return { rank, theta, residual: high, r, free: directions.slice(rank) };
}

/** Makes directions perpendicular and of length 1, one after the other (J. Gram and E. Schmidt). */
function orthonormal(directions: readonly Float64Array[]): readonly Float64Array[] {
  const done: Float64Array[] = [];
  for (const direction of directions) {
    const rest = direction.slice();
    // Twice, because the first time leaves rounding behind.
    for (const other of [...done, ...done]) {
      const share = rest.reduce((sum, value, slot) => sum + value * (other[slot] ?? 0), 0);
      for (const [slot, value] of other.entries()) rest[slot] = (rest[slot] ?? 0) - share * value;
    }
    const length = Math.hypot(...rest);
    done.push(rest.map((value) => value / length));
  }
  return done;
}

function plain(columns: readonly Scaled[], y: Scaled): LeastSquaresSolution {
  const all = columns.map(({ column, exponent }) => scaled(column, exponent));
  const target = scaled(y.column, y.exponent);
  const core = solve(
    all.map(({ column }) => column),
    target.column,
  );
  const exponents = all.map(({ exponent }) => exponent);
  const unscale = (vector: Float64Array, more: number): Float64Array =>
    vector.map((value, slot) => timesPowerOfTwo(value, more - (exponents[slot] ?? 0)));
  return {
    rank: core.rank,
    best: unscale(core.theta, target.exponent),
    residual: timesPowerOfTwo(core.residual, 2 * target.exponent),
    r: core.r.map((value, place) => timesPowerOfTwo(value, exponents[place % columns.length] ?? 0)),
    free: orthonormal(core.free.map((direction) => unscale(direction, 0))),
  };
}

/** mean − Σ slopes · means, with twice the digits. */
function levelOf(mean: Compensated, slopes: Float64Array, means: readonly Compensated[]): number {
  const parts = [mean.high, mean.low];
  for (const [place, { high, low }] of means.entries()) {
    const slope = -(slopes[place] ?? 0);
    const product = exactProduct(slope, high);
    parts.push(product.high, product.low, slope * low);
  }
  const sum = compensatedSum(parts.length, (place) => parts[place] ?? 0);
  return sum.high;
}

/** The same for columns of which one is constant: the others, and y, are measured from their means. */
function withConstant(
  columns: readonly Float64Array[],
  y: Float64Array,
  place: number,
): LeastSquaresSolution {
  const size = columns.length;
  const rows = y.length;
  const level = columns[place]?.[0] ?? 1;
  const others = columns.filter((_column, slot) => slot !== place);
  const middles = others.map((column) => centred(rows, (row) => column[row] ?? 0));
  const target = centred(rows, (row) => y[row] ?? 0);
  const asScaled = ({ deviations, exponent }: Centred): Scaled => ({
    column: deviations,
    exponent,
  });
  const inner = plain(middles.map(asScaled), asScaled(target));
  const back = ({ mean, exponent }: Centred): Compensated => ({
    high: timesPowerOfTwo(mean.high, exponent),
    low: timesPowerOfTwo(mean.low, exponent),
  });
  const means = middles.map(back);
  const whole = (slopes: Float64Array, from: Compensated): Float64Array => {
    const all = new Float64Array(size);
    all.set(slopes.slice(0, place));
    all[place] = levelOf(from, slopes, means) / level;
    all.set(slopes.slice(place), place + 1);
    return all;
  };
  const root = Math.sqrt(rows);
  const r = new Float64Array(size * size);
  for (let row = 0; row < size - 1; row += 1) {
    const own = inner.r.slice(row * (size - 1), (row + 1) * (size - 1));
    r.set(own.slice(0, place), row * size);
    r.set(own.slice(place), row * size + place + 1);
  }
  const heights = means.map(({ high }) => root * high);
  r.set(heights.slice(0, place), size * (size - 1));
  r[size * (size - 1) + place] = root * level;
  r.set(heights.slice(place), size * (size - 1) + place + 1);
  const measured = {
    rank: inner.rank + 1,
    best: whole(inner.best, back(target)),
    residual: inner.residual,
    r,
    free: orthonormal(inner.free.map((direction) => whole(direction, { high: 0, low: 0 }))),
  };
  if (conditionOf(r, size) <= fairCondition) return measured;
  // What was rounded when the means were taken away matters here, so the data are looked at as they are.
  const { best, residual, rank } = plain(columns.map(unscaled), unscaled(y));
  return rank === size ? { ...measured, best, residual } : measured;
}

/** How unlike the singular values are once all columns are of one length: what digits depend on. */
function conditionOf(r: Float64Array, size: number): number {
  const lengths = Array.from({ length: size }, (_none, slot) =>
    Math.hypot(...r.filter((_value, place) => place % size === slot)),
  );
  const even = r.map((value, place) => value / (lengths[place % size] ?? 1));
  const { values } = singularValues(even, size);
  return (values[0] ?? 1) / (values[size - 1] ?? 1);
}

function unscaled(column: Float64Array): Scaled {
  return { column, exponent: 0 };
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
      r: new Float64Array(size * size),
      free: Array.from({ length: size }, (_none, slot) => unit(slot)),
    };
  }
  const place = columns.findIndex(
    (column) => column[0] !== 0 && column.every((value) => value === column[0]),
  );
  if (place >= 0) return withConstant(columns, y, place);
  return plain(columns.map(unscaled), unscaled(y));
}
