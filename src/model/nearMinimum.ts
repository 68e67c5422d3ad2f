import { isFlat } from './flat.ts';
import type { Objective, ParameterVector } from './objective.ts';
import { nearestBest } from './quadratic.ts';

/** A place where a loss is least among all places near it. */
export interface NearMinimum {
  readonly at: ParameterVector;
  readonly loss: number;
}

const mostSteps = 200;
// A step that promises less than this share of the loss is none.
const least = 1e-13;
const shortest = 1e-9;
const firstDamping = 1e-3;
const mostDamping = 1e12;

/** Solves A d = g for a positive definite matrix by rows (A.-L. Cholesky); undefined for another one. */
function solved(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const size = right.length;
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let place = 0; place < column; place += 1)
        sum -= (lower[row * size + place] ?? 0) * (lower[column * size + place] ?? 0);
      if (row === column) {
        if (!(sum > 0)) return undefined;
        lower[row * size + row] = Math.sqrt(sum);
      } else lower[row * size + column] = sum / (lower[column * size + column] ?? 1);
    }
  }
  const solution = right.slice();
  for (let row = 0; row < size; row += 1) {
    let sum = solution[row] ?? 0;
    for (let place = 0; place < row; place += 1)
      sum -= (lower[row * size + place] ?? 0) * (solution[place] ?? 0);
    solution[row] = sum / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = solution[row] ?? 0;
    for (let place = row + 1; place < size; place += 1)
      sum -= (lower[place * size + row] ?? 0) * (solution[place] ?? 0);
    solution[row] = sum / (lower[row * size + row] ?? 1);
  }
  return solution;
}

/** The curvature with its diagonal made larger, each entry in proportion to its own size. */
function damped(curvature: Float64Array, size: number, damping: number): Float64Array {
  const matrix = curvature.slice();
  let largest = 0;
  for (let slot = 0; slot < size; slot += 1)
    largest = Math.max(largest, Math.abs(curvature[slot * size + slot] ?? 0));
  for (let slot = 0; slot < size; slot += 1) {
    const own = Math.abs(curvature[slot * size + slot] ?? 0);
    const place = slot * size + slot;
    matrix[place] = (matrix[place] ?? 0) + damping * Math.max(own, 1e-6 * largest);
  }
  return matrix;
}

/** Twice by how much the loss falls with a step of Newton, as far as it is quadratic. */
function promiseOf(step: Float64Array, slopes: Float64Array): number {
  return step.reduce((sum, part, slot) => sum + part * (slopes[slot] ?? 0), 0);
}

/** Whether a step changes nothing that one could see, as where points fit without an error. */
function isShort(step: Float64Array, at: ParameterVector): boolean {
  return step.every((part, slot) => Math.abs(part) <= shortest * (1 + Math.abs(at[slot] ?? 0)));
}

// Each of them doubles the digits, until rounding stops it.
const mostPolish = 4;

/** The same place to the last digits that the gradient has: Newton steps, as long as each promises less. */
function polished(on: Objective, { at, loss }: NearMinimum, step: Float64Array): NearMinimum {
  const slopes = new Float64Array(on.size);
  let [best, bestStep] = [at, step];
  let left = Number.POSITIVE_INFINITY;
  for (let time = 0; time < mostPolish; time += 1) {
    const next = best.map((value, slot) => value - (bestStep[slot] ?? 0));
    if (!Number.isFinite(on.gradient(next, slopes))) break;
    const nextStep = solved(on.curvature(next), slopes);
    if (nextStep === undefined) break;
    const promise = promiseOf(nextStep, slopes);
    if (!(promise < left)) break;
    [best, bestStep, left] = [next, nextStep, promise];
  }
  return { at: best, loss: Math.min(loss, on.value(best)) };
}

/**
 * A minimum of a loss, sought from a start by damped Newton steps (K. Levenberg 1944, D. Marquardt 1963): the
 * least squares where there is a closed form. It is *a* minimum, not always the lowest; undefined where none is
 * found, as when the loss falls for ever, or where it is flat around the start.
 */
export function nearMinimum(on: Objective, start: ParameterVector): NearMinimum | undefined {
  if (on.quadratic !== undefined) {
    const { factor, residual } = on.quadratic;
    const loss = factor * residual;
    const at = nearestBest(on.quadratic, start);
    // Squares of parts may be too large for a least place though none of the parts is.
    return [loss, ...at].every(Number.isFinite) ? { at, loss } : undefined;
  }
  const { size } = on;
  const slopes = new Float64Array(size);
  let at = start.slice();
  let loss = on.gradient(at, slopes);
  let damping = firstDamping;
  for (let time = 0; time < mostSteps && Number.isFinite(loss); time += 1) {
    const step = solved(damped(on.curvature(at), size, damping), slopes);
    if (step === undefined) {
      damping *= 10;
      if (damping > mostDamping) return undefined;
      continue;
    }
    const promise = promiseOf(step, slopes);
    // Only nearly undamped steps say how far it still is.
    if (damping <= firstDamping && (promise <= least * Math.abs(loss) || isShort(step, at)))
      return isFlat(on, at) ? undefined : polished(on, { at, loss }, step);
    const next = at.map((value, slot) => value - (step[slot] ?? 0));
    const nextLoss = on.value(next);
    if (nextLoss < loss) {
      at = next;
      loss = on.gradient(at, slopes);
      damping = Math.max(1e-15, damping / 8);
    } else {
      // As low as rounding lets one see.
      if (promise <= 1e-9 * Math.abs(loss) && damping > 1)
        return isFlat(on, at) ? undefined : { at, loss };
      damping *= 8;
      if (damping > mostDamping) return undefined;
    }
  }
  return undefined;
}
