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

/** The eigenvalues of a symmetric matrix by rows, the one that is farthest from 0 first. */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const { values, directions, images } = singularValues(matrix, size);
  return values.map((value, place) => {
    const [direction, image] = [directions[place], images[place]];
    const along = direction?.reduce((sum, part, slot) => sum + part * (image?.[slot] ?? 0), 0) ?? 0;
    return along < 0 ? -value : value;
  });
}
