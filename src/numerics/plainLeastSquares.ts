import { compensatedDot, compensatedSum } from './compensated.ts';
import { factorise, solveUpper } from './householder.ts';
import { oneColumnSolution } from './oneColumn.ts';
import { comfortingExponent, timesPowerOfTwo } from './powersOfTwo.ts';
import { refine } from './refine.ts';
import { saturate } from './saturate.ts';
import { singularValues } from './singularValues.ts';

/**
 * What is least in Σ (y − X θ)², and how the sum grows away from there: everywhere it is `residual` +
 * Σ wᵢ (uᵢ (θ − origin) − offsetᵢ)².
 */
export interface LeastSquaresSolution {
  /** How many directions of θ the sum depends on. */
  readonly rank: number;
  /** A θ with the least sum; one of many when the rank is less than their number. */
  readonly best: Float64Array;
  /** The least sum. Exactly 0 where X θ is y as far as the digits of both can tell. */
  readonly residual: number;
  /** Σ (y − ȳ)², or Σ y² where no column is constant: how much there is to explain. */
  readonly total: number;
  /** The uᵢ by rows, square, and the wᵢ: with both UᵀWU = XᵀX. */
  readonly rows: Float64Array;
  readonly weights: Float64Array;
  /** From where θ is measured, so that few digits are lost near the best θ, or none in the numbers of the data. */
  readonly origin: Float64Array;
  readonly offset: Float64Array;
  /** The directions in which the sum stays as it is: of length 1, and perpendicular to one another. */
  readonly free: readonly Float64Array[];
}

/** A column divided by 2^exponent, which is exact, so that it is about as large as 1. */
export interface Scaled {
  readonly column: Float64Array;
  readonly exponent: number;
  /** How large the numbers are of which the column is made, divided in the same way. */
  readonly magnitude: number;
}

function largestOf(column: Float64Array): number {
  // A plain loop: with a hundred thousand rows others take most of the time.
  let largest = 0;
  for (const value of column) {
    const size = Math.abs(value);
    if (size > largest) largest = size;
  }
  return largest;
}

/** With numbers about as large as 1. */
function scaled(given: Scaled): Scaled {
  const largest = largestOf(given.column);
  return dividedBy(given, largest === 0 ? 0 : Math.floor(Math.log2(largest)) + 1);
}

/** With numbers that can be squared. */
function squarable(given: Scaled): Scaled {
  const own = comfortingExponent(largestOf(given.column));
  return own === 0 ? given : dividedBy(given, own);
}

function dividedBy({ column, exponent: extra, magnitude }: Scaled, own: number): Scaled {
  // In the usual range one factor does it; only beyond does the power of two itself overflow.
  const factor = 2 ** -own;
  const isPlain = Math.abs(own) < 1000;
  const divided = new Float64Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row] ?? 0;
    divided[row] = isPlain ? value * factor : timesPowerOfTwo(value, -own);
  }
  return {
    column: divided,
    exponent: own + extra,
    magnitude: timesPowerOfTwo(magnitude, -own),
  };
}

interface Core {
  readonly rank: number;
  readonly theta: Float64Array;
  readonly residual: number;
  readonly r: Float64Array;
  readonly free: readonly Float64Array[];
}

/** A solution with the digits that its θ keeps no room for. */
export interface Fine extends LeastSquaresSolution {
  readonly low: Float64Array;
}

/** The residual, or 0: what errors of half a digit in the last place of X and y can sum up to is no error. */
function seen(
  residual: number,
  columns: readonly Scaled[],
  y: Scaled,
  theta: Float64Array,
): number {
  let reach = y.magnitude;
  for (const [slot, { magnitude }] of columns.entries())
    reach += Math.abs(theta[slot] ?? 0) * magnitude;
  const blur = 2 * Number.EPSILON * reach;
  return residual <= y.column.length * blur * blur ? 0 : residual;
}

/** From this ratio of the largest to the smallest singular value on, digits are worth looking after. */
export const fairCondition = 30;

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
export function orthonormal(directions: readonly Float64Array[]): readonly Float64Array[] {
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

function totalOf({ column, exponent }: Scaled): number {
  return saturate(timesPowerOfTwo(compensatedDot(column, column), 2 * exponent));
}

/** The smallest number that has all its digits. */
export const smallestNormal = 2 ** -1022;

/** One column alone; where no double holds its θ, it counts as nothing. */
function alone(given: Scaled, y: Scaled): Fine {
  const column = squarable(given);
  const target = squarable(y);
  const { square, ...found } = oneColumnSolution(column.column, target.column);
  const unscale = (value: number): number =>
    timesPowerOfTwo(value, target.exponent - column.exponent);
  const total = totalOf(target);
  const own = unscale(found.theta);
  const counts = square > 0 && Number.isFinite(own);
  const residual = seen(found.residual, [column], target, Float64Array.of(found.theta));
  const theta = Float64Array.of(counts ? own : 0);
  const weight = timesPowerOfTwo(square, 2 * column.exponent);
  // Of numbers too small for squares the root stands for them.
  const root = timesPowerOfTwo(Math.sqrt(square), column.exponent);
  const isSquare = square === 0 || weight >= smallestNormal;
  const [row, times] = isSquare ? [1, saturate(weight)] : [root, 1];
  return {
    rank: counts ? 1 : 0,
    best: theta,
    low: Float64Array.of(counts ? unscale(found.low) : 0),
    residual: counts ? timesPowerOfTwo(residual, 2 * target.exponent) : total,
    total,
    rows: Float64Array.of(row),
    weights: Float64Array.of(counts ? times : 0),
    origin: isSquare ? new Float64Array(1) : theta,
    offset: isSquare ? theta : new Float64Array(1),
    free: counts ? [] : [Float64Array.of(1)],
  };
}

/** The solution for columns as they are. */
export function plain(columns: readonly Scaled[], y: Scaled): Fine {
  const [first] = columns;
  if (columns.length === 1 && first !== undefined) return alone(first, y);
  const all = columns.map((column) => scaled(column));
  const target = scaled(y);
  const core = solve(
    all.map(({ column }) => column),
    target.column,
  );
  const exponents = all.map(({ exponent }) => exponent);
  const unscale = (vector: Float64Array, more: number): Float64Array =>
    vector.map((value, slot) => timesPowerOfTwo(value, more - (exponents[slot] ?? 0)));
  const best = unscale(core.theta, target.exponent);
  const residual = seen(core.residual, all, target, core.theta);
  return {
    rank: core.rank,
    best,
    low: new Float64Array(columns.length),
    residual: timesPowerOfTwo(residual, 2 * target.exponent),
    total: totalOf(target),
    rows: core.r.map((value, place) =>
      timesPowerOfTwo(value, exponents[place % columns.length] ?? 0),
    ),
    weights: new Float64Array(columns.length).fill(1),
    origin: best,
    offset: new Float64Array(columns.length),
    free: orthonormal(core.free.map((direction) => unscale(direction, 0))),
  };
}
