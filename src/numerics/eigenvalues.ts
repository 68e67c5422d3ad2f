import { factorise } from './householder.ts';
import { squareColumns } from './squareMatrix.ts';

/** An eigenvalue, re + im i. */
export interface Eigenvalue {
  readonly re: number;
  readonly im: number;
}

/** The two eigenvalues of a matrix of two by two, from their sum and their product; the small one keeps its digits. */
export function eigenvaluesOfTwo(trace: number, determinant: number): readonly Eigenvalue[] {
  const half = trace / 2;
  const discriminant = half * half - determinant;
  if (discriminant < 0) {
    const im = Math.sqrt(-discriminant);
    return [
      { re: half, im },
      { re: half, im: -im },
    ];
  }
  const large = half + (half < 0 ? -1 : 1) * Math.sqrt(discriminant);
  return [
    { re: large, im: 0 },
    { re: large === 0 ? 0 : determinant / large, im: 0 },
  ];
}

type Columns = readonly Float64Array[];

/** A matrix, by columns, times a vector. */
function times(columns: Columns, vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length);
  for (const [place, column] of columns.entries()) {
    const share = vector[place] ?? 0;
    for (const [row, value] of column.entries()) product[row] = (product[row] ?? 0) + share * value;
  }
  return product;
}

function unit(size: number, place: number): Float64Array {
  const vector = new Float64Array(size);
  vector[place] = 1;
  return vector;
}

/** Sum and product of the eigenvalues of the last two rows and columns. */
function lastTwo(columns: Columns): { readonly trace: number; readonly determinant: number } {
  const [before, last] = columns.slice(-2);
  const [aa = 0, ba = 0] = before?.slice(-2) ?? [];
  const [ab = 0, bb = 0] = last?.slice(-2) ?? [];
  return { trace: aa + bb, determinant: aa * bb - ab * ba };
}

/** How large the numbers are in the last rows before the last columns, as many of each: at 0 the matrix comes apart there. */
function coupling(columns: Columns, count: number): number {
  return Math.hypot(
    ...columns.slice(0, -count).map((column) => Math.hypot(...column.slice(-count))),
  );
}

/** The matrix in the directions to which two shifts turn it: A² − trace A + determinant = Q R, and Qᵀ A Q. */
function turned(columns: Columns, trace: number, determinant: number): Columns {
  const size = columns.length;
  const shifted = columns.map((column, place) =>
    times(columns, column).map(
      (value, row) => value - trace * (column[row] ?? 0) + (row === place ? determinant : 0),
    ),
  );
  const { turn, turnBack } = factorise(shifted);
  return columns.map((_column, place) => {
    const direction = unit(size, place);
    turnBack(direction);
    const image = times(columns, direction);
    turn(image);
    return image;
  });
}

// Two or three for each eigenvalue are usual.
const mostRounds = 30;

/**
 * The eigenvalues of a small square matrix by rows, by the QR method with two shifts (J. G. F. Francis, 1961). Each is
 * as exact as a change of the matrix in its last digits lets it be. Undefined where the method does not come to its
 * end, as for some matrices that are nearly all zeros.
 */
export function eigenvalues(matrix: Float64Array, size: number): readonly Eigenvalue[] | undefined {
  let columns: Columns = squareColumns(matrix, size);
  const least = Number.EPSILON * Math.hypot(...matrix);
  const found: Eigenvalue[] = [];
  const splitOff = (count: number): void => {
    const { trace, determinant } = lastTwo(columns);
    const last = { re: columns.at(-1)?.at(-1) ?? 0, im: 0 };
    found.push(...(count === 1 ? [last] : eigenvaluesOfTwo(trace, determinant)));
    columns = columns.slice(0, -count).map((column) => column.slice(0, -count));
  };
  for (let round = 1; columns.length > 2; round += 1) {
    if (round > mostRounds * size) return undefined;
    if (coupling(columns, 1) <= least) splitOff(1);
    else if (coupling(columns, 2) <= least) splitOff(2);
    else {
      // Now and then other shifts, as those of the last two can lead round in a circle.
      const reach = coupling(columns, 1);
      const other = { trace: 1.5 * reach, determinant: reach * reach };
      const { trace, determinant } = round % 10 === 0 ? other : lastTwo(columns);
      columns = turned(columns, trace, determinant);
    }
  }
  if (columns.length > 0) splitOff(columns.length);
  return found;
}
