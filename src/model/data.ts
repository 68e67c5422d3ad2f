/** Points as columns: a number of each input, and one of y, for every row. */
export interface Data {
  readonly count: number;
  /** One for each input of the model, in its order. */
  readonly inputs: readonly Float64Array[];
  readonly y: Float64Array;
}

/** A row of data, with a second input or without. */
export interface DataRow {
  readonly x: number;
  readonly x2?: number;
  readonly y: number;
}

/** Columns of rows: x, x₂ and y. A second input that a row does not have is 0. */
export function dataOf(points: readonly DataRow[]): Data {
  const count = points.length;
  const [first, second, y] = [
    new Float64Array(count),
    new Float64Array(count),
    new Float64Array(count),
  ];
  // A loop, as a call for each of 100,000 points is felt.
  let row = 0;
  for (const point of points) {
    first[row] = point.x;
    second[row] = point.x2 ?? 0;
    y[row] = point.y;
    row += 1;
  }
  return { count, inputs: [first, second], y };
}
