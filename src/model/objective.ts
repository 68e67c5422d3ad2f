import { compile, type Rows, type Tape } from '../calculus/compile.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { type Expression, partialDerivative, symbol } from '../calculus/expression.ts';
import type { Data } from './data.ts';
import { inputColumns } from './inputColumns.ts';
import type { Model } from './model.ts';
import type { Penalty } from './penalty.ts';
import { type Quadratic, quadraticOf } from './quadratic.ts';

/** The numbers of the parameters, in the order of the model. */
export type ParameterVector = Float64Array;

export const reductions = ['sum', 'mean', 'half'] as const;

/** What becomes of the penalties of the points: their sum, their mean, or half their mean. */
export type Reduction = (typeof reductions)[number];

/** What descent makes small: a number for every θ, its gradient and its curvature. */
export interface Objective {
  /** How many parameters there are. */
  readonly size: number;
  /** The closed form where there is one: then no iteration looks at the points. */
  readonly quadratic: Quadratic | undefined;
  readonly value: (at: ParameterVector) => number;
  /** Writes the gradient, and gives the value. With rows it is that of the loss over these points alone. */
  readonly gradient: (at: ParameterVector, into: ParameterVector, rows?: Rows) => number;
  /** The second derivatives, a square matrix by rows. */
  readonly curvature: (at: ParameterVector) => Float64Array;
}

/** What a sum over points is multiplied by; without points the loss is 0. */
function factorOf(reduction: Reduction, count: number): number {
  if (reduction === 'sum') return 1;
  if (count === 0) return 0;
  return reduction === 'mean' ? 1 / count : 1 / (2 * count);
}

function multiply(vector: Float64Array, factor: number): void {
  for (const [slot, value] of vector.entries()) vector[slot] = factor * value;
}

// A name that cannot be typed for a parameter, and that the points have.
const outcome = symbol('y');

/** The second derivatives of a sum, by programs of the first ones, which are made when first asked for. */
function curvatureOf(
  penalty: Expression,
  model: Model,
  compiled: (expression: Expression) => Tape,
): (at: ParameterVector, columns: readonly Float64Array[]) => Float64Array {
  let tapes: readonly Tape[] | undefined;
  return (at, columns) => {
    tapes ??= model.parameters.map((parameter) =>
      compiled(differentiate(partialDerivative(penalty, parameter)).derivative),
    );
    const size = model.parameters.length;
    const matrix = new Float64Array(size * size);
    for (const [row, tape] of tapes.entries()) {
      tape.gradient(at, columns, matrix.subarray(row * size, (row + 1) * size));
    }
    return matrix;
  };
}

/** The objective by a program that goes through the points. */
function tapeObjective(
  model: Model,
  data: Data,
  penalty: Penalty,
  reduction: Reduction,
): Objective {
  const size = model.parameters.length;
  const slots = {
    parameters: model.parameters.map(({ name }) => name),
    columns: [...model.inputs.map(({ name }) => name), outcome.name],
  };
  const columns = [...inputColumns(model, data), data.y];
  const ofPoint = penalty.of(model.prediction, outcome);
  const tape = compile(ofPoint, slots);
  const secondDerivatives = curvatureOf(ofPoint, model, (part) => compile(part, slots));
  const factor = factorOf(reduction, data.count);
  return {
    size,
    quadratic: undefined,
    value: (at) => factor * tape.total(at, columns),
    gradient: (at, into, rows) => {
      const share = rows === undefined ? factor : factorOf(reduction, rows.length);
      const total = tape.gradient(at, columns, into, rows);
      multiply(into.subarray(0, size), share);
      return share * total;
    },
    curvature: (at) => {
      const matrix = secondDerivatives(at, columns);
      multiply(matrix, factor);
      return matrix;
    },
  };
}

/** The objective in closed form: an iteration costs the same for any number of points. */
function closedObjective(quadratic: Quadratic, factor: number, points: Objective): Objective {
  const { size } = points;
  const { r, best, residual } = quadratic;
  const image = new Float64Array(size);
  /** Puts R (θ − best) into `image`, and gives the square of its length. */
  const measure = (at: ParameterVector): number => {
    let square = 0;
    for (let row = 0; row < size; row += 1) {
      let sum = 0;
      for (let slot = 0; slot < size; slot += 1) {
        sum += (r[row * size + slot] ?? 0) * ((at[slot] ?? 0) - (best[slot] ?? 0));
      }
      image[row] = sum;
      square += sum * sum;
    }
    return square;
  };
  const curvature = Float64Array.from({ length: size * size }, (_none, place) => {
    const [one, other] = [Math.floor(place / size), place % size];
    let dot = 0;
    for (let row = 0; row < size; row += 1) {
      dot += (r[row * size + one] ?? 0) * (r[row * size + other] ?? 0);
    }
    return 2 * factor * dot;
  });
  return {
    size,
    quadratic,
    value: (at) => factor * (residual + measure(at)),
    gradient: (at, into, rows) => {
      if (rows !== undefined) return points.gradient(at, into, rows);
      const square = measure(at);
      for (let slot = 0; slot < size; slot += 1) {
        let sum = 0;
        for (let row = 0; row < size; row += 1) {
          sum += (r[row * size + slot] ?? 0) * (image[row] ?? 0);
        }
        into[slot] = 2 * factor * sum;
      }
      return factor * (residual + square);
    },
    curvature: () => curvature.slice(),
  };
}

/**
 * The loss of a model over data, as descent needs it. Models that are linear in their parameters have a
 * closed form with squared errors; all others go through the points.
 */
export function objective(
  model: Model,
  data: Data,
  penalty: Penalty,
  reduction: Reduction,
): Objective {
  const points = tapeObjective(model, data, penalty, reduction);
  const quadratic = penalty.id === 'squared' ? quadraticOf(model, data) : undefined;
  if (quadratic === undefined) return points;
  return closedObjective(quadratic, factorOf(reduction, data.count), points);
}
