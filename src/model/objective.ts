import { compile, type Rows, type Tape } from '../calculus/compile.ts';
import { differentiate } from '../calculus/differentiate.ts';
import { type Expression, partialDerivative, symbol } from '../calculus/expression.ts';
import { saturateSlope } from '../numerics/saturate.ts';
import type { Data } from './data.ts';
import { type AffineSlopes, rightSlopes, writeSlopes } from './affineSlopes.ts';
import { inputColumns } from './inputColumns.ts';
import { lossFactor, type LossConvention } from './lossConvention.ts';
import type { Model } from './model.ts';
import type { Penalty } from './penalty.ts';
import { excessAt, type Quadratic, quadraticOf, squareOf } from './quadratic.ts';

/** The numbers of the parameters, in the order of the model. */
export type ParameterVector = Float64Array;

/** The closed form of a loss: a number of times the sum of squared errors. */
export interface ClosedForm extends Quadratic {
  readonly factor: number;
  /** The number for a single point, where an iteration uses no other. */
  readonly pointFactor: number;
}

/** How the gradient of a closed form is worked out, whether it is the right one or not. */
export interface AffineGradient {
  readonly form: ClosedForm;
  readonly slopes: AffineSlopes;
}

/** What descent makes small: a number for every θ, its gradient and its curvature. */
export interface Objective {
  /** How many parameters there are. */
  readonly size: number;
  /** The closed form where there is one: then no iteration looks at the points. */
  readonly quadratic: ClosedForm | undefined;
  /** How the gradient comes from a closed form; undefined where it goes through the points. */
  readonly affine: AffineGradient | undefined;
  readonly value: (at: ParameterVector) => number;
  /** Writes the gradient, and gives the value. With rows it is that of the loss over these points alone. */
  readonly gradient: (at: ParameterVector, into: ParameterVector, rows?: Rows) => number;
  /** The second derivatives, a square matrix by rows. */
  readonly curvature: (at: ParameterVector) => Float64Array;
}

function multiply(vector: Float64Array, factor: number, size = vector.length): void {
  for (let slot = 0; slot < size; slot += 1) vector[slot] = factor * (vector[slot] ?? 0);
}

/** The parts of a gradient in closed form, which has a number everywhere: what is too large for one saturates. */
function scaleSlopes(slopes: Float64Array, factor: number, size: number): void {
  for (let slot = 0; slot < size; slot += 1)
    slopes[slot] = saturateSlope(factor * (slopes[slot] ?? 0));
}

/** The gradient at a place, over all points. */
export function gradientAt({ gradient }: Objective, at: ParameterVector): Float64Array {
  const into = new Float64Array(at.length);
  gradient(at, into);
  return into;
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
  convention: LossConvention,
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
  const factor = lossFactor(convention, data.count);
  return {
    size,
    quadratic: undefined,
    affine: undefined,
    value: (at) => factor * tape.total(at, columns),
    gradient: (at, into, rows) => {
      const share = rows === undefined ? factor : lossFactor(convention, rows.length);
      const total = tape.gradient(at, columns, into, rows);
      multiply(into, share, size);
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
export function closedObjective(quadratic: Quadratic, convention: LossConvention): Objective {
  const { best, residual, columns, target } = quadratic;
  const size = best.length;
  const factor = lossFactor(convention, target.length);
  const image = new Float64Array(size);

  /** The same over some of the points, which are gone through. */
  function ofSome(at: ParameterVector, into: ParameterVector, rows: Uint32Array): number {
    const share = lossFactor(convention, rows.length);
    into.fill(0, 0, size);
    let total = 0;
    for (const row of rows) {
      let error = 0;
      for (let slot = 0; slot < size; slot += 1)
        error += (at[slot] ?? 0) * (columns[slot]?.[row] ?? 0);
      error -= target[row] ?? 0;
      total += error * error;
      for (let slot = 0; slot < size; slot += 1) {
        into[slot] = (into[slot] ?? 0) + error * (columns[slot]?.[row] ?? 0);
      }
    }
    scaleSlopes(into, 2 * share, size);
    return share * total;
  }

  const curvature = squareOf(quadratic).map((value) => factor * value);
  const closed = { ...quadratic, factor, pointFactor: lossFactor(convention, 1) };
  const slopes = rightSlopes(quadratic, factor);
  return {
    size,
    quadratic: closed,
    affine: { form: closed, slopes },
    value: (at) => factor * (residual + excessAt(quadratic, at, image)),
    gradient: (at, into, rows) => {
      if (rows !== undefined) return ofSome(at, into, rows);
      const excess = excessAt(quadratic, at, image);
      writeSlopes(slopes, image, into);
      return factor * (residual + excess);
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
  convention: LossConvention,
): Objective {
  const quadratic = penalty.id === 'squared' ? quadraticOf(model, data) : undefined;
  return quadratic === undefined
    ? tapeObjective(model, data, penalty, convention)
    : closedObjective(quadratic, convention);
}
