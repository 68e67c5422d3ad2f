import { isInRange, saturate } from '../numerics/saturate.ts';
import { compile } from '../calculus/compile.ts';
import type { Expression } from '../calculus/expression.ts';
import { leastSquaresSolution } from '../numerics/leastSquaresSolution.ts';
import { type LeastSquaresSolution, smallestNormal } from '../numerics/plainLeastSquares.ts';
import { rememberEach } from '../numerics/rememberEach.ts';
import type { Data } from './data.ts';
import { inputColumns } from './inputColumns.ts';
import type { Model } from './model.ts';

/**
 * The sum of squared errors of a model that is linear in its parameters, in closed form, however many points there are.
 * For the matrix X of the ∂ŷ/∂θ the rows and weights are its factor: with R of X = QR, UᵀWU = RᵀR = XᵀX.
 */
export interface Quadratic extends LeastSquaresSolution {
  /** X by columns, and what X θ is to come near to at each point. */
  readonly columns: readonly Float64Array[];
  readonly target: Float64Array;
}

/**
 * Whether its numbers are what they say. Beyond the range of doubles (values from some 1e154 on) they stand at its end,
 * and no loss and no step would be true.
 */
export function areInRange(solution: LeastSquaresSolution): boolean {
  return [solution.residual, solution.total, ...squareOf(solution)].every(isInRange);
}

/** Twice XᵀX, by rows: the curvature of the sum. */
export function squareOf({ rows, weights }: LeastSquaresSolution): Float64Array {
  const size = weights.length;
  return rows.map((_none, place) => {
    const [one, other] = [Math.floor(place / size), place % size];
    let dot = 0;
    for (const [row, weight] of weights.entries())
      dot += weight * (rows[row * size + one] ?? 0) * (rows[row * size + other] ?? 0);
    return 2 * dot;
  });
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
    // Most parts need no working out, and of very many points that is felt.
    if (part.kind === 'number') return new Float64Array(data.count).fill(part.value);
    const input = part.kind === 'symbol' ? slots.columns.indexOf(part.name) : -1;
    if (input >= 0) return inputs[input] ?? data.y;
    const column = new Float64Array(data.count);
    compile(part, slots).values([], inputs, column, rows);
    return column;
  });
}

/** Whether numbers differ by so little that no double holds the squares of their distances. */
function isTooClose(column: Float64Array): boolean {
  const first = column[0] ?? 0;
  let widest = 0;
  for (const value of column) {
    const distance = Math.abs(value - first);
    if (distance > widest) widest = distance;
  }
  return widest > 0 && column.length * widest * widest < smallestNormal;
}

const tooClose = rememberEach((columns: Quadratic['columns']) => columns.some(isTooClose));

/** Whether some numbers of the points are too close together, and so count as equal. Looked at once for each form. */
export function areTooClose({ columns }: Pick<Quadratic, 'columns'>): boolean {
  return tooClose(columns);
}

/** A column in which what is too close together is equal. */
function apart(column: Float64Array): Float64Array {
  return isTooClose(column) ? column.slice().fill(column[0] ?? 0) : column;
}

function closedForm(model: Model, data: Data): Quadratic | undefined {
  if (model.linear === undefined) return undefined;
  const { rest: left, parts } = model.linear;
  const [rest = new Float64Array(data.count), ...columns] = columnsFor(
    [left, ...parts],
    model,
    data,
  );
  if (![rest, ...columns].every(allFinite)) return undefined;
  const target = data.y.map((value, row) => value - (rest[row] ?? 0));
  const solution = leastSquaresSolution(columns.map(apart), target);
  // A sum beyond the range of doubles stands for a loss that has no number.
  const residual = areInRange(solution) ? solution.residual : Number.POSITIVE_INFINITY;
  return { ...solution, residual, columns, target };
}

const closedForms = rememberEach((data: Data) =>
  rememberEach((model: Model) => closedForm(model, data)),
);

/**
 * The closed form, worked out once for a model and its data; undefined for a model that is not linear in its parameters,
 * and where one of its parts has no value for one of the points.
 */
export function quadraticOf(model: Model, data: Data): Quadratic | undefined {
  return closedForms(data)(model);
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
