import { saturate } from '../numerics/saturate.ts';
import { compile } from '../calculus/compile.ts';
import type { Expression } from '../calculus/expression.ts';
import { leastSquaresSolution } from '../numerics/leastSquaresSolution.ts';
import type { Data } from './data.ts';
import { inputColumns } from './inputColumns.ts';
import type { Model } from './model.ts';

/**
 * The sum of squared errors of a model that is linear in its parameters, in closed form: it is `residual` +
 * Σ wᵢ (uᵢ (θ − origin) − offsetᵢ)², however many points there are.
 */
export interface Quadratic {
  /** The uᵢ by rows, square: with their weights UᵀWU = XᵀX for the matrix X of the ∂ŷ/∂θ. */
  readonly rows: Float64Array;
  readonly weights: Float64Array;
  /** From where θ is measured, so that few digits are lost near the best θ, or none in the numbers of the data. */
  readonly origin: Float64Array;
  readonly offset: Float64Array;
  /** A θ where the sum is least. */
  readonly best: Float64Array;
  readonly residual: number;
  /** How many directions of θ the sum depends on. */
  readonly rank: number;
  /** The directions in which it stays as it is, perpendicular to one another. */
  readonly free: readonly Float64Array[];
  /** X by columns, and what X θ is to come near to at each point. */
  readonly columns: readonly Float64Array[];
  readonly target: Float64Array;
}

function rowsTo(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_none, row) => row);
}

function allFinite(column: Float64Array): boolean {
  for (const value of column) if (!Number.isFinite(value)) return false;
  return true;
}

/** The values of some expressions without parameters at all points, a column for each. */
function columnsFor(
  parts: readonly Expression[],
  model: Model,
  data: Data,
): readonly Float64Array[] {
  const slots = { parameters: [], columns: model.inputs.map(({ name }) => name) };
  const inputs = inputColumns(model, data);
  // Without an input nothing says how many rows there are.
  const rows = inputs.length === 0 ? rowsTo(data.count) : undefined;
  return parts.map((part) => {
    const column = new Float64Array(data.count);
    compile(part, slots).values([], inputs, column, rows);
    return column;
  });
}

/**
 * The closed form; undefined for a model that is not linear in its parameters, and where one of its parts has
 * no value for one of the points.
 */
export function quadraticOf(model: Model, data: Data): Quadratic | undefined {
  if (model.linear === undefined) return undefined;
  const { rest: left, parts } = model.linear;
  const [rest = new Float64Array(data.count), ...columns] = columnsFor(
    [left, ...parts],
    model,
    data,
  );
  if (![rest, ...columns].every(allFinite)) return undefined;
  const target = new Float64Array(data.count);
  for (let row = 0; row < data.count; row += 1) target[row] = (data.y[row] ?? 0) - (rest[row] ?? 0);
  const { r, ...solution } = leastSquaresSolution(columns, target);
  return {
    ...solution,
    rows: r,
    weights: new Float64Array(parts.length).fill(1),
    origin: solution.best,
    offset: new Float64Array(parts.length),
    columns,
    target,
  };
}

/** R by rows, with RᵀR = XᵀX: the sum is `residual` + |R (θ − best)|². */
export function triangleOf({ rows, weights }: Quadratic): Float64Array {
  return rows.map(
    (value, place) => value * Math.sqrt(weights[Math.floor(place / weights.length)] ?? 0),
  );
}

/**
 * By how much the sum is above the least one, to all the digits that it has near it.
 * @param image takes the uᵢ (θ − origin) − offsetᵢ.
 */
export function excessAt(
  { rows, weights, origin, offset }: Quadratic,
  at: Float64Array,
  image: Float64Array,
): number {
  const size = origin.length;
  let excess = 0;
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let slot = 0; slot < size; slot += 1) {
      sum += (rows[row * size + slot] ?? 0) * ((at[slot] ?? 0) - (origin[slot] ?? 0));
    }
    sum -= offset[row] ?? 0;
    image[row] = sum;
    excess += (weights[row] ?? 0) * sum * sum;
  }
  return excess;
}

/** Of the places where the sum is least, the one that is nearest to a θ: where descent from there arrives. */
export function nearestBest({ best, free }: Quadratic, from: Float64Array): Float64Array {
  const nearest = best.slice();
  for (const direction of free) {
    let share = 0;
    // What overflows saturates: 0 times infinity would be no number.
    for (const [slot, value] of direction.entries()) {
      share = saturate(share + value * saturate((from[slot] ?? 0) - (best[slot] ?? 0)));
    }
    for (const [slot, value] of direction.entries()) {
      nearest[slot] = saturate((nearest[slot] ?? 0) + share * value);
    }
  }
  return nearest;
}
