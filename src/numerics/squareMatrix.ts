/** The columns of a square matrix by rows, each of them new. */
export function squareColumns(matrix: Float64Array, size: number): readonly Float64Array[] {
  return Array.from({ length: size }, (_none, column) =>
    Float64Array.from({ length: size }, (_zero, row) => matrix[row * size + column] ?? 0),
  );
}
