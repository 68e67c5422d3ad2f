import { isExactly } from '../calculus/simplification.ts';
import type { Model } from '../model/model.ts';
import type { ClosedForm } from '../model/objective.ts';
import type { LossConvention } from '../model/lossConvention.ts';
import { leastSquaresSolution } from '../numerics/leastSquaresSolution.ts';
import { type AffineSlopes, rightSlopes } from '../model/affineSlopes.ts';

/**
 * The classic slips of batch gradient descent, told of the line ŷ = m x + b and made on any model that is linear in its
 * parameters:
 * - `error-sign`: e = y − ŷ, and the rest as before;
 * - `plus`: the minus of the update dropped, m ← m + η ∂L/∂m;
 * - `no-x`: x forgotten in ∂L/∂m, the first slope that has more than the error in it;
 * - `no-two`: the factor 2 of the power rule forgotten;
 * - `wrong-count`: the sum for a mean, or the mean for the sum;
 * - `new-m`: each parameter updated with those that have moved already: b with the new m;
 * - `last-point`: the sum sign lost, so that only the last point counts.
 */
export const mistakeNames = [
  'error-sign',
  'plus',
  'no-x',
  'no-two',
  'wrong-count',
  'new-m',
  'last-point',
] as const;

export type MistakeName = (typeof mistakeNames)[number];

/** What a mistaken iteration is made of; all in working units. */
export interface MistakeInput {
  readonly form: ClosedForm;
  readonly convention: LossConvention;
  /** Of which the slopes are made where a parameter is updated with another one's next value. */
  readonly learningRate: number;
}

/** The error x θ − target of one place by the numbers of the image, and what is left of it where they are all 0. */
function errorAt(
  { rows, weights, origin, offset }: ClosedForm,
  x: Float64Array,
  target: number,
): { readonly shares: Float64Array; readonly rest: number } {
  const size = weights.length;
  const known = Array.from(weights, (_none, row) => rows.slice(row * size, (row + 1) * size));
  // As many of the uᵢ as make x.
  const { best: shares } = leastSquaresSolution(known, x);
  let rest = -target;
  for (const [slot, share] of shares.entries())
    rest += share * (offset[slot] ?? 0) + (x[slot] ?? 0) * (origin[slot] ?? 0);
  return { shares, rest };
}

function total(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0);
}

/** The slot of a parameter that is only added, as b is: its slope is Σ e. */
function interceptOf(columns: ClosedForm['columns']): number {
  return columns.findLastIndex((column) => column.every((value) => value === 1));
}

/** The first slope that has more than the error in it, where one is the error alone. */
function slotBeside(intercept: number): number {
  return intercept === 0 ? 1 : 0;
}

/** In which slope x is forgotten: the first that has more than the error in it; of the line that of m. */
export function forgetfulSlot({ slopes }: Pick<Model, 'slopes'>): number {
  return slopes.findIndex((slope) => !isExactly(slope, 1));
}

/** The right slopes, but for one, in which each error counts as it is: Σ e in place of Σ e ∂ŷ/∂θ. */
function slopesWithoutX(form: ClosedForm): AffineSlopes {
  const { columns, target, factor, weights } = form;
  const size = weights.length;
  const { matrix, constant } = rightSlopes(form, form.factor);
  const intercept = interceptOf(columns);
  const forgetful = slotBeside(intercept);
  // Where all that there is is added, there is nothing to forget.
  if (forgetful >= size) return { matrix, constant };
  if (intercept >= 0) {
    // Its slope is Σ e already.
    matrix.set(matrix.slice(intercept * size, (intercept + 1) * size), forgetful * size);
  } else {
    const { shares, rest } = errorAt(form, Float64Array.from(columns, total), total(target));
    matrix.set(shares.map((share) => 2 * factor * share));
    constant[0] = 2 * factor * rest;
  }
  return { matrix, constant };
}

/** Each slope where the parameters before it have moved: the image has moved along with them. */
function slopesOfMoved(form: ClosedForm, learningRate: number): AffineSlopes {
  const { rows, weights } = form;
  const size = weights.length;
  const right = rightSlopes(form, form.factor);
  const matrix = new Float64Array(size * size);
  // What the image is then, by the one before the iteration: at first each number is itself.
  const moved = matrix.map((_none, place) => (place % (size + 1) === 0 ? 1 : 0));
  for (let slot = 0; slot < size; slot += 1) {
    for (let column = 0; column < size; column += 1) {
      let sum = 0;
      for (let row = 0; row < size; row += 1)
        sum += (right.matrix[slot * size + row] ?? 0) * (moved[row * size + column] ?? 0);
      matrix[slot * size + column] = sum;
    }
    for (const place of moved.keys()) {
      const [row, column] = [Math.floor(place / size), place % size];
      const step = learningRate * (matrix[slot * size + column] ?? 0);
      moved[place] = (moved[place] ?? 0) - (rows[row * size + slot] ?? 0) * step;
    }
  }
  return { ...right, matrix };
}

/** The share of the last point alone. */
function slopesOfLastPoint(form: ClosedForm): AffineSlopes {
  const { columns, target, factor, weights } = form;
  const size = weights.length;
  const x = Float64Array.from(columns, (column) => column.at(-1) ?? 0);
  const { shares, rest } = errorAt(form, x, target.at(-1) ?? 0);
  const scaled = x.map((value) => 2 * factor * value);
  return {
    matrix: Float64Array.from({ length: size * size }, (_none, place) => {
      return (scaled[Math.floor(place / size)] ?? 0) * (shares[place % size] ?? 0);
    }),
    constant: scaled.map((value) => value * rest),
  };
}

type Independent = Exclude<MistakeName, 'new-m'>;

/** What the iteration with a slip takes for the gradient, whatever the learning rate is. */
function slopesAtAnyRate(
  name: Independent,
  form: ClosedForm,
  convention: LossConvention,
): AffineSlopes {
  const { factor, target } = form;
  const count = target.length;
  switch (name) {
    case 'error-sign':
    case 'plus':
      return rightSlopes(form, -factor);
    case 'no-x':
      return slopesWithoutX(form);
    case 'no-two':
      return rightSlopes(form, factor / 2);
    case 'wrong-count':
      return rightSlopes(form, convention === 'sum' ? factor / Math.max(1, count) : factor * count);
    case 'last-point':
      return slopesOfLastPoint(form);
  }
}

/** The slopes with a slip by the learning rate: where they are the same at any, the points are gone through once. */
export function mistakenSlopesByRate(
  name: MistakeName,
  { form, convention }: Pick<MistakeInput, 'form' | 'convention'>,
): (learningRate: number) => AffineSlopes {
  if (name === 'new-m') return (learningRate) => slopesOfMoved(form, learningRate);
  const slopes = slopesAtAnyRate(name, form, convention);
  return () => slopes;
}

/** What the iteration with this slip takes for the gradient. */
export function mistakenSlopes(name: MistakeName, input: MistakeInput): AffineSlopes {
  return mistakenSlopesByRate(name, input)(input.learningRate);
}
