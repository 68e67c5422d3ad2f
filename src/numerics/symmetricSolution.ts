import { singularValues } from './singularValues.ts';

// Directions so much flatter than the steepest one are taken as level: their curvature is rounding.
const level = 2 ** -48;

/**
 * The shortest d with Ad = g in the directions in which A is not level; along those in which it is, 0.
 * @param matrix A by rows, symmetric, as long as the square of g.
 */
export function symmetricSolution(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const { values, directions, images } = singularValues(matrix, size);
  const solution = new Float64Array(size);
  for (const [place, value] of values.entries()) {
    // Written so that NaN ends it, too.
    if (!(value > level * (values[0] ?? 0))) break;
    const [direction, image] = [directions[place], images[place]];
    if (direction === undefined || image === undefined) break;
    let along = 0;
    for (let slot = 0; slot < size; slot += 1) {
      along += ((image[slot] ?? 0) / value) * (right[slot] ?? 0);
    }
    for (let slot = 0; slot < size; slot += 1) {
      solution[slot] = (solution[slot] ?? 0) + (along / value) * (direction[slot] ?? 0);
    }
  }
  return solution;
}

// Each round squares what is left beside the diagonal.
const mostRounds = 40;

/**
 * The eigenvalues of a small symmetric matrix by rows, the one that is farthest from 0 first, by C. Jacobi's rotations
 * (1846): each makes one entry beside the diagonal 0.
 */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const a = matrix.slice();
  const at = (row: number, column: number): number => a[row * size + column] ?? 0;
  const turned = (p: number, q: number): boolean => {
    const beside = at(p, q);
    if (Math.abs(beside) <= 2 ** -54 * Math.sqrt(Math.abs(at(p, p)) * Math.abs(at(q, q))))
      return false;
    const half = (at(q, q) - at(p, p)) / (2 * beside);
    const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.hypot(1, half));
    const cosine = 1 / Math.hypot(1, tangent);
    const sine = cosine * tangent;
    for (let place = 0; place < size; place += 1) {
      const [one, other] = [at(place, p), at(place, q)];
      a[place * size + p] = cosine * one - sine * other;
      a[place * size + q] = sine * one + cosine * other;
    }
    for (let place = 0; place < size; place += 1) {
      const [one, other] = [at(p, place), at(q, place)];
      a[p * size + place] = cosine * one - sine * other;
      a[q * size + place] = sine * one + cosine * other;
    }
    return true;
  };
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) changed = turned(p, q) || changed;
    }
    if (!changed) break;
  }
  return Float64Array.from({ length: size }, (_none, place) => at(place, place)).toSorted(
    (one, other) => Math.abs(other) - Math.abs(one),
  );
}
