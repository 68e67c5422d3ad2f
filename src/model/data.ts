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
  return {
    count: points.length,
    inputs: [
      Float64Array.from(points, ({ x }) => x),
      Float64Array.from(points, ({ x2 }) => x2 ?? 0),
    ],
    y: Float64Array.from(points, ({ y }) => y),
  };
}
