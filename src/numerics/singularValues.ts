import { squareColumns } from './squareMatrix.ts';

/** A matrix A taken apart: A vⱼ has the length sⱼ, and is perpendicular to A vₖ for every other k. */
export interface SingularValues {
  /** The lengths, the longest first. */
  readonly values: Float64Array;
  /** The directions vⱼ, each of length 1, in the same order. */
  readonly directions: readonly Float64Array[];
  /** The A vⱼ. */
  readonly images: readonly Float64Array[];
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((total, value, place) => total + value * (other[place] ?? 0), 0);
}

/** Turns two vectors in their plane. */
function rotate(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (const [place, first] of one.entries()) {
    const second = other[place] ?? 0;
    one[place] = cosine * first - sine * second;
    other[place] = sine * first + cosine * second;
  }
}

// Each round squares what is left of the angles; ten are plenty for a dozen columns.
const mostRounds = 40;

/**
 * The singular values of a small square matrix by rows, by M. R. Hestenes' one-sided rotations (1958): columns
 * are turned in pairs until each is perpendicular to all others. Small values come out to as many digits
 * as large ones.
 */
export function singularValues(matrix: Float64Array, size: number): SingularValues {
  const images = squareColumns(matrix, size);
  const directions = Array.from({ length: size }, (_none, column) =>
    Float64Array.from({ length: size }, (_zero, row) => (row === column ? 1 : 0)),
  );
  const turned = (first: number, second: number): boolean => {
    const [one, other] = [images[first], images[second]];
    const [v, w] = [directions[first], directions[second]];
    if (!one || !other || !v || !w) return false;
    const [a, b, c] = [dot(one, one), dot(other, other), dot(one, other)];
    if (Math.abs(c) <= 2 ** -52 * Math.sqrt(a * b)) return false;
    const half = (b - a) / (2 * c);
    const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.hypot(1, half));
    const cosine = 1 / Math.hypot(1, tangent);
    rotate(one, other, cosine, cosine * tangent);
    rotate(v, w, cosine, cosine * tangent);
    return true;
  };
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false;
    for (let first = 0; first < size; first += 1) {
      for (let second = first + 1; second < size; second += 1) {
        changed = turned(first, second) || changed;
      }
    }
    if (!changed) break;
  }
  const lengths = images.map((image) => Math.sqrt(dot(image, image)));
  const order = lengths
    .map((_length, place) => place)
    .toSorted((one, other) => (lengths[other] ?? 0) - (lengths[one] ?? 0));
  const sorted = <Item>(items: readonly Item[]): Item[] =>
    order.flatMap((place) => items[place] ?? []);
  return {
    values: Float64Array.from(sorted(lengths)),
    directions: sorted(directions),
    images: sorted(images),
  };
}
