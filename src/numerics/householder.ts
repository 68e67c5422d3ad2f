/**
 * The QR factorisation of a matrix by A. S. Householder's reflections (1958): X = Q R with Q orthogonal and R
 * upper triangular. It does not square the condition of X, as the normal equations do.
 */
export interface Factorisation {
  /** How many columns X has, and so how large R is. */
  readonly size: number;
  /** R by rows, `size` × `size`; Rᵀ R = Xᵀ X also where X has fewer rows than columns. */
  readonly r: Float64Array;
  /** Turns a vector of as many numbers as X has rows into Qᵀ times it. */
  readonly turn: (vector: Float64Array) => void;
  /** Turns a vector into Q times it. */
  readonly turnBack: (vector: Float64Array) => void;
}

/** Takes from a vector twice its part along v, from a position on: the reflection of v. */
function reflect(vector: Float64Array, v: Float64Array, scale: number, from: number): void {
  let dot = 0;
  for (let row = from; row < v.length; row += 1) dot += (v[row] ?? 0) * (vector[row] ?? 0);
  const share = dot * scale;
  for (let row = from; row < v.length; row += 1) {
    vector[row] = (vector[row] ?? 0) - share * (v[row] ?? 0);
  }
}

/** Makes the reflection that leaves nothing of a column below a position. Gives 2/|v|², or 0 for none. */
function reflection(column: Float64Array, from: number): { v: Float64Array; scale: number } {
  let square = 0;
  for (let row = from; row < column.length; row += 1) square += (column[row] ?? 0) ** 2;
  const v = column.slice();
  v.fill(0, 0, from);
  const pivot = column[from] ?? 0;
  // Away from the pivot, so that no digits cancel.
  v[from] = pivot + (pivot < 0 ? -1 : 1) * Math.sqrt(square);
  const norm = square - pivot * pivot + (v[from] ?? 0) ** 2;
  return { v, scale: norm > 0 ? 2 / norm : 0 };
}

/** Factorises the matrix with these columns, all of one length. Magnitudes are to be far from overflow. */
export function factorise(columns: readonly Float64Array[]): Factorisation {
  const size = columns.length;
  const rows = columns[0]?.length ?? 0;
  const work = columns.map((column) => column.slice());
  const reflections: { readonly v: Float64Array; readonly scale: number }[] = [];
  for (let step = 0; step < Math.min(size, rows - 1); step += 1) {
    const made = reflection(work[step] ?? new Float64Array(rows), step);
    for (const column of work.slice(step)) reflect(column, made.v, made.scale, step);
    reflections.push(made);
  }
  const r = new Float64Array(size * size);
  for (const [place, column] of work.entries()) {
    for (let row = 0; row <= Math.min(place, rows - 1); row += 1) {
      r[row * size + place] = column[row] ?? 0;
    }
  }
  return {
    size,
    r,
    turn: (vector) => {
      for (const [step, { v, scale }] of reflections.entries()) reflect(vector, v, scale, step);
    },
    turnBack: (vector) => {
      for (let step = reflections.length - 1; step >= 0; step -= 1) {
        const made = reflections[step];
        if (made) reflect(vector, made.v, made.scale, step);
      }
    },
  };
}

/** Solves R x = b for an upper triangle by rows, in place of b. R must have no 0 on its diagonal. */
export function solveUpper(r: Float64Array, b: Float64Array): void {
  const size = b.length;
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = b[row] ?? 0;
    for (let column = row + 1; column < size; column += 1) {
      rest -= (r[row * size + column] ?? 0) * (b[column] ?? 0);
    }
    b[row] = rest / (r[row * size + row] ?? 0);
  }
}

/** Solves Rᵀ x = b, in place of b. */
export function solveLower(r: Float64Array, b: Float64Array): void {
  const size = b.length;
  for (let row = 0; row < size; row += 1) {
    let rest = b[row] ?? 0;
    for (let column = 0; column < row; column += 1) {
      rest -= (r[column * size + row] ?? 0) * (b[column] ?? 0);
    }
    b[row] = rest / (r[row * size + row] ?? 0);
  }
}
